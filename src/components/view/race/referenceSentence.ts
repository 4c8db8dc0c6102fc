import type {RaceReferences} from "../../train/race/raceMessages.js";
import {say} from "../../words/say.js";
import {formatNumber, formatPercent} from "../numbers.js";
import {partWords, type PartNoun} from "./partWords.js";

/** What a perfect generator would read, in one sentence; "" while it is not known. */
export function referenceSentence(references: RaceReferences | undefined, noun: PartNoun): string {
  if (!references) return "";
  const {covered, highQuality, w1} = references;
  const print = (value: number) => formatNumber(Number(value.toPrecision(3)));
  return say(
    "A perfect generator reads: {parts} covered, {good} good, W₁ {mean} on average and between {low} and {high} in nine of ten readings, since two samples of 128 points never agree.",
    {
      ...{parts: partWords[noun].counted(covered), good: formatPercent(highQuality)},
      ...{mean: print(w1.mean), low: print(w1.low), high: print(w1.high)}
    }
  );
}
