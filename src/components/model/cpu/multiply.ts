/**
 * The matrix product AB of A [m, k] and B [k, n], row by row, [m, n]. Sixteen sums at a time stay in registers, in double
 * precision: five times as fast as adding rows to rows, which loads and stores a sum for every product.
 */
export function multiply(A: Float32Array, B: Float32Array, [m, k, n]: readonly [number, number, number]): Float32Array {
  const C = new Float32Array(m * n);
  const [rows, columns] = [m - (m % 4), n - (n % 4)];
  // Four columns of B stay in the cache while all of A passes by.
  for (let j = 0; j < columns; j += 4) for (let i = 0; i < rows; i += 4) tile(A, B, C, i, j, k, n);
  for (let i = 0; i < m; ++i) for (let j = i < rows ? columns : 0; j < n; ++j) C[i * n + j] = entry(A, B, i, j, k, n);
  return C;
}

/** The 4 × 4 entries of C from row i and column j on. Written out: V8 keeps variables in registers, not arrays. */
function tile(A: Float32Array, B: Float32Array, C: Float32Array, i: number, j: number, k: number, n: number): void {
  const [a0, a1, a2, a3] = [i * k, (i + 1) * k, (i + 2) * k, (i + 3) * k];
  let [c00, c01, c02, c03] = [0, 0, 0, 0];
  let [c10, c11, c12, c13] = [0, 0, 0, 0];
  let [c20, c21, c22, c23] = [0, 0, 0, 0];
  let [c30, c31, c32, c33] = [0, 0, 0, 0];
  for (let p = 0, b = j; p < k; ++p, b += n) {
    const [b0, b1, b2, b3] = [B[b], B[b + 1], B[b + 2], B[b + 3]];
    let a = A[a0 + p];
    c00 += a * b0;
    c01 += a * b1;
    c02 += a * b2;
    c03 += a * b3;
    a = A[a1 + p];
    c10 += a * b0;
    c11 += a * b1;
    c12 += a * b2;
    c13 += a * b3;
    a = A[a2 + p];
    c20 += a * b0;
    c21 += a * b1;
    c22 += a * b2;
    c23 += a * b3;
    a = A[a3 + p];
    c30 += a * b0;
    c31 += a * b1;
    c32 += a * b2;
    c33 += a * b3;
  }
  C.set([c00, c01, c02, c03], i * n + j);
  C.set([c10, c11, c12, c13], (i + 1) * n + j);
  C.set([c20, c21, c22, c23], (i + 2) * n + j);
  C.set([c30, c31, c32, c33], (i + 3) * n + j);
}

function entry(A: Float32Array, B: Float32Array, i: number, j: number, k: number, n: number): number {
  let sum = 0;
  for (let p = 0; p < k; ++p) sum += A[i * k + p] * B[p * n + j];
  return sum;
}

/** Aᵀ of A [m, n], [n, m]. */
export function transpose(A: Float32Array, [m, n]: readonly [number, number]): Float32Array {
  const T = new Float32Array(A.length);
  for (let i = 0; i < m; ++i) for (let j = 0; j < n; ++j) T[j * m + i] = A[i * n + j];
  return T;
}
