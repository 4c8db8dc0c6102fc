import type {RaceReading, RaceReferences} from "../../train/race/raceMessages.js";
import {say} from "../../words/say.js";
import {formatNumber, formatPercent} from "../numbers.js";

/** What a perfect generator reads: its value, and the range of nine of ten readings where there is one. */
export interface Level {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** One meter of the race. */
export interface Meter {
  readonly key: string;
  /** Title of its curves. */
  readonly title: string;
  /** Its name beside a number. */
  readonly name: string;
  /** What it is, in a sentence. */
  readonly what: string;
  value(reading: RaceReading): number;
  print(value: number): string;
  readonly isLog?: boolean;
  readonly level?: (references: RaceReferences) => Level;
}

/** Three digits, the noughts at the end too, so that numbers do not change their width. */
function short(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "–";
  const size = Math.abs(value);
  return size === 0 ? "0" : size < 1e-3 || size >= 1000 ? formatNumber(Number(value.toPrecision(3))) : digits(value);
}

const digits = (value: number) => value.toPrecision(3).replace("-", "−");

export const raceMeters: readonly Meter[] = [
  {
    ...{key: "covered", title: say("modes covered"), name: say("covered")},
    what: say("Modes with at least one high-quality sample of 2,500"),
    value: ({covered}) => covered,
    print: formatNumber,
    level: ({covered}) => ({value: covered})
  },
  {
    ...{key: "quality", title: say("high-quality samples (%)"), name: say("good")},
    what: say("Share of 2,500 samples within three standard deviations of their nearest mode"),
    value: ({highQuality}) => 100 * highQuality,
    print: (value) => formatPercent(value / 100),
    level: ({highQuality}) => ({value: 100 * highQuality})
  },
  {
    ...{key: "w1", title: say("exact W₁, 128 points each"), name: "W₁"},
    what: say("Exact earth mover’s distance of 128 real and 128 generated points"),
    value: ({w1}) => w1,
    print: short,
    level: ({w1: {mean, low, high}}) => ({value: mean, low, high})
  },
  {
    ...{key: "estimate", title: say("critic’s own estimate"), name: say("estimate")},
    what: say("The critic’s mean score of the same real points less that of the generated ones"),
    value: ({estimate}) => estimate,
    print: short
  },
  {
    ...{key: "steepest", title: say("steepest slope found (log axis)"), name: say("slope ≥")},
    what: say("The longest gradient of the score at 512 points; the steepest slope is at least this"),
    value: ({steepest}) => steepest,
    print: short,
    isLog: true
  },
  {
    ...{key: "bound", title: say("certified bound (log axis)"), name: say("slope ≤")},
    what: say("Product of the layers’ exact spectral norms; the steepest slope is at most this"),
    value: ({bound}) => bound,
    print: short,
    isLog: true
  },
  {
    ...{key: "time", title: say("time per step (ms)"), name: say("ms a step")},
    what: say("Mean time of a step in its worker, with all four at work"),
    value: ({milliseconds}) => milliseconds,
    print: short
  }
];
