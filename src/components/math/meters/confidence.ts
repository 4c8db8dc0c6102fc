/** How sure the classifier is of a set of images. */
export interface Confidence {
  /** Mean probability of the class it names. */
  readonly mean: number;
  /** Share of the images of which it is more than 90 % sure. */
  readonly sure: number;
}

/**
 * From the largest softmax probability of each image. Near the value of real digits is good; it says how clearly an image
 * looks like one of the ten classes, and nothing of how many different ones there are.
 */
export function confidenceOf(probabilities: ArrayLike<number>): Confidence {
  const all = Array.from(probabilities);
  const mean = all.reduce((sum, p) => sum + p, 0) / all.length;
  return {mean, sure: all.filter((p) => p > 0.9).length / all.length};
}
