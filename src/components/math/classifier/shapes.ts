/**
 * The numbers that the digit classifier learns, by name: kernels [kh, kw, in, out], matrices [in, out], biases [out].
 * 28 × 28 → 24 × 24 × 8 → 12 × 12 × 8 → 8 × 8 × 16 → 4 × 4 × 16 → 64 features → 10 logits.
 */
export const classifierShapes = {
  W1: [5, 5, 1, 8],
  b1: [8],
  W2: [5, 5, 8, 16],
  b2: [16],
  W3: [256, 64],
  b3: [64],
  W4: [64, 10],
  b4: [10]
} as const;

export type ClassifierName = keyof typeof classifierShapes;
export const classifierNames = Object.keys(classifierShapes) as ClassifierName[];

/** The weights as plain numbers, row by row. */
export type ClassifierWeights = Record<ClassifierName, Float64Array>;

/** Length of the feature vector, in whose space distances between sets of images are taken. */
export const featureCount = 64;
/** Digits, and so logits. */
export const classCount = 10;

/** How many numbers a tensor holds. */
export const lengthOf = (name: ClassifierName): number =>
  classifierShapes[name].reduce((product: number, n) => product * n, 1);
