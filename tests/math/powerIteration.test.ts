import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {column, dot, norm, zeros, type Matrix} from "../../src/components/math/matrix.js";
import {powerIterates, powerIterationStep} from "../../src/components/math/powerIteration.js";
import {random} from "../../src/components/math/random.js";
import {svd} from "../../src/components/math/svd.js";
import {anyMatrix, diagonal, gaussian, nilpotent} from "./matrices.js";

const start = (W: Matrix, seed = 5) => random(seed).normals(W.rows);

describe("powerIterationStep", () => {
  it("updates v first and u from the new v, by hand on [[0, 2], [0, 0]]", () => {
    const {u, v, sigma} = powerIterationStep(nilpotent, Float64Array.of(0.6, 0.8));
    expect([[...u], [...v], sigma]).toEqual([[1, 0], [0, 1], 2]);
  });

  it("gives u the length of a column of W and v the length of a row", () => {
    const {u, v} = powerIterationStep(gaussian(3, 5), Float64Array.of(1, 0, 0));
    expect([u.length, v.length]).toEqual([3, 5]);
    expect(norm(u)).toBeCloseTo(1, 14);
    expect(norm(v)).toBeCloseTo(1, 14);
  });

  it("gives zeros for the zero matrix, not NaN", () => {
    const {u, v, sigma} = powerIterationStep(zeros(2, 3), Float64Array.of(1, 0));
    expect([[...u], [...v], sigma]).toEqual([[0, 0], [0, 0, 0], 0]);
  });
});

describe("powerIterates", () => {
  it("agrees with the exact σ₁ to 1e-6 once r⁴ᵏ is small enough, and with u₁ and v₁ up to the sign", () => {
    for (let seed = 1; seed <= 10; ++seed) {
      const W = gaussian(8, 6, seed);
      const {U, sigma, V} = svd(W);
      const rounds = Math.ceil(Math.log(1e-9) / Math.log((sigma[1] / sigma[0]) ** 2));
      const last = powerIterates(W, start(W), rounds).at(-1)!;
      expect(Math.abs(last.sigma - sigma[0])).toBeLessThan(1e-6);
      expect(Math.abs(dot(last.u, column(U, 0)))).toBeCloseTo(1, 6);
      expect(Math.abs(dot(last.v, column(V, 0)))).toBeCloseTo(1, 6);
    }
  });

  it("never estimates more than σ₁, and never less than the round before where W is not smaller than ε", () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({min: 0, max: 1000}), (W, seed) => {
        const truth = svd(W).sigma[0];
        let last = 0;
        for (const {sigma} of powerIterates(W, start(W, seed), 12)) {
          expect(sigma).toBeLessThanOrEqual(truth * (1 + 1e-13) + 1e-300);
          if (truth > 1e-6) expect(sigma).toBeGreaterThanOrEqual(last * (1 - 1e-13));
          last = sigma;
        }
      }),
      {seed: 3, numRuns: 300}
    );
  });

  it.each([
    [0.9, 0.81, 0.6561],
    [0.99, 0.9801, 0.9606]
  ])("with σ₂/σ₁ = %f shrinks the tangent of u's angle by %f and the error of σ by %f a round", (r, forU, forSigma) => {
    const steps = powerIterates(diagonal([1, r]), Float64Array.of(1, 0.01), 3);
    const tangents = steps.map(({u}) => u[1] / u[0]);
    const errors = steps.map(({sigma}) => 1 - sigma);
    for (let k = 1; k < 3; ++k) {
      expect(tangents[k] / tangents[k - 1]).toBeCloseTo(forU, 12);
      expect(errors[k] / errors[k - 1]).toBeCloseTo(forSigma, 3);
    }
  });

  it("holds one entry a round, each made from the one before", () => {
    const W = gaussian(4, 3);
    const steps = powerIterates(W, start(W), 3);
    expect(steps).toHaveLength(3);
    expect(steps[2]).toEqual(powerIterationStep(W, steps[1].u));
    expect(powerIterates(W, start(W), 0)).toEqual([]);
    expect(() => powerIterates(W, start(W), -3)).toThrow("invalid count: -3");
  });
});
