import {describe, expect, it} from "vitest";
import {parallelLines} from "../../src/components/math/parallelLines.js";

describe("parallelLines (WGAN, Example 1)", () => {
  it.each([-1, -0.3, 0.05, 0.5, 1])("at θ = %d: W₁ = |θ|, JSD = ln 2, KL = ∞, TV = 1", (theta) => {
    const {kl, js, tv, w1} = parallelLines(theta);
    expect(w1).toBeCloseTo(Math.abs(theta), 12);
    expect(js).toBeCloseTo(Math.LN2, 12);
    expect(kl).toBe(Infinity);
    expect(tv).toBeCloseTo(1, 12);
  });

  it("all are 0 at θ = 0", () => {
    expect(parallelLines(0)).toEqual({kl: 0, js: 0, tv: 0, w1: 0});
  });
});
