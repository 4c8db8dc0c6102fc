import {expect, it} from "vitest";
import {halfBits, halfValue} from "../../src/components/math/float16.js";

const all = Array.from({length: 0x7c00}, (_, bits) => bits); // zero and all positive finite ones

it("has the values of the standard: one, the least, the least normal, the largest", () => {
  expect([0x3c00, 0x0001, 0x0400, 0x7bff, 0xc000].map(halfValue)).toEqual([1, 2 ** -24, 2 ** -14, 65_504, -2]);
  expect([0x7c00, 0xfc00, 0x7e01].map(halfValue)).toEqual([Infinity, -Infinity, NaN]);
  expect(halfValue(0x3555)).toBe(0.333251953125);
});

it("grows with its bits, and every value has its own bits back, with either sign", () => {
  expect(all.slice(1).every((bits) => halfValue(bits) > halfValue(bits - 1))).toBe(true);
  expect(all.every((bits) => halfBits(halfValue(bits)) === bits)).toBe(true);
  expect(all.every((bits) => halfBits(-halfValue(bits)) === bits + 0x8000)).toBe(true);
});

it("rounds to the nearest, and halfway to the even one", () => {
  for (const bits of all.slice(0, -1)) {
    const [low, high] = [halfValue(bits), halfValue(bits + 1)];
    const middle = (low + high) / 2;
    const [below, above] = [low + 0.499 * (high - low), low + 0.501 * (high - low)];
    if ([below, middle, above].map(halfBits).join() !== [bits, bits + (bits & 1), bits + 1].join())
      expect.fail(`around ${low}`);
  }
});

it("becomes infinite from 65,520 on, and NaN stays", () => {
  expect([65_519.99, 65_520, -1e30, Infinity].map(halfBits)).toEqual([0x7bff, 0x7c00, 0xfc00, 0x7c00]);
  expect(halfBits(NaN)).toBe(0x7e00);
});
