import type {Pass} from "../../src/components/math/classifier/pass.js";
import {classifierNames, lengthOf, type ClassifierWeights} from "../../src/components/math/classifier/shapes.js";
import {softmax} from "../../src/components/math/softmax.js";

/** The same names with zeros. */
export const zeroWeights = (): ClassifierWeights =>
  Object.fromEntries(classifierNames.map((name) => [name, new Float64Array(lengthOf(name))])) as ClassifierWeights;

/**
 * Adds to `gradient` that of the cross-entropy −log softmax(logits)[label] of the image that went through `pass`, and returns
 * that loss. Kernels' gradients are kept as [out, kh, kw, in], and `turned` holds W2 in that order: see `turn`.
 */
export function backward(
  {W3, W4}: ClassifierWeights,
  turned: Float64Array,
  pass: Pass,
  label: number,
  gradient: ClassifierWeights
): number {
  const dLogits = softmax(pass.logits);
  const loss = -Math.log(Math.max(dLogits[label], 1e-300));
  dLogits[label] -= 1;
  const dFeatures = throughDense(pass.features, W4, dLogits, gradient.W4, gradient.b4);
  pass.features.forEach((value, i) => value > 0 || (dFeatures[i] = 0));
  const dP2 = throughDense(pass.p2, W3, dFeatures, gradient.W3, gradient.b3);
  const dP1 = new Float64Array(pass.p1.length);
  throughConvolution(
    {x: pass.p1, size: 12, y: pass.p2, winners: pass.winners2},
    dP2,
    gradient.W2,
    gradient.b2,
    turned,
    dP1
  );
  throughConvolution({x: pass.x, size: 28, y: pass.p1, winners: pass.winners1}, dP1, gradient.W1, gradient.b1);
  return loss;
}

function throughDense(
  x: Float64Array,
  W: Float64Array,
  dy: Float64Array,
  dW: Float64Array,
  db: Float64Array
): Float64Array {
  const outputs = dy.length;
  for (let o = 0; o < outputs; ++o) db[o] += dy[o];
  return x.map((value, i) => {
    let sum = 0;
    for (let o = 0, w = i * outputs; o < outputs; ++o, ++w) {
      dW[w] += value * dy[o];
      sum += W[w] * dy[o];
    }
    return sum;
  });
}

interface Convolved {
  x: Float64Array;
  /** Side of x. */
  size: number;
  /** After ReLU and the largest of 2 × 2. */
  y: Float64Array;
  winners: Int32Array;
}

/** Only the winner of each 2 × 2 has a gradient, and only where ReLU let it through. dW is [out, kh, kw, in], as W is; dx only with W. */
function throughConvolution(
  {x, size, y, winners}: Convolved,
  dy: Float64Array,
  dW: Float64Array,
  db: Float64Array,
  W?: Float64Array,
  dx?: Float64Array
): void {
  const outputs = db.length;
  const row = dW.length / outputs / 5; // numbers in a row of a kernel
  const inputs = row / 5;
  const across = size - 4;
  for (let at = 0; at < y.length; ++at) {
    const slope = dy[at];
    if (y[at] <= 0 || slope === 0) continue;
    const o = at % outputs;
    const place = (winners[at] - o) / outputs;
    const corner = (Math.floor(place / across) * size + (place % across)) * inputs;
    db[o] += slope;
    for (let ky = 0; ky < 5; ++ky) {
      let [from, w] = [corner + ky * size * inputs, (o * 5 + ky) * row];
      for (const end = w + row; w < end; ++w, ++from) {
        dW[w] += slope * x[from];
        if (W && dx) dx[from] += slope * W[w];
      }
    }
  }
}

/** A matrix of `rows` rows on its side: a kernel [5·5·in, out] as [out, 5·5·in], and back. */
export function turn(values: Float64Array, rows: number, into = new Float64Array(values.length)): Float64Array {
  const columns = values.length / rows;
  for (let i = 0; i < rows; ++i) for (let j = 0; j < columns; ++j) into[j * rows + i] = values[i * columns + j];
  return into;
}
