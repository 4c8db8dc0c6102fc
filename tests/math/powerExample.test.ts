import {describe, expect, it} from "vitest";
import {powerExample, powerRounds, powerSizes} from "../../src/components/math/powerExample.js";

describe("powerExample", () => {
  it.each(powerSizes.slice(0, -2))("has the size, σ₁ = 2 and the ratio that were asked for: %s", (size) => {
    const {W, sigma, ratio, states} = powerExample(size, 0.6, 3);
    expect(`${W.rows}×${W.columns}`).toBe(size);
    expect(sigma[0]).toBeCloseTo(2, 12);
    expect(ratio).toBeCloseTo(0.6, 12);
    expect(states).toHaveLength(powerRounds + 1);
  });

  it("finds σ = 2 after one round in the matrix whose eigenvalues are all 0", () => {
    const {W, states} = powerExample("zero-eigenvalues", 0.6, 3);
    expect([...W.values]).toEqual([0, 2, 0, 0]);
    expect(states[1].sigma).toBeCloseTo(2, 12);
  });

  it("is the same run for the same seed, another for another", () => {
    expect(powerExample("4×6", 0.9, 1)).toEqual(powerExample("4×6", 0.9, 1));
    expect(powerExample("4×6", 0.9, 1).W).not.toEqual(powerExample("4×6", 0.9, 2).W);
    expect(powerExample("zero-eigenvalues", 0.9, 1).states[0].u).not.toEqual(
      powerExample("zero-eigenvalues", 0.9, 2).states[0].u
    );
  });

  it("starts within a degree of u₁, and one round brings the error below 1e-4, whatever the ratio", () => {
    for (const ratio of [0.1, 0.9, 1]) {
      const {states} = powerExample("4×6", ratio, 5, "near");
      expect(states[0].tangent).toBeLessThan(Math.tan(Math.PI / 180));
      expect(states[1].error!).toBeLessThan(1e-4 * ratio ** 2 * (1 + 1e-9)); // r² tan²θ₀
    }
  });

  it("starts at a right angle, rests at σ₂, and is tipped over by rounding", () => {
    const {states, sigma} = powerExample("4×6", 0.5, 5, "perpendicular");
    expect(states[0].tangent).toBeGreaterThan(1e14);
    expect(states[8].sigma).toBeCloseTo(sigma[1], 3);
    expect(states[60].sigma).toBeCloseTo(sigma[0], 12);
  });

  it("finds σ₁ also where σ₂ = σ₁, though u keeps its angle", () => {
    const {states, sigma, ratio} = powerExample("4×6", 1, 5);
    expect(ratio).toBeCloseTo(1, 12);
    expect(states[60].sigma).toBeCloseTo(sigma[0], 12);
    expect(states[60].tangent).toBeGreaterThan(0.01);
  });

  it("makes 0 of a matrix of zeros, not NaN", () => {
    const {states, ratio, sigma} = powerExample("zero", 0.9, 5);
    expect([sigma[0], ratio, states[1].sigma, states[1].error]).toEqual([0, 0, 0, undefined]);
    expect([...states[1].u, ...states[1].v!]).toEqual(Array(10).fill(0));
  });
});
