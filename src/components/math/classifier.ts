import {forward, newPass} from "./classifier/pass.js";
import {classCount, featureCount, type ClassifierWeights} from "./classifier/shapes.js";
import {size} from "./pixels.js";
import {softmax} from "./softmax.js";

/** What the classifier makes of n images. */
export interface Classified {
  readonly count: number;
  /** The layer before the logits, [n · 64], none negative. */
  readonly features: Float64Array;
  /** [n · 10] */
  readonly logits: Float64Array;
  /** The class with the largest logit, 0 … 9, [n]. */
  readonly labels: Uint8Array;
  /** Its probability, softmax of the logits, [n]. */
  readonly confidence: Float64Array;
}

/**
 * Which digits `pixels` show: n images of 28 × 28, row by row, −1 (paper) … 1 (ink), as the generator makes them. A small
 * network of our own (`npm run -s classifier` trains it), plain arithmetic, 0.3 million multiply-adds an image.
 */
export function classify(weights: ClassifierWeights, pixels: ArrayLike<number>): Classified {
  const count = pixels.length / size;
  const pass = newPass();
  const [features, logits] = [new Float64Array(count * featureCount), new Float64Array(count * classCount)];
  for (let i = 0; i < count; ++i) {
    for (let p = 0; p < size; ++p) pass.x[p] = (pixels[size * i + p] + 1) / 2;
    forward(weights, pass);
    features.set(pass.features, featureCount * i);
    logits.set(pass.logits, classCount * i);
  }
  return {count, features, logits, ...answers(logits)};
}

function answers(logits: Float64Array): Pick<Classified, "labels" | "confidence"> {
  const rows = Array.from({length: logits.length / classCount}, (_, i) =>
    softmax(logits.subarray(classCount * i, classCount * (i + 1)))
  );
  const labels = Uint8Array.from(rows, (row) => row.indexOf(Math.max(...row)));
  return {labels, confidence: Float64Array.from(rows, (row, i) => row[labels[i]])};
}
