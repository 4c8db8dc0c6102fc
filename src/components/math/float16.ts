/*
 * Half-precision floats as their 16 bits (IEEE 754 binary16): sign, 5 bits of exponent, 10 of fraction.
 * With e the exponent (at least −14), a number is a whole multiple n of 2^(e − 10), n < 2048.
 */

const view = new DataView(new ArrayBuffer(8));

/** The bits of the half-precision float nearest to `x`, ties to even: from 65,520 on infinity, NaN 0x7e00. */
export function halfBits(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return 0x7e00;
  const sign = Object.is(Math.sign(x), -0) || x < 0 ? 0x8000 : 0;
  if (size >= 65_520) return sign | 0x7c00;
  view.setFloat64(0, size);
  const exponent = Math.max(-14, (view.getUint16(0) >>> 4) - 1023);
  const multiple = size * 2 ** (10 - exponent) + 2 ** 52 - 2 ** 52; // rounded: doubles there are whole numbers
  return sign + ((exponent + 14) << 10) + multiple;
}

/** The number whose half-precision bits are `bits`, 0 … 65,535. */
export function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const [exponent, fraction] = [(bits >>> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent ? (1024 + fraction) * 2 ** (exponent - 25) : fraction * 2 ** -24);
}
