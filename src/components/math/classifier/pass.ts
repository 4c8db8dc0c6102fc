import {side, size} from "../pixels.js";
import {convolve, dense, pool, rectify} from "./layers.js";
import {classCount, featureCount, type ClassifierWeights} from "./shapes.js";

/** All that a pass of one image leaves behind, made once. */
export interface Pass {
  /** 0 … 1, ink 1; [28, 28]. To be filled before the pass. */
  readonly x: Float64Array;
  readonly h1: Float64Array;
  readonly p1: Float64Array;
  readonly winners1: Int32Array;
  readonly h2: Float64Array;
  readonly p2: Float64Array;
  readonly winners2: Int32Array;
  /** After its ReLU, [64]. */
  readonly features: Float64Array;
  /** [10] */
  readonly logits: Float64Array;
}

/** Room for a pass. */
export function newPass(): Pass {
  const numbers = (length: number) => new Float64Array(length);
  return {
    ...{x: numbers(size), h1: numbers(24 * 24 * 8), p1: numbers(12 * 12 * 8), winners1: new Int32Array(12 * 12 * 8)},
    ...{h2: numbers(8 * 8 * 16), p2: numbers(4 * 4 * 16), winners2: new Int32Array(4 * 4 * 16)},
    ...{features: numbers(featureCount), logits: numbers(classCount)}
  };
}

/** Two convolutions, each with ReLU and the largest of 2 × 2, then two dense layers with a ReLU between: fills `pass` from its x on. */
export function forward({W1, b1, W2, b2, W3, b3, W4, b4}: ClassifierWeights, pass: Pass): void {
  convolve(pass.x, side, W1, b1, pass.h1);
  pool(pass.h1, 24, pass.p1, pass.winners1);
  convolve(pass.p1, 12, W2, b2, pass.h2);
  pool(pass.h2, 8, pass.p2, pass.winners2);
  dense(pass.p2, W3, b3, pass.features);
  rectify(pass.features);
  dense(pass.features, W4, b4, pass.logits);
}
