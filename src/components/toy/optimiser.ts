import {betas, type ToyOptions} from "./options.js";

/** Adam's running means of the gradient and of its square, and the number of updates so far. */
export interface Moments {
  readonly first: Float64Array;
  readonly second: Float64Array;
  updates: number;
}

/** Before the first update of `count` weights. */
export function initialMoments(count: number): Moments {
  return {first: new Float64Array(count), second: new Float64Array(count), updates: 0};
}

/**
 * One update of the weights w down the gradient g, in place. "sgd": w ← w − rate · g. "adam":
 * w ← w − rate · m̂/(√v̂ + 1e-8), Kingma and Ba 2015, Algorithm 1.
 */
export function update(
  w: Float64Array,
  g: Float64Array,
  moments: Moments,
  optimiser: ToyOptions["optimiser"],
  learningRate: number
): void {
  ++moments.updates;
  if (optimiser === "sgd") for (let i = 0; i < w.length; ++i) w[i] -= learningRate * g[i];
  else adam(w, g, moments, learningRate);
}

function adam(w: Float64Array, g: Float64Array, {first: m, second: v, updates}: Moments, learningRate: number): void {
  const {beta1, beta2} = betas;
  const bias1 = 1 - beta1 ** updates;
  const bias2 = 1 - beta2 ** updates;
  for (let i = 0; i < w.length; ++i) {
    m[i] = beta1 * m[i] + (1 - beta1) * g[i];
    v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    w[i] -= (learningRate * (m[i] / bias1)) / (Math.sqrt(v[i] / bias2) + 1e-8);
  }
}
