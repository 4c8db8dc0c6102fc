import type {Matrix} from "./matrix.js";
import type {Random} from "./random.js";

/** A matrix of independent N(0, 1) numbers. */
export function gaussianMatrix(rows: number, columns: number, random: Random): Matrix {
  return {rows, columns, values: random.normals(rows * columns)};
}
