import {createHash} from "node:crypto";
import {deviation as deviationOf, mean as meanOf} from "d3-array";
import {describe, expect, it} from "vitest";
import {noiseOf, noiseTable} from "../../src/components/engine/noise.js";

const table = noiseTable();
const count = 1 << 16;
const first = noiseOf({seed: 1, step: 0, half: 0}, count, table);

const correlation = (x: Float32Array, y: Float32Array): number => {
  const [mx, my] = [meanOf(x)!, meanOf(y)!];
  return meanOf(x, (a, i) => (a - mx) * (y[i] - my))! / (deviationOf(x)! * deviationOf(y)!);
};

/** Five standard deviations of the mean of `count` independent numbers of variance 1. */
const chance = 5 / Math.sqrt(count);

describe("noiseOf", () => {
  it("has mean 0, variance 1, third moment 0 and fourth moment 3, within what chance allows", () => {
    expect(Math.abs(meanOf(first)!)).toBeLessThan(chance);
    expect(Math.abs(deviationOf(first)! ** 2 - 1)).toBeLessThan(chance * Math.sqrt(2));
    expect(Math.abs(meanOf(first, (x) => x ** 3)!)).toBeLessThan(chance * Math.sqrt(15));
    expect(Math.abs(meanOf(first, (x) => x ** 4)! - 3)).toBeLessThan(chance * Math.sqrt(96));
  });

  it.each([
    ["the other half", {seed: 1, step: 0, half: 1}],
    ["the next step", {seed: 1, step: 1, half: 0}],
    ["a step far away", {seed: 1, step: 23_449, half: 0}],
    ["the next seed", {seed: 2, step: 0, half: 0}]
  ] as const)("is not correlated with that of %s", (_, place) => {
    expect(Math.abs(correlation(first, noiseOf(place, count, table)))).toBeLessThan(chance);
  });

  it("is not correlated with itself, 1 to 16 or 64 places on", () => {
    for (const shift of [...Array.from({length: 16}, (_, i) => i + 1), 64]) {
      expect(Math.abs(correlation(first.subarray(shift), first.subarray(0, -shift)))).toBeLessThan(chance);
    }
  });

  it("begins in the same way however many numbers are wanted", () => {
    for (const few of [1, 7, 8, 9, 15]) {
      expect(noiseOf({seed: 1, step: 0, half: 0}, few, table)).toEqual(first.subarray(0, few));
    }
  });

  it("takes negative seeds as 32-bit patterns", () => {
    const of = (seed: number) => noiseOf({seed, step: 3, half: 1}, 9, table);
    expect(of(-1)).toEqual(of(0xffffffff));
  });

  it("is the same on every machine, to the last bit", () => {
    const hash = (numbers: Float32Array) => createHash("sha256").update(new Uint8Array(numbers.buffer)).digest("hex");
    expect(hash(table)).toBe("1cfbba1e07e34386a57626f82aeb43e6ed54ba70a3ea6b7d964dc66a841074a8");
    expect(hash(first)).toBe("091a7e6f226fb87e4e523eafb2afd510fd988b1a34cc3e052059d85823c37e80");
  });
});
