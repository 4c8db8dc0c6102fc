import {say} from "../words/say.js";
import type {Density} from "./densities.js";
import {plainSigns} from "./plainSigns.js";
import {tidy} from "./tidy.js";

/**
 * The piecewise constant density whose bars have heights in proportion to `heights` (from 0, not all 0), each `width` wide, with
 * the middle of all of them at `middle`. Its distribution function is exact: straight between edges.
 */
export function barsDensity(heights: readonly number[], middle: number, width: number): Density {
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (!(total > 0) || heights.some((height) => !(height >= 0))) throw new RangeError(`invalid heights: ${heights}`);
  const masses = heights.map((height) => height / total);
  const low = middle - (heights.length / 2) * width;
  const breaks = Array.from({length: heights.length + 1}, (_, i) => tidy(low + i * width));
  const below = masses.reduce<number[]>((sums, mass) => [...sums, sums.at(-1)! + mass], [0]);
  const barAt = (x: number) => {
    if (x < breaks[0] || x > breaks.at(-1)!) return -1;
    const guess = Math.min(masses.length - 1, Math.max(0, Math.floor((x - low) / width)));
    return x < breaks[guess] ? guess - 1 : guess + 1 < masses.length && x >= breaks[guess + 1] ? guess + 1 : guess;
  };
  const pdf = (x: number) => (masses[barAt(x)] ?? 0) / width;
  return {
    pdf,
    logPdf: (x) => Math.log(pdf(x)),
    cdf(x) {
      const i = barAt(x);
      if (i < 0) return x < breaks[0] ? 0 : 1;
      return Math.min(1, below[i] + (masses[i] * (x - breaks[i])) / width);
    },
    mean: masses.reduce((sum, mass, i) => sum + mass * (low + (i + 0.5) * width), 0),
    breaks
  };
}

/** Limits of heights that readers type or drag. */
export interface BarLimits {
  readonly count: number;
  /** The greatest height; the least is 0. */
  readonly high: number;
}

/** The heights that a reader typed, with blanks or commas between; "0 1 2.5". Throws one sentence that says what is wrong. */
export function parseBars(text: string, {count, high}: BarLimits): number[] {
  const words = plainSigns(text)
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (words.length !== count)
    throw new RangeError(say("{found} heights where {count} are expected", {found: words.length, count}));
  const bad = words.find((word) => !isDecimal.test(word) || Number(word) > high);
  if (bad !== undefined)
    throw new RangeError(say("“{word}” is no height from 0 to {high}", {word: bad.slice(0, 20), high}));
  const heights = words.map(Number);
  if (heights.every((height) => height < 1e-3)) throw new RangeError(say("one height at least must be above 0"));
  return heights;
}

const isDecimal = /^(\d+\.?\d*|\.\d+)$/;
