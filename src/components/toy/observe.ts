import {metric} from "../math/coverage.js";
import {random} from "../math/random.js";
import {coverageOf} from "../math/targets.js";
import {drawNoise, generate, type Gan} from "./gan.js";
import type {Network} from "./network.js";
import {targetOf, type ToyOptions} from "./options.js";
import {streams} from "./streams.js";

/** What a generator draws, and how much of the target that covers. */
export interface Observation {
  /** x and y in turn, 2,500 points. */
  readonly samples: Float64Array;
  readonly covered: number;
  /** A share, of 1. */
  readonly highQuality: number;
  /** High-quality samples of each mode. */
  readonly counts: Uint32Array;
}

/** Looks at a generator through noise that depends on the seed alone, so that successive looks can be compared point by point. */
export function observe(generator: Network, options: ToyOptions): Observation {
  const noise = drawNoise(options, metric.samples, random(options.seed, streams.looks));
  const samples = generate(generator, noise).values;
  return {samples, ...coverageOf(samples, targetOf(options))};
}

/** Whether every weight still is a number; a learning rate that is too high can lose them. */
export function isSound(gan: Gan): boolean {
  const hasNumbers = (network: Network) =>
    network.every(({W, b}) => W.values.every(Number.isFinite) && b.every(Number.isFinite));
  return hasNumbers(gan.generator) && hasNumbers(gan.discriminator);
}
