/** What the canary's run is known by. */
export interface Sign {
  /** The report of each step, `reportColumns`. */
  readonly rows: readonly (readonly number[])[];
  /** Length of all weights of the generator, and of the discriminator, after the last. */
  readonly lengths: readonly [generator: number, discriminator: number];
}

/** Computed by the readable model on the processor's backend of TensorFlow.js; a test computes it again. */
export const expected: Sign = {
  rows: [
    [0.7720221, 0.6733131, 0.5873384, 0.603756, 0.4767743, 1.140691, 1.32374, 2.295515, 3.025187],
    [0.6601728, 0.9195296, 0.547838, 0.5014223, 0.5229303, 1.239998, 1.323749, 2.442224, 4.607414],
    [0.6688836, 0.5592905, 0.4607737, 0.4169724, 0.592653, 1.290763, 1.32381, 2.255461, 2.615742]
  ],
  lengths: [8.501831, 4.409877]
};
