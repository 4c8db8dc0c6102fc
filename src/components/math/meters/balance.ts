import {bisectLeft, bisectRight, mean} from "d3-array";
import {softplus} from "../logistic.js";
import {foilNames, type Foil} from "./foils.js";

/** What a discriminator answers: a logit for each image of each set. */
export interface Answers extends Readonly<Record<Foil, ArrayLike<number>>> {
  readonly real: ArrayLike<number>;
  readonly fake: ArrayLike<number>;
}

/** Four outcomes, after "is the loss at ln 2 at all?". */
export type Verdict = "apart" | "dead" | "uncalibrated" | "balance";

/** What the two tests found. */
export interface Balance {
  readonly verdict: Verdict;
  /** Cross-entropy of these answers, nats: the mean of ½ log(1 + e⁻ʳ) + ½ log(1 + eᶠ). */
  readonly loss: number;
  /** Standard deviation of the logits over all sets together. */
  readonly spread: number;
  /** How often a real digit gets the higher logit of a pair: with a fake, and with each foil. ½ is chance. */
  readonly wins: Readonly<Record<Foil | "fake", number>>;
}

/** The loss counts as at ln 2 within this, nats: D is right by at most a few in a hundred. */
export const nearLn2 = 0.03;
/** Below this spread the answers, sigmoids of the logits, differ by less than one in a hundred: σ′ ≤ ¼. */
export const leastSpread = 0.04;
/** Who can tell digits from other pictures puts a real one first in at least this share of pairs. */
export const leastWins = 0.75;

/**
 * Equilibrium or a dead discriminator? Both leave the loss at ln 2. Two tests decide: do its logits differ between inputs at
 * all, and, with the loss at ln 2, does it put real digits before pictures that are none. A dead one fails either; one at balance
 * passes both and still can't tell fakes. One that can is uncalibrated: it ranks rightly, and its probabilities are off, as all near ½
 * at the first steps of a run. Elsewhere there is nothing to explain, and foils that it never met prove nothing: with batch normalisation a sound one may
 * put moved digits first. `invalid answers` where a logit is not finite.
 */
export function balanceOf(answers: Answers): Balance {
  const [real, fake] = [Array.from(answers.real), Array.from(answers.fake)];
  const all = [real, fake, ...foilNames.map((foil) => answers[foil])].flatMap((x) => Array.from(x));
  if (!all.every(Number.isFinite)) throw new RangeError("invalid answers: a logit is not finite");
  const loss = (mean(real, (x) => softplus(-x))! + mean(fake, softplus)!) / 2;
  const centre = mean(all)!;
  const spread = Math.sqrt(mean(all, (x) => (x - centre) ** 2)!);
  const against = (name: Foil | "fake") => [name, shareOfWins(real, answers[name])] as const;
  const wins = Object.fromEntries((["fake", ...foilNames] as const).map(against)) as Balance["wins"];
  return {verdict: verdictOf(loss, spread, wins), loss, spread, wins};
}

function verdictOf(loss: number, spread: number, wins: Balance["wins"]): Verdict {
  if (spread < leastSpread) return "dead";
  if (Math.abs(loss - Math.LN2) > nearLn2) return "apart";
  if (wins.fake >= leastWins) return "uncalibrated";
  const knowsDigits = mean(foilNames.map((foil) => wins[foil]))! >= leastWins;
  return knowsDigits ? "balance" : "dead";
}

/** The share of pairs (a, b) with a > b, ties half: the area under the ROC curve (Mann and Whitney 1947). */
export function shareOfWins(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const sorted = Float64Array.from(b).sort();
  const wins = Array.from(a, (x) => (bisectLeft(sorted, x) + bisectRight(sorted, x)) / (2 * sorted.length));
  return mean(wins)!;
}
