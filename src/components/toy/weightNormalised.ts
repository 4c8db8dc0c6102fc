import type {Layer} from "./layer.js";

/**
 * The layer that is used, into `used`: each row of W divided by its length, with the bias as it is. So Σσᵢ² is the number
 * of rows. Salimans and Kingma 2016 without their learnt gain, as Miyato et al. 2018 compare it (eq. 13).
 */
export function normaliseRows(used: Layer, {W: {rows, columns, values: W}, b}: Layer): void {
  for (let i = 0; i < rows; ++i) {
    const start = i * columns;
    const length = Math.max(rowLength(W, start, columns), 1e-12);
    for (let j = start; j < start + columns; ++j) used.W.values[j] = W[j] / length;
  }
  used.b.set(b);
}

/**
 * From the gradient G by the used rows ŵ = w/‖w‖ to the gradient by W, in place: (G − ⟨G, ŵ⟩ ŵ)/‖w‖, row by row, so it is
 * at a right angle to each row. Salimans and Kingma 2016, eq. 3.
 */
export function throughRows({W: {rows, columns, values: G}}: Layer, {W: {values: W}}: Layer): void {
  for (let i = 0; i < rows; ++i) {
    const start = i * columns;
    const length = rowLength(W, start, columns);
    let along = 0;
    for (let j = start; j < start + columns; ++j) along += G[j] * W[j];
    along /= length;
    for (let j = start; j < start + columns; ++j) G[j] = (G[j] - (along * W[j]) / length) / length;
  }
}

function rowLength(W: Float64Array, start: number, columns: number): number {
  let sum = 0;
  for (let j = start; j < start + columns; ++j) sum += W[j] * W[j];
  return Math.sqrt(sum);
}
