import {describe, expect, it} from "vitest";
import {powerExample, powerRounds, powerSizes} from "../../src/components/math/powerExample.js";

describe("powerExample", () => {
  it.each(powerSizes.slice(0, -1))("has the size, σ₁ = 2 and the ratio that were asked for: %s", (size) => {
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
});
