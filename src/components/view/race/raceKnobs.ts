import type {TargetName} from "../../math/targets.js";
import {say} from "../../words/say.js";
import {formatNumber} from "../numbers.js";

/** What the data are called in a sentence. */
export const targetWords: Readonly<Record<TargetName, string>> = {
  ring: say("ring of 8"),
  uneven: say("uneven ring"),
  grid: say("grid of 25"),
  moons: say("two moons"),
  roll: say("swiss roll"),
  drawn: say("your own points")
};

export const targetChoices = (Object.keys(targetWords) as TargetName[]).map((value) => ({
  value,
  label: targetWords[value]
}));

export const rateChoices = [1e-4, 3e-4, 1e-3, 3e-3, 1e-2].map((rate) => ({
  value: String(rate),
  label: formatNumber(rate)
}));

export const widthChoices = [16, 32, 64].map((width) => ({
  value: String(width),
  label: say("{width} units", {width})
}));

/** Where a race can be told to stop. */
export const stepLimits = {low: 1, high: 20_000} as const;
