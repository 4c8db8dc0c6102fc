/**
 * The three matrix products of a dense layer, into arrays that are there already. They work in tiles of four by two sums
 * that stay in registers, four times as fast as one sum after another; each sum still adds its terms in order, so the
 * bits are those of the plain loops. The last tile of a row or column overlaps its neighbour and writes the same again.
 */

/** Slope of the leaky ReLU below zero. It is at most 1, so the activation is 1-Lipschitz. */
export const leak = 0.2;

/** y = x Wᵀ + b, and then the leaky ReLU if `leaky`: x [rows, ins], W [outs, ins], b [outs], y [rows, outs]. */
export function affine(
  y: Float64Array,
  x: Float64Array,
  W: Float64Array,
  b: Float64Array,
  rows: number,
  outs: number,
  ins: number,
  leaky: boolean
): void {
  if (rows < 4 || outs < 2) affineOneByOne(y, x, W, b, rows, outs, ins);
  else affineTiled(y, x, W, b, rows, outs, ins);
  if (leaky) for (let i = 0, n = rows * outs; i < n; ++i) y[i] = Math.max(y[i], leak * y[i]);
}

function affineTiled(
  y: Float64Array,
  x: Float64Array,
  W: Float64Array,
  b: Float64Array,
  rows: number,
  outs: number,
  ins: number
): void {
  for (let row = 0; row < rows; row += 4) {
    const i = Math.min(row, rows - 4);
    const [p0, p1, p2, p3] = [i * ins, (i + 1) * ins, (i + 2) * ins, (i + 3) * ins];
    for (let out = 0; out < outs; out += 2) {
      const o = Math.min(out, outs - 2);
      const q0 = o * ins;
      const q1 = q0 + ins;
      let a0 = b[o], a1 = a0, a2 = a0, a3 = a0; // prettier-ignore
      let c0 = b[o + 1], c1 = c0, c2 = c0, c3 = c0; // prettier-ignore
      for (let k = 0; k < ins; ++k) {
        const v = W[q0 + k];
        const w = W[q1 + k];
        const x0 = x[p0 + k];
        const x1 = x[p1 + k];
        const x2 = x[p2 + k];
        const x3 = x[p3 + k];
        a0 += x0 * v;
        a1 += x1 * v;
        a2 += x2 * v;
        a3 += x3 * v;
        c0 += x0 * w;
        c1 += x1 * w;
        c2 += x2 * w;
        c3 += x3 * w;
      }
      put(y, i * outs + o, outs, a0, a1, a2, a3);
      put(y, i * outs + o + 1, outs, c0, c1, c2, c3);
    }
  }
}

/** dW = dyᵀ x and db, the sum of the rows of dy: dy [rows, outs], x [rows, ins]. */
export function weightSums(
  dW: Float64Array,
  db: Float64Array,
  dy: Float64Array,
  x: Float64Array,
  rows: number,
  outs: number,
  ins: number
): void {
  for (let o = 0; o < outs; ++o) db[o] = columnSum(dy, o, rows, outs);
  if (ins < 4 || outs < 2) return weightSumsOneByOne(dW, dy, x, rows, outs, ins);
  for (let out = 0; out < outs; out += 2) {
    const o = Math.min(out, outs - 2);
    for (let column = 0; column < ins; column += 4) {
      const k = Math.min(column, ins - 4);
      let a0 = 0, a1 = 0, a2 = 0, a3 = 0; // prettier-ignore
      let c0 = 0, c1 = 0, c2 = 0, c3 = 0; // prettier-ignore
      for (let i = 0, p = o, q = k; i < rows; ++i, p += outs, q += ins) {
        const v = dy[p];
        const w = dy[p + 1];
        const x0 = x[q];
        const x1 = x[q + 1];
        const x2 = x[q + 2];
        const x3 = x[q + 3];
        a0 += v * x0;
        a1 += v * x1;
        a2 += v * x2;
        a3 += v * x3;
        c0 += w * x0;
        c1 += w * x1;
        c2 += w * x2;
        c3 += w * x3;
      }
      put(dW, o * ins + k, 1, a0, a1, a2, a3);
      put(dW, (o + 1) * ins + k, 1, c0, c1, c2, c3);
    }
  }
}

/** dx = dy W: dy [rows, outs], W [outs, ins], dx [rows, ins]. */
export function inputSums(
  dx: Float64Array,
  dy: Float64Array,
  W: Float64Array,
  rows: number,
  outs: number,
  ins: number
): void {
  if (rows < 4 || ins < 2) return inputSumsOneByOne(dx, dy, W, rows, outs, ins);
  for (let row = 0; row < rows; row += 4) {
    const i = Math.min(row, rows - 4);
    const [p0, p1, p2, p3] = [i * outs, (i + 1) * outs, (i + 2) * outs, (i + 3) * outs];
    for (let column = 0; column < ins; column += 2) {
      const k = Math.min(column, ins - 2);
      let a0 = 0, a1 = 0, a2 = 0, a3 = 0; // prettier-ignore
      let c0 = 0, c1 = 0, c2 = 0, c3 = 0; // prettier-ignore
      for (let o = 0, q = k; o < outs; ++o, q += ins) {
        const v = W[q];
        const w = W[q + 1];
        const d0 = dy[p0 + o];
        const d1 = dy[p1 + o];
        const d2 = dy[p2 + o];
        const d3 = dy[p3 + o];
        a0 += d0 * v;
        a1 += d1 * v;
        a2 += d2 * v;
        a3 += d3 * v;
        c0 += d0 * w;
        c1 += d1 * w;
        c2 += d2 * w;
        c3 += d3 * w;
      }
      put(dx, i * ins + k, ins, a0, a1, a2, a3);
      put(dx, i * ins + k + 1, ins, c0, c1, c2, c3);
    }
  }
}

/** dy times the slope of the leaky ReLU, in place. The activation keeps the sign, so its output says on which side of 0 its input was. */
export function throughLeak(dy: Float64Array, y: Float64Array, count: number): void {
  for (let i = 0; i < count; ++i) dy[i] *= y[i] > 0 ? 1 : leak;
}

function put(to: Float64Array, at: number, stride: number, a: number, b: number, c: number, d: number): void {
  to[at] = a;
  to[at + stride] = b;
  to[at + 2 * stride] = c;
  to[at + 3 * stride] = d;
}

function columnSum(dy: Float64Array, o: number, rows: number, outs: number): number {
  let sum = 0;
  for (let i = 0, p = o; i < rows; ++i, p += outs) sum += dy[p];
  return sum;
}

function affineOneByOne(
  y: Float64Array,
  x: Float64Array,
  W: Float64Array,
  b: Float64Array,
  rows: number,
  outs: number,
  ins: number
): void {
  for (let i = 0, at = 0; i < rows; ++i) {
    for (let o = 0; o < outs; ++o, ++at) {
      let sum = b[o];
      for (let k = 0, p = i * ins, q = o * ins; k < ins; ++k, ++p, ++q) sum += x[p] * W[q];
      y[at] = sum;
    }
  }
}

function weightSumsOneByOne(
  dW: Float64Array,
  dy: Float64Array,
  x: Float64Array,
  rows: number,
  outs: number,
  ins: number
): void {
  dW.fill(0, 0, outs * ins);
  for (let i = 0, at = 0; i < rows; ++i) {
    for (let o = 0; o < outs; ++o, ++at) {
      const d = dy[at];
      for (let k = 0, p = i * ins, q = o * ins; k < ins; ++k, ++p, ++q) dW[q] += d * x[p];
    }
  }
}

function inputSumsOneByOne(
  dx: Float64Array,
  dy: Float64Array,
  W: Float64Array,
  rows: number,
  outs: number,
  ins: number
): void {
  dx.fill(0, 0, rows * ins);
  for (let i = 0, at = 0; i < rows; ++i) {
    for (let o = 0; o < outs; ++o, ++at) {
      const d = dy[at];
      for (let k = 0, p = i * ins, q = o * ins; k < ins; ++k, ++p, ++q) dx[p] += d * W[q];
    }
  }
}
