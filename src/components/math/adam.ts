/** What an update by Adam goes by. */
export interface AdamOptions {
  readonly learningRate: number;
  /** Decay rates of the running means of the gradient and of its square. */
  readonly beta1: number;
  readonly beta2: number;
}

/** The running means of the gradient and of its square, of as many weights, and the number of updates, this one counted. */
export interface AdamMoments {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly updates: number;
}

/** One update of the weights w down the gradient g, and of its running means, in place: w ← w − rate · m̂/(√v̂ + 1e-8). Kingma and Ba 2015, Algorithm 1. */
export function adamInto(
  w: Float64Array,
  g: Float64Array,
  {first: m, second: v, updates}: AdamMoments,
  {learningRate, beta1, beta2}: AdamOptions
): void {
  const bias1 = 1 - beta1 ** updates;
  const bias2 = 1 - beta2 ** updates;
  for (let i = 0; i < w.length; ++i) {
    m[i] = beta1 * m[i] + (1 - beta1) * g[i];
    v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    w[i] -= (learningRate * (m[i] / bias1)) / (Math.sqrt(v[i] / bias2) + 1e-8);
  }
}
