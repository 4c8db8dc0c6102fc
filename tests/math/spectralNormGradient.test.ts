import {describe, expect, it} from "vitest";
import {column, dot, matrix, norm, type Matrix} from "../../src/components/math/matrix.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {spectralNormGradient} from "../../src/components/math/spectralNormGradient.js";
import {svd} from "../../src/components/math/svd.js";
import {gaussian} from "./matrices.js";

const exact = (W: Matrix) => {
  const {U, sigma, V} = svd(W);
  return {u: column(U, 0), v: column(V, 0), sigma: sigma[0]};
};

describe("spectralNormGradient", () => {
  const [W, G] = [gaussian(4, 5, 1), gaussian(4, 5, 2)];
  const gradient = spectralNormGradient(W, G, exact(W));

  it("agrees with finite differences of ⟨G, W/σ(W)⟩, σ exact", () => {
    const h = 1e-6;
    const at = (n: number, step: number) => {
      const values = W.values.map((x, i) => (i === n ? x + step : x));
      return dot(G.values, values) / spectralNorm({...W, values});
    };
    gradient.values.forEach((g, n) => expect(g).toBeCloseTo((at(n, h) - at(n, -h)) / (2 * h), 7));
  });

  it("is orthogonal to W, as W and 2W give the same layer", () => {
    expect(Math.abs(dot(gradient.values, W.values))).toBeLessThan(1e-13 * norm(gradient.values) * norm(W.values));
    expect(Math.abs(dot(G.values, W.values))).toBeGreaterThan(0.1); // and G was not
  });

  it("is exactly 0 for a layer of one number", () => {
    const [one, two] = [matrix([[3]]), matrix([[5]])];
    expect(spectralNormGradient(one, two, {u: Float64Array.of(1), v: Float64Array.of(1), sigma: 3}).values[0]).toBe(0);
  });
});
