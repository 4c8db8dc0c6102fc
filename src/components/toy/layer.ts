import type {Matrix} from "../math/matrix.js";
import {zeros} from "../math/matrix.js";
import type {Random} from "../math/random.js";

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
  const {values: X, columns} = x;
  const weights = W.values;
  for (let i = 0, at = 0; i < x.rows; ++i) {
    for (let o = 0; o < W.rows; ++o, ++at) {
      let sum = b[o];
      for (let k = 0, p = i * columns, q = o * columns; k < columns; ++k, ++p, ++q) sum += X[p] * weights[q];
      y.values[at] = sum;
    }
  }
  return y;
}

/** From dL/dy to dL/dW = dyᵀ x and dL/db, the sum of the rows of dy. */
export function denseGradient(x: Matrix, dy: Matrix): Layer {
  const W = zeros(dy.columns, x.columns);
  const b = new Float64Array(dy.columns);
  const {values: X, columns} = x;
  const weights = W.values;
  for (let i = 0, at = 0; i < x.rows; ++i) {
    for (let o = 0; o < dy.columns; ++o, ++at) {
      const d = dy.values[at];
      b[o] += d;
      for (let k = 0, p = i * columns, q = o * columns; k < columns; ++k, ++p, ++q) weights[q] += d * X[p];
    }
  }
  return {W, b};
}

/** From dL/dy to dL/dx = dy W: [n, out] → [n, in]. */
export function denseInputGradient(dy: Matrix, {W}: Layer): Matrix {
  const dx = zeros(dy.rows, W.columns);
  const {values: X, columns} = dx;
  const weights = W.values;
  for (let i = 0, at = 0; i < dy.rows; ++i) {
    for (let o = 0; o < W.rows; ++o, ++at) {
      const d = dy.values[at];
      for (let k = 0, p = i * columns, q = o * columns; k < columns; ++k, ++p, ++q) X[p] += d * weights[q];
    }
  }
  return dx;
}
