import {dot, norm, normalize, type Matrix} from "../math/matrix.js";
import {powerIterationStep} from "../math/powerIteration.js";
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

/** The same in place. */
export function advancePair({u, v}: SingularPair, {rows, columns, values: W}: Matrix): void {
  v.fill(0);
  for (let i = 0, at = 0; i < rows; ++i) for (let j = 0; j < columns; ++j, ++at) v[j] += W[at] * u[i];
  normaliseInPlace(v);
  for (let i = 0, at = 0; i < rows; ++i) {
    let sum = 0;
    for (let j = 0; j < columns; ++j, ++at) sum += W[at] * v[j];
    u[i] = sum;
  }
  normaliseInPlace(u);
}

/** σ = uᵀWv, at most the largest singular value. */
export function sigma({W: {rows, columns, values: W}}: Layer, {u, v}: SingularPair): number {
  let s = 0;
  for (let i = 0, at = 0; i < rows; ++i) {
    let Wv = 0;
    for (let j = 0; j < columns; ++j, ++at) Wv += W[at] * v[j];
    s += u[i] * Wv;
  }
  return s;
}

/** The layer that is used, W/σ with the bias as it is, into `used`. */
export function divideBySigma(used: Layer, layer: Layer, pair: SingularPair): void {
  const s = sigma(layer, pair);
  const W = layer.W.values;
  for (let i = 0; i < W.length; ++i) used.W.values[i] = W[i] / s;
  used.b.set(layer.b);
}

/**
 * From the gradient G by W/σ to the gradient by W, through σ, with u and v held fixed, in place:
 * (G − ⟨G, W/σ⟩ u vᵀ)/σ. Miyato et al. 2018, eq. 12.
 */
export function throughSigma({W: {rows, columns, values: G}}: Layer, layer: Layer, pair: SingularPair): void {
  const {u, v} = pair;
  const s = sigma(layer, pair);
  const lambda = dot(G, layer.W.values) / s;
  for (let i = 0, at = 0; i < rows; ++i) {
    const along = lambda * u[i];
    for (let j = 0; j < columns; ++j, ++at) G[at] = (G[at] - along * v[j]) / s;
  }
}

/** W/σ as a new layer. */
export function normalizedLayer(layer: Layer, pair: SingularPair): Layer {
  const used = copy(layer);
  divideBySigma(used, layer, pair);
  return used;
}

/** `throughSigma` of a copy of the gradient. */
export function gradientThroughSigma(gradient: Layer, layer: Layer, pair: SingularPair): Layer {
  const through = copy(gradient);
  throughSigma(through, layer, pair);
  return through;
}

const copy = ({W, b}: Layer): Layer => ({W: {...W, values: W.values.slice()}, b: b.slice()});

/** x/‖x‖, or x/1e-12 where ‖x‖ is smaller than that. */
function normaliseInPlace(x: Float64Array): void {
  const length = Math.max(norm(x), 1e-12);
  for (let i = 0; i < x.length; ++i) x[i] /= length;
}
