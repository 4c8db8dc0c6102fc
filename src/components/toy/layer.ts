import type {Matrix} from "../math/matrix.js";
import {zeros} from "../math/matrix.js";
import type {Random} from "../math/random.js";
import {affine, inputSums, weightSums} from "./products.js";

/** A dense layer y = x Wᵀ + b; its gradient has the same shape. */
export interface Layer {
  /** [out, in] */
  readonly W: Matrix;
  /** [out] */
  readonly b: Float64Array;
}

/** Weights from N(0, 2/in) (He et al. 2015), biases zero. */
export function initialLayer(inputs: number, outputs: number, random: Random): Layer {
  const scale = Math.sqrt(2 / inputs);
  const values = random.normals(outputs * inputs).map((x) => scale * x);
  return {W: {rows: outputs, columns: inputs, values}, b: new Float64Array(outputs)};
}

/** x Wᵀ + b, one sample a row: [n, in] → [n, out]. */
export function dense(x: Matrix, {W, b}: Layer): Matrix {
  const y = zeros(x.rows, W.rows);
  affine(y.values, x.values, W.values, b, x.rows, W.rows, W.columns, false);
  return y;
}

/** From dL/dy to dL/dW = dyᵀ x and dL/db, the sum of the rows of dy. */
export function denseGradient(x: Matrix, dy: Matrix): Layer {
  const W = zeros(dy.columns, x.columns);
  const b = new Float64Array(dy.columns);
  weightSums(W.values, b, dy.values, x.values, dy.rows, dy.columns, x.columns);
  return {W, b};
}

/** From dL/dy to dL/dx = dy W: [n, out] → [n, in]. */
export function denseInputGradient(dy: Matrix, {W}: Layer): Matrix {
  const dx = zeros(dy.rows, W.columns);
  inputSums(dx.values, dy.values, W.values, dy.rows, W.rows, W.columns);
  return dx;
}
