import type {RaceReferences} from "../../train/race/raceMessages.js";
import {formatNumber, formatPercent} from "../numbers.js";

/** What a perfect generator would read, in one sentence; "" while it is not known. */
export function referenceSentence(references: RaceReferences | undefined, noun: string): string {
  if (!references) return "";
  const {covered, highQuality, w1} = references;
  const print = (value: number) => formatNumber(Number(value.toPrecision(3)));
  const parts = covered === 1 ? noun : noun === "stretch" ? "stretches" : `${noun}s`;
  return `A perfect generator reads: ${covered} ${parts} covered, ${formatPercent(highQuality)} good, W₁ ${print(w1.mean)} on average and between ${print(w1.low)} and ${print(w1.high)} in nine of ten readings, since two samples of 128 points never agree.`;
}
