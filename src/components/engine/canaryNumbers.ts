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
    [0.7720221, 0.6733131, 0.5873384, 0.603756, 0.4767743, 1.1406909, 1.3237398],
    [0.6601728, 0.9195296, 0.547838, 0.5014223, 0.5229303, 1.2399977, 1.3237488],
    [0.6688836, 0.5592905, 0.4607737, 0.4169724, 0.592653, 1.2907634, 1.3238101]
  ],
  lengths: [8.501831, 4.409877]
};
