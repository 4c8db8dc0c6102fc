import {product, transpose, type Matrix} from "../../math/matrix.js";
import {spectralNorm} from "../../math/spectralNorm.js";
import {singularValues} from "../../math/svd.js";

/** A kernel [kh, kw, in, out] as plain numbers. */
export interface Kernel {
  shape: readonly number[];
  data: Float32Array;
}

/** Output channels up to which a whole spectrum is quick enough for ten a second. */
const quick = 32;

/**
 * The singular values of each kernel as a matrix W [out, kh·kw·in], descending, by the SVD. Of a kernel with more than 32 output
 * channels only the first, σ₁, or, where `whole`, the roots of the singular values of WWᵀ or WᵀW: much sooner there, and exact to σ₁ · 10⁻⁸.
 */
export function spectraOf(kernels: readonly Kernel[], {whole = false} = {}): number[][] {
  return kernels.map((kernel) => {
    const W = matrixOf(kernel);
    if (W.rows <= quick) return Array.from(singularValues(W));
    return whole ? Array.from(singularValues(gram(W)), Math.sqrt) : [spectralNorm(W)];
  });
}

/** WWᵀ or WᵀW, whichever is smaller: the other one's further singular values are zero. */
const gram = (W: Matrix): Matrix => (W.rows <= W.columns ? product(W, transpose(W)) : product(transpose(W), W));

/** The exact largest singular value of each kernel. */
export const exactSigmas = (kernels: readonly Kernel[]): number[] =>
  kernels.map((kernel) => spectralNorm(matrixOf(kernel)));

function matrixOf({shape, data}: Kernel): Matrix {
  const columns = shape[3];
  return transpose({rows: data.length / columns, columns, values: Float64Array.from(data)});
}
