import {dot, times, type Matrix} from "../math/matrix.js";
import {powerIterationStep} from "../math/powerIteration.js";
import {normalize} from "../math/matrix.js";
import type {Random} from "../math/random.js";
import type {Layer} from "./layer.js";
import type {Network} from "./network.js";

/** The estimate of a layer's first singular vectors, kept from step to step. */
export interface SingularPair {
  /** [out] */
  readonly u: Float64Array;
  /** [in] */
  readonly v: Float64Array;
}

/** A random pair for each layer, after one round of power iteration. */
export function initialPairs(network: Network, random: Random): SingularPair[] {
  return network.map(({W}) => nextPair({u: normalize(random.normals(W.rows)), v: new Float64Array(W.columns)}, W));
}

/** One round of power iteration from where the last one ended. Miyato et al. 2018, Algorithm 1. */
export function nextPair({u}: SingularPair, W: Matrix): SingularPair {
  return powerIterationStep(W, u);
}

/** σ = uᵀWv, at most the largest singular value. */
export function sigma({W}: Layer, {u, v}: SingularPair): number {
  return dot(u, times(W, v));
}

/** The layer that is used: W/σ, with the bias as it is. */
export function normalizedLayer({W, b}: Layer, pair: SingularPair): Layer {
  const s = sigma({W, b}, pair);
  return {W: {...W, values: W.values.map((w) => w / s)}, b};
}

/**
 * From the gradient G by W/σ to the gradient by W, through σ, with u and v held fixed:
 * (G − ⟨G, W/σ⟩ u vᵀ)/σ. Miyato et al. 2018, eq. 12.
 */
export function gradientThroughSigma(gradient: Layer, layer: Layer, pair: SingularPair): Layer {
  const {u, v} = pair;
  const s = sigma(layer, pair);
  const lambda = dot(gradient.W.values, layer.W.values) / s;
  const columns = v.length;
  const values = gradient.W.values.map((g, i) => (g - lambda * u[Math.floor(i / columns)] * v[i % columns]) / s);
  return {W: {...layer.W, values}, b: gradient.b};
}
