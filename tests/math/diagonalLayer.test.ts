import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {descend, sigmaGradient, type Diagonal} from "../../src/components/math/diagonalLayer.js";

const tenths = fc.integer({min: -20, max: 20}).map((n) => n / 10);
const points = fc.tuple(tenths, tenths);
/** Away from the corners, where σ has a kink. */
const layers = points.filter(([a, b]) => Math.abs(Math.abs(a) - Math.abs(b)) > 0.05 && Math.hypot(a, b) > 0.2);

describe("the gradient of a diagonal layer through σ", () => {
  it("agrees with differences of the loss to 1e-6, and is at a right angle to W", () => {
    fc.assert(
      fc.property(layers, points, (W, T) => {
        const h = 1e-5;
        const {gradient, along} = sigmaGradient(W, T);
        const at = (i: number, step: number) =>
          sigmaGradient(W.map((w, j) => (i === j ? w + step : w)) as unknown as Diagonal, T).loss;
        [0, 1].forEach((i) => {
          const difference = (at(i, h) - at(i, -h)) / (2 * h);
          expect(Math.abs(gradient[i] - difference)).toBeLessThan(1e-6 * Math.max(1, Math.abs(difference)));
        });
        expect(Math.abs(along)).toBeLessThan(1e-12);
      })
    );
  });

  it("differs from G/σ by a multiple of u₁v₁ᵀ: only the larger entry is touched", () => {
    const {sigma, throughSigma, constant} = sigmaGradient([2, 1], [0.5, 0.2]);
    expect(sigma).toBe(2);
    expect(constant).toEqual([0.25, 0.15]);
    expect(throughSigma[0]).toBeCloseTo(-(0.5 * 1 + 0.3 * 0.5) / 2, 15); // λ = ⟨G, W/σ⟩
    expect(throughSigma[1]).toBe(0);
  });
});

describe("descent", () => {
  const [start, T]: Diagonal[] = [
    [1.6, 1.2],
    [0.5, 0.2]
  ];

  it("comes to rest where its side of the unit square is nearest to the target, and W never gets shorter", () => {
    const path = descend(start, T, {steps: 2000, rate: 0.1});
    const end = sigmaGradient(path.at(-1)!, T);
    expect(end.normalised[0]).toBeCloseTo(1, 12);
    expect(end.normalised[1]).toBeCloseTo(0.2, 6);
    const lengths = path.map((W) => Math.hypot(...W));
    lengths.slice(1).forEach((length, t) => expect(length).toBeGreaterThanOrEqual(lengths[t] - 1e-12));
  });

  it("with σ taken for a constant never comes to rest: σ falls to where there is nothing left, or W is thrown about", () => {
    const path = descend(start, T, {steps: 2000, rate: 0.1, sigmaIsConstant: true});
    const sigmas = path.map((W) => Math.max(...W.map(Math.abs)));
    expect(Math.min(...sigmas)).toBeLessThan(0.5 * sigmas[0]);
    const [before, last] = path.slice(-2);
    expect(Math.hypot(last[0] - before[0], last[1] - before[1])).toBeGreaterThan(0.01);
  });
});
