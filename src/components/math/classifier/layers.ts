/** Side of the kernels. */
const side = 5;

/**
 * y = ReLU(W ∗ x + b), stride 1, no padding: x [size, size, inputs] → y [size − 4, size − 4, outputs], W [5, 5, inputs, outputs].
 * `outputs` is a multiple of four: four sums at a time stay in registers.
 */
export function convolve(x: Float64Array, size: number, W: Float64Array, b: Float64Array, y: Float64Array): void {
  const outputs = b.length;
  const inputs = W.length / (side * side * outputs);
  const end = size - side + 1;
  for (let place = 0; place < end * end; ++place) {
    const corner = (Math.floor(place / end) * size + (place % end)) * inputs;
    for (let o = 0; o < outputs; o += 4) {
      let [a0, a1, a2, a3] = [b[o], b[o + 1], b[o + 2], b[o + 3]];
      let w = o;
      for (let row = 0; row < side; ++row) {
        const from = corner + row * size * inputs;
        for (let i = from; i < from + side * inputs; ++i, w += outputs) {
          const value = x[i];
          a0 += value * W[w];
          a1 += value * W[w + 1];
          a2 += value * W[w + 2];
          a3 += value * W[w + 3];
        }
      }
      const to = place * outputs + o;
      y[to] = a0 > 0 ? a0 : 0;
      y[to + 1] = a1 > 0 ? a1 : 0;
      y[to + 2] = a2 > 0 ? a2 : 0;
      y[to + 3] = a3 > 0 ? a3 : 0;
    }
  }
}

/**
 * The largest of each 2 × 2: x [size, size, channels] → y [size/2, size/2, channels]. `winners` gets where in x each came from,
 * for the way back.
 */
export function pool(x: Float64Array, size: number, y: Float64Array, winners: Int32Array): void {
  const half = size / 2;
  const channels = y.length / (half * half);
  const offsets = [0, channels, size * channels, (size + 1) * channels];
  for (let at = 0; at < y.length; ++at) {
    const place = Math.floor(at / channels);
    const corner = (2 * Math.floor(place / half) * size + 2 * (place % half)) * channels + (at % channels);
    let winner = corner;
    for (const offset of offsets) if (x[corner + offset] > x[winner]) winner = corner + offset;
    y[at] = x[winner];
    winners[at] = winner;
  }
}

/** y = xW + b, W [inputs, outputs]. */
export function dense(x: Float64Array, W: Float64Array, b: Float64Array, y: Float64Array): void {
  const outputs = b.length;
  y.set(b);
  for (let i = 0; i < x.length; ++i) {
    const value = x[i];
    if (value === 0) continue;
    for (let o = 0; o < outputs; ++o) y[o] += value * W[i * outputs + o];
  }
}

/** Negative numbers to zero, in place. */
export function rectify(x: Float64Array): void {
  for (let i = 0; i < x.length; ++i) if (x[i] < 0) x[i] = 0;
}
