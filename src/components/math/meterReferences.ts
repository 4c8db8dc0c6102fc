import {mean, quantile} from "d3-array";
import {metric} from "./coverage.js";
import {random, type Random} from "./random.js";
import {coverageOf, perfectQuality, target as targetOf, type Target} from "./targets.js";
import {wasserstein1OfPoints} from "./wasserstein1OfPoints.js";

/** What a meter reads: its mean, and the range that holds nine readings of ten (5 % to 95 %). */
export interface Range {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The meters that need samples only. */
export interface SampleMeters<T> {
  /** Parts covered, of `samples` draws. */
  readonly covered: T;
  readonly highQuality: T;
  /** High-quality samples of the part that got most, as a share of all. */
  readonly busiest: T;
  /** Exact W₁ of `batch` real and `batch` generated points. */
  readonly w1: T;
}

/** Generators that everyone can judge: the data themselves; one part of them, drawn perfectly; uniform in [−extent, extent]². */
export const referenceGenerators = ["perfect", "collapsed", "noise"] as const;
export type ReferenceGenerator = (typeof referenceGenerators)[number];

/** What those generators read on a target. */
export interface MeterReferences extends Readonly<Record<ReferenceGenerator, SampleMeters<Range>>> {
  readonly parts: number;
}

export interface MeterReferencesOptions {
  /** Samples of a reading of coverage; 2,500. */
  readonly samples?: number;
  /** Points of either side in a reading of W₁; 128. */
  readonly batch?: number;
  /** Readings of each generator; 100. */
  readonly rounds?: number;
  readonly seed?: number;
}

/**
 * Readings of the reference generators: `rounds` seeded readings each. The collapsed one draws part 0, 1, … in turn, so that
 * its mean is over all parts. The share of a perfect generator's high-quality samples is exact where `perfectQuality` is.
 */
export function meterReferences(
  target: Target,
  {samples = metric.samples, batch = 128, rounds = 100, seed = 1}: MeterReferencesOptions = {}
): MeterReferences {
  const read = (stream: number, drawOf: (round: number) => Drawer): SampleMeters<Range> => {
    const [ofMany, ofBatches] = [random(seed, stream), random(seed, stream + 1)];
    const coverages = Array.from({length: rounds}, (_, i) => coverageOf(drawOf(i)(samples, ofMany), target));
    return {
      covered: rangeOf(coverages.map(({covered}) => covered)),
      highQuality: rangeOf(coverages.map(({highQuality}) => highQuality)),
      busiest: rangeOf(coverages.map(({counts}) => Math.max(...counts) / samples)),
      w1: rangeOf(distances(target, drawOf, {batch, rounds, random: ofBatches}))
    };
  };
  const parts = target.weights.map((_, part) => collapsedTo(target, part));
  const perfect = read(0, () => target.draw);
  return {
    parts: parts.length,
    perfect: {...perfect, highQuality: {...perfect.highQuality, mean: perfectQuality(target)}},
    collapsed: read(2, (round) => parts[round % parts.length].draw),
    noise: read(4, () => uniform(target.extent))
  };
}

type Drawer = (count: number, random: Random) => Float64Array;

/** The exact W₁ between two independent batches of the target: what a perfect generator reads, for it is not 0. The same numbers as in `meterReferences`. */
export function perfectW1(target: Target, {batch = 128, rounds = 100, seed = 1} = {}): Range {
  return rangeOf(distances(target, () => target.draw, {batch, rounds, random: random(seed, 1)}));
}

function distances(
  target: Target,
  drawOf: (round: number) => Drawer,
  {batch, rounds, random}: {batch: number; rounds: number; random: Random}
): number[] {
  return Array.from({length: rounds}, (_, i) =>
    wasserstein1OfPoints(target.draw(batch, random), drawOf(i)(batch, random))
  );
}

/** One part of a target, drawn as often as its places. */
function collapsedTo({places, partOf, sd}: Target, part: number): Target {
  return targetOf("drawn", {points: places.filter((_, i) => partOf[i] === part), sd});
}

/** Uniform in the square [−extent, extent]². */
function uniform(extent: number): Drawer {
  return (count, random) => Float64Array.from({length: 2 * count}, () => extent * (2 * random.uniform() - 1));
}

const rangeOf = (values: readonly number[]): Range => ({
  mean: mean(values)!,
  low: quantile(values, 0.05)!,
  high: quantile(values, 0.95)!
});
