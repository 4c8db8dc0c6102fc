import {zeros, type Matrix} from "./matrix.js";
import type {Random} from "./random.js";
import {spectralNorm} from "./spectralNorm.js";

/** The kernel of a convolution: `values[((o * inputs + i) * side + y) * side + x]`, so its rows o are those of the reshaped W. */
export interface Kernel {
  readonly outputs: number;
  readonly inputs: number;
  /** Pixels along a side. */
  readonly side: number;
  readonly values: Float64Array;
}

/** The matrix whose norm spectral normalisation takes, [outputs, inputs · side · side]. Miyato et al. 2018, section 2.1. */
export function reshaped({outputs, inputs, side, values}: Kernel): Matrix {
  return {rows: outputs, columns: inputs * side * side, values};
}

/** A kernel with all weights 1, from one channel to one. */
export function onesKernel(side: number): Kernel {
  return {outputs: 1, inputs: 1, side, values: new Float64Array(side * side).fill(1)};
}

/** A kernel of independent N(0, 1) weights. */
export function gaussianKernel(outputs: number, inputs: number, side: number, random: Random): Kernel {
  return {outputs, inputs, side, values: random.normals(outputs * inputs * side * side)};
}

/**
 * The true operator norm of the convolution with a stride on images of `size` × `size` pixels (a multiple of the stride)
 * that wrap around at their edges: the largest ‖output‖/‖image‖. Waves of different frequency don't mix, so it is the largest
 * spectral norm of one small complex matrix a frequency. Sedghi et al. 2019, Theorem 6; a stride makes one input of each of
 * its stride² phases.
 */
export function convolutionNorm(kernel: Kernel, stride: number, size: number): number {
  return frequencyNorms(kernel, stride, size).reduce((largest, norm) => Math.max(largest, norm), 0);
}

/**
 * How much the convolution stretches waves of p and q periods on its output, of size/stride pixels a side: row p, column q.
 * The weights are real, so −p and −q are stretched as p and q are. `onRow` hears how many rows of how many are done.
 */
export function frequencyNorms(
  kernel: Kernel,
  stride: number,
  size: number,
  onRow: (done: number, of: number) => void = () => {}
): Float64Array {
  if (size % stride) throw new RangeError(`invalid size: ${size}, not a multiple of ${stride}`);
  const waves = size / stride;
  const norms = new Float64Array(waves * waves);
  const half = Math.floor(waves / 2);
  for (let p = 0; p <= half; ++p) {
    for (let q = 0; q < waves; ++q) {
      const opposite = ((waves - p) % waves) * waves + ((waves - q) % waves);
      if (norms[opposite] === 0) norms[opposite] = spectralNorm(transferMatrix(kernel, stride, p / waves, q / waves));
      norms[p * waves + q] = norms[opposite];
    }
    onRow(p + 1, half + 1);
  }
  return norms;
}

/**
 * What the convolution does to waves of `fy` and `fx` periods a pixel of the output, [outputs, inputs · stride²] complex,
 * written as the real matrix [[Re, −Im], [Im, Re]], which has the same singular values, each twice.
 */
function transferMatrix({outputs, inputs, side, values}: Kernel, stride: number, fy: number, fx: number): Matrix {
  const phases = stride * stride;
  const columns = inputs * phases;
  const T = zeros(2 * outputs, 2 * columns);
  const add = (i: number, j: number, x: number) => (T.values[i * T.columns + j] += x);
  values.forEach((value, n) => {
    const [x, y] = [n % side, Math.floor(n / side) % side];
    const [i, o] = [Math.floor(n / side ** 2) % inputs, Math.floor(n / (side ** 2 * inputs))];
    const j = i * phases + (y % stride) * stride + (x % stride);
    const angle = 2 * Math.PI * (fy * Math.floor(y / stride) + fx * Math.floor(x / stride));
    add(o, j, value * Math.cos(angle));
    add(o, columns + j, -value * Math.sin(angle));
    add(outputs + o, j, value * Math.sin(angle));
    add(outputs + o, columns + j, value * Math.cos(angle));
  });
  return T;
}
