import {describe, expect, it} from "vitest";
import {permutation, random, resume} from "../../src/components/math/random.js";

const mean = (xs: ArrayLike<number>) => Array.from(xs).reduce((a, b) => a + b, 0) / xs.length;

describe("random", () => {
  it("gives the same numbers for the same seed and stream, others for another", () => {
    expect(random(7).normals(5)).toEqual(random(7).normals(5));
    expect(random(7).uniform()).not.toBe(random(8).uniform());
    expect(random(7, 0).uniform()).not.toBe(random(7, 1).uniform());
  });

  it("continues exactly where state() was taken, also after an odd number of normals", () => {
    const stream = random(3);
    stream.normals(3);
    const later = resume(stream.state());
    expect(later.normals(4)).toEqual(stream.normals(4));
  });

  it("draws normals of mean 0, variance 1 and fourth moment 3", () => {
    const x = random(1).normals(200_000);
    expect(mean(x)).toBeCloseTo(0, 1.9);
    expect(mean(x.map((v) => v ** 2))).toBeCloseTo(1, 1.7);
    expect(mean(x.map((v) => v ** 4))).toBeCloseTo(3, 0.9);
  });

  it("draws uniforms in [0, 1) with mean ½ and variance ⅟₁₂", () => {
    const stream = random(2);
    const x = Float64Array.from({length: 100_000}, () => stream.uniform());
    expect(x.every((v) => v >= 0 && v < 1)).toBe(true);
    expect(Math.abs(mean(x) - 0.5)).toBeLessThan(0.005);
    expect(Math.abs(mean(x.map((v) => (v - 0.5) ** 2)) - 1 / 12)).toBeLessThan(0.002);
  });

  it("refuses seeds and streams that are not integers", () => {
    expect(() => random(1.5)).toThrow("invalid seed: 1.5");
    expect(() => random(1, -1)).toThrow("invalid stream: -1");
  });
});

describe("permutation", () => {
  it("holds every number once, in an order that depends on the seed", () => {
    expect([...permutation(100, random(1))].sort((a, b) => a - b)).toEqual(Array.from({length: 100}, (_, i) => i));
    expect(permutation(100, random(1))).not.toEqual(permutation(100, random(2)));
  });

  it("puts each number in each place equally often", () => {
    const stream = random(5);
    const counts = new Float64Array(9);
    for (let i = 0; i < 9000; ++i) permutation(3, stream).forEach((v, place) => ++counts[3 * place + v]);
    for (const count of counts) expect(Math.abs(count - 3000)).toBeLessThan(200);
  });
});
