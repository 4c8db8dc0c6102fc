/** The random streams of one seed, `random(seed, streams.batches)`: each purpose has its own, so that none disturbs another. */
export const streams = {
  /** The weights before the first step. */
  weights: 0,
  /** The first u and v of each layer. */
  singularVectors: 1,
  /** Real points and noise of a GAN's batches; a critic's places between its clouds. */
  batches: 2,
  /** Noise of the samples that are looked at and counted, the same at every step. */
  looks: 3,
  // 4: the real points that a page draws behind them
  /** A GAN's places between real and generated points, where the gradient penalty is taken. */
  between: 5,
  /** Real points and noise that the meters read at a step. */
  meters: 6,
  /** Real points of the study of races. */
  study: 8
} as const;
