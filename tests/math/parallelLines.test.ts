import {describe, expect, it} from "vitest";
import {derivative, parallelLines, slopesInTheta} from "../../src/components/math/parallelLines.js";

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

describe("slopesInTheta", () => {
  it.each([-0.7, -0.05, 0.05, 1])("at θ = %d: W₁ has the sign of θ, JSD and TV 0, KL none", (theta) => {
    const {kl, js, tv, w1} = slopesInTheta(theta);
    expect([js, tv].map(derivative)).toEqual([0, 0]);
    expect(derivative(w1)).toBe(Math.sign(theta));
    expect(kl).toEqual({left: NaN, right: NaN});
  });

  it("at θ = 0: a corner of W₁, a jump of the others, so no derivative", () => {
    const {kl, js, tv, w1} = slopesInTheta(0);
    expect(w1).toEqual({left: -1, right: 1});
    for (const jump of [kl, js, tv]) expect(jump).toEqual({left: -Infinity, right: Infinity});
    expect([kl, js, tv, w1].map(derivative)).toEqual([NaN, NaN, NaN, NaN]);
  });
});
