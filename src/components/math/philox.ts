/**
 * Philox 4×32 with ten rounds: four random words from a counter of four words and a key of two, so that any number of a
 * stream can be had without those before it, on any machine. Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as
 * easy as 1, 2, 3". All words are unsigned 32-bit integers.
 */
export function philox(counter: Words4, key: readonly [number, number]): Words4 {
  let [a, b, c, d] = counter;
  let [k, l] = key;
  for (let round = 0; round < 10; ++round) {
    [a, b, c, d] = [
      (high(0xcd9e8d57, c) ^ b ^ k) >>> 0,
      Math.imul(0xcd9e8d57, c) >>> 0,
      (high(0xd2511f53, a) ^ d ^ l) >>> 0,
      Math.imul(0xd2511f53, a) >>> 0
    ];
    k = (k + 0x9e3779b9) >>> 0;
    l = (l + 0xbb67ae85) >>> 0;
  }
  return [a, b, c, d];
}

export type Words4 = readonly [number, number, number, number];

/** The upper 32 bits of a product of two unsigned 32-bit integers, by halves of 16 bits. */
function high(x: number, y: number): number {
  const [x0, x1, y0, y1] = [x & 0xffff, x >>> 16, y & 0xffff, y >>> 16];
  const middle = x1 * y0 + ((x0 * y0) >>> 16);
  const rest = x0 * y1 + (middle & 0xffff);
  return (x1 * y1 + Math.floor(middle / 0x10000) + Math.floor(rest / 0x10000)) >>> 0;
}
