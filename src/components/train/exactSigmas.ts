import {transpose} from "../math/matrix.js";
import {spectralNorm} from "../math/spectralNorm.js";

/** The exact largest singular value of each kernel [kh, kw, in, out] as a matrix [out, kh·kw·in]. */
export function exactSigmas(kernels: readonly {shape: readonly number[]; data: Float32Array}[]): number[] {
  return kernels.map(({shape, data}) => {
    const columns = shape[3];
    return spectralNorm(transpose({rows: data.length / columns, columns, values: Float64Array.from(data)}));
  });
}
