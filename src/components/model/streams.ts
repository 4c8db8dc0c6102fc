/** The random streams of one seed, `random(seed, streams.noise)`: each purpose has its own, so that none disturbs another. */
export const streams = {
  /** The weights before the first step. */
  weights: 0,
  /** In which order the images come. */
  order: 1,
  /** What the generator turns into images while it learns. */
  noise: 2,
  /** What it turns into images to look at, the same at every time. */
  fixedNoise: 3,
  /** Digits drawn by code. */
  digits: 4
} as const;
