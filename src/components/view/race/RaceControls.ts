import type {Point} from "../../math/coverage.js";
import type {RaceSettings} from "../../train/race/raceMessages.js";
import {say} from "../../words/say.js";
import {Choice} from "../controls/Choice.js";
import {Controls} from "../controls/Controls.js";
import type {ValueElement} from "../controls/Slider.js";
import {toNextSeed} from "../controls/toNextSeed.js";
import {WholeNumber} from "../controls/WholeNumber.js";
import {element} from "../element.js";
import {rateChoices, stepLimits, targetChoices, widthChoices} from "./raceKnobs.js";

export type RaceControlsElement = HTMLElement & {
  settings(): RaceSettings;
  /** Why these settings can't be run, in a sentence; "" if they can. */
  fault(): string;
  /** Whether they differ from the recording's in more than where it ends. */
  differ(): boolean;
  nextSeed(): void;
  setPoints(points: readonly Point[]): void;
  /** `act` is told which setting changed; nothing where what was typed was refused. */
  onChange(act: (what: keyof RaceSettings) => void): void;
};

/** The settings that all four methods share; with `pad`, the drawing pad is shown while the data are the reader's own. */
export function RaceControls(
  recorded: RaceSettings,
  {pad}: {pad?: ValueElement<readonly Point[]>} = {}
): RaceControlsElement {
  const data = Choice("rdata", targetChoices, {label: say("data"), initial: recorded.target});
  const seed = WholeNumber("rseed", {label: say("seed"), initial: recorded.seed});
  const rate = Choice("rrate", rateChoices, {label: say("learning rate"), initial: String(recorded.learningRate)});
  const width = Choice("rwidth", widthChoices, {label: say("width"), initial: String(recorded.width)});
  const lastStep = WholeNumber("rstop", {label: say("stop at step"), initial: recorded.lastStep, ...stepLimits});
  const root = element("div", "race__controls") as unknown as RaceControlsElement;
  root.append(Controls(data, rate, width, lastStep, seed), ...(pad ? [pad] : []));

  let points = pad?.value ?? [];
  const isDrawn = () => data.value === "drawn";
  const showPad = () => pad && (pad.hidden = !isDrawn());
  const settings = (): RaceSettings => ({
    ...{target: data.value, seed: seed.value, learningRate: Number(rate.value)},
    ...{width: Number(width.value), lastStep: lastStep.value, ...(isDrawn() ? {points} : {})}
  });
  const setPoints = (next: readonly Point[]) => void (points = next);

  function onChange(act: (what: keyof RaceSettings) => void): void {
    const parts = {target: data, seed, learningRate: rate, width, lastStep};
    for (const [what, part] of Object.entries(parts))
      part.addEventListener("change", () => {
        const now = JSON.stringify(settings());
        if (now === told) return;
        told = now;
        showPad();
        act(what as keyof RaceSettings);
      });
    pad?.addEventListener("change", () => {
      setPoints(pad.value);
      act("points");
    });
  }
  let told = JSON.stringify(settings());
  const text = (of: RaceSettings) => JSON.stringify({...of, lastStep: 0});
  const differ = () => text(settings()) !== text(recorded);
  showPad();
  return Object.assign(root, {
    ...{settings, differ, setPoints, onChange},
    fault: () =>
      isDrawn() && !points.length ? say("Draw at least one point to train on, in the square under the settings.") : "",
    nextSeed() {
      toNextSeed(seed);
      told = JSON.stringify(settings());
    }
  });
}
