import {typicalPull} from "../../math/twoModesSamples.js";
import type {TwoModeScore} from "../../math/twoModesScore.js";
import {say} from "../../words/say.js";
import {formatNumber, formatPercent} from "../numbers.js";
import {inWords} from "./MassPlot.js";
import {isSame, type Round, type TwoModesState} from "./twoModesPlay.js";

/** Nats to a thousandth, "below 0.001" where that would be 0 and it is not. */
export function nats(value: number): string {
  const size = Math.abs(value);
  return size > 1e-6 && size < 5e-4 ? say("below 0.001") : formatNumber(Math.round(1000 * value) / 1000 + 0);
}

/** JSD as a share of its maximum. */
export const ofLn2 = (js: number) => say("{share} of ln 2", {share: formatPercent(js / Math.LN2)});

/** Below this JSD, in nats, the game is solved; below this slope of log D, a unit of x, the samples are at rest. */
const limits = {js: 1e-6, slope: 0.02};

/** What the position is, in a sentence or two: `best` is the best response to D as it is, if any place is better. */
export function verdict(
  {a, played, seen, waits}: TwoModesState,
  {js, loss, lossAnswered}: TwoModeScore,
  best?: number
): string {
  if (waits && !isSame(played, seen)) {
    return say("D has not answered yet. You pay {loss} while it waits, and {answered} once it has answered.", {
      loss: nats(loss),
      answered: nats(lossAnswered)
    });
  }
  if (js < limits.js) return say("✓ Solved: D says ½ everywhere, JSD is 0, and no move pays.");
  if (waits && best !== undefined) {
    return say("D waits: your move. With bumps of this width, all mass at x = {best} would pay least.", {
      best: formatNumber(best)
    });
  }
  return say(
    typicalPull(a, played, seen) < limits.slope
      ? "At rest, and not solved: log D is level at all of G’s samples, so nothing pulls them anywhere, while JSD is still {js}."
      : "Not at rest: log D slopes at G’s samples and pulls them along the arrows. JSD is still {js}.",
    {js: ofLn2(js)}
  );
}

/** A round of the game, in a line. */
export function roundInWords({played, loss, lossAnswered, js}: Round): string {
  return say("You moved to {places}: paid {loss} while D waited, then {answered}. JSD {js}.", {
    ...{places: inWords(played), loss: nats(loss)},
    ...{answered: nats(lossAnswered), js: ofLn2(js)}
  });
}

/** How much of the generator's mass lies on either side of 0, from its own cumulative distribution function. */
export function sidesInWords(cdf: (x: number) => number): string {
  return `${formatPercent(cdf(0))} · ${formatPercent(1 - cdf(0))}`;
}
