import {classify} from "../../src/components/math/classifier.js";
import {toPixels} from "../../src/components/math/pixels.js";
import type {ClassifierWeights} from "../../src/components/math/classifier/shapes.js";
import type {Digits} from "../../src/components/math/digits.js";

/** How often the classifier was asked, and was right: in all, and for each digit. */
export interface Score {
  readonly count: number;
  readonly right: number;
  readonly classes: readonly {count: number; right: number}[];
}

/** The score of `weights` on labelled digits. */
export function score(weights: ClassifierWeights, {images, labels}: Digits): Score {
  const classes = Array.from({length: 10}, () => ({count: 0, right: 0}));
  for (let from = 0; from < labels.length; from += 1000) {
    const found = classify(weights, toPixels(images.subarray(784 * from, 784 * (from + 1000)))).labels;
    found.forEach((label, i) => {
      const asked = classes[labels[from + i]];
      asked.count += 1;
      if (label === labels[from + i]) asked.right += 1;
    });
  }
  const sum = (key: "count" | "right") => classes.reduce((total, one) => total + one[key], 0);
  return {count: sum("count"), right: sum("right"), classes};
}
