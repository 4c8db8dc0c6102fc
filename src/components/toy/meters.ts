import {metric} from "../math/coverage.js";
import type {Matrix} from "../math/matrix.js";
import {random} from "../math/random.js";
import {chainBound} from "../math/slopes.js";
import {spectralNorm} from "../math/spectralNorm.js";
import {coverageOf} from "../math/targets.js";
import {wasserstein1OfPoints} from "../math/wasserstein1OfPoints.js";
import {steepestOn} from "./criticSlopes.js";
import {drawNoise, generate, logitScale, score, scoringNetwork, type Gan} from "./gan.js";
import {streams} from "./streams.js";

/** What a panel shows of a GAN at a step. */
export interface Meters {
  readonly step: number;
  /** Of 2,500 samples: parts covered, high-quality share, high-quality samples of each part. */
  readonly covered: number;
  readonly highQuality: number;
  readonly counts: Uint32Array;
  /** Exact W₁ of 128 real and 128 generated points. */
  readonly w1: number;
  /** The critic's own: mean logit of the real less that of the generated points, of the same 128. */
  readonly estimate: number;
  /** Longest gradient of the logit at 512 points (real, generated, between): no more than its Lipschitz constant. */
  readonly steepest: number;
  /** Product of the exact σ₁ of the layers that score, times the logit's scale: no less than its Lipschitz constant. */
  readonly bound: number;
}

/** Points of the mini-batch, and places where slopes are looked for. */
export const meterSizes = {batch: 128, slopes: 512} as const;

/**
 * Reads all meters. The 2,500 samples come from noise that depends on the seed alone (as `observe` has it), the mini-batch
 * from one that depends on the seed and the step; neither touches the training's own streams, so that looking changes
 * nothing. `samples`: the 2,500, x and y in turn.
 */
export function readMeters(gan: Gan): Meters & {samples: Float64Array<ArrayBuffer>} {
  const {options, target, steps} = gan;
  const samples = Float64Array.from(
    generate(gan.generator, drawNoise(options, metric.samples, random(options.seed, streams.looks))).values
  );
  const {real, fake} = miniBatch(gan);
  return {
    step: steps,
    ...coverageOf(samples, target),
    w1: wasserstein1OfPoints(real.values, fake.values),
    ...criticMeters(gan, real, fake),
    samples
  };
}

/** The same numbers without the samples' coverage: the critic's estimate and its two slopes, on given points. */
function criticMeters(gan: Gan, real: Matrix, fake: Matrix): Pick<Meters, "estimate" | "steepest" | "bound"> {
  const network = scoringNetwork(gan);
  const scale = logitScale(gan.options);
  return {
    estimate: mean(score(gan, packed(real, gan.options.pack))) - mean(score(gan, packed(fake, gan.options.pack))),
    steepest: scale * steepestOn(network, slopePoints(gan, real, fake)).slope,
    bound: scale * chainBound(network.map(({W}) => spectralNorm(W)))
  };
}

function miniBatch({options, target, generator, steps}: Gan): {real: Matrix; fake: Matrix} {
  const count = meterSizes.batch;
  const stream = random(options.seed + 7919 * (steps + 1), streams.meters);
  const real = {rows: count, columns: 2, values: target.draw(count, stream)};
  return {real, fake: generate(generator, drawNoise(options, count, stream))};
}

/** The points side by side, `pack` a row; what doesn't fill a row is left out. */
function packed({rows, values}: Matrix, pack: number): Matrix {
  const full = Math.floor(rows / pack);
  return {rows: full, columns: 2 * pack, values: values.subarray(0, 2 * pack * full)};
}

/** Real, generated, and twice as many between them, at a quarter and three quarters of the way. */
function slopePoints({options: {pack}}: Gan, real: Matrix, fake: Matrix): Matrix {
  const [P, Q] = [packed(real, pack), packed(fake, pack)];
  const mix = (share: number) => P.values.map((x, i) => share * x + (1 - share) * Q.values[i]);
  const parts = [P.values, Q.values, mix(0.25), mix(0.75)];
  const values = new Float64Array(parts.length * P.values.length);
  parts.forEach((part, k) => values.set(part, k * P.values.length));
  return {rows: parts.length * P.rows, columns: P.columns, values};
}

const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
