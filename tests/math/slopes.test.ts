import {describe, expect, it} from "vitest";
import {batchWidePenalty, gradientPenalty} from "../../src/components/math/gradientPenalty.js";
import {clippingBound} from "../../src/components/math/lipschitz.js";
import {norm, normalize, times, transposeTimes, type Matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {chainBound, randomSignNorm, steepestSlope} from "../../src/components/math/slopes.js";

const grid = (low: number, high: number) => Array.from({length: 401}, (_, i) => low + ((high - low) * i) / 400);

/** Largest singular value by 40 rounds of power iteration: the exact one takes too long at this size. */
function sigma(W: Matrix): number {
  let v = normalize(random(9).normals(W.columns));
  for (let round = 0; round < 40; ++round) v = normalize(transposeTimes(W, times(W, v)));
  return norm(times(W, v));
}

describe("steepestSlope", () => {
  it("of |x| is 1, of tanh 1, of sigmoid ¼, of x² twice the end of the interval", () => {
    expect(steepestSlope(Math.abs, grid(-3, 3))).toBeCloseTo(1, 12);
    expect(steepestSlope(Math.tanh, grid(-3, 3))).toBeCloseTo(1, 3);
    expect(steepestSlope((x) => 1 / (1 + Math.exp(-x)), grid(-3, 3))).toBeCloseTo(0.25, 4);
    for (const end of [1, 3, 10]) expect(steepestSlope((x) => x * x, grid(-end, end)) / (2 * end)).toBeCloseTo(1, 2);
  });
});

describe("weight clipping at c = .01", () => {
  it("lets the norm of a 512 × 512 layer be 5.12 with all weights at +c, about .45 with random signs", () => {
    const [n, c] = [512, 0.01];
    const stream = random(4);
    const signs = Float64Array.from({length: n * n}, () => (stream.uniform() < 0.5 ? -c : c));
    expect(clippingBound(n, n, c)).toBeCloseTo(5.12, 12);
    expect(sigma({rows: n, columns: n, values: new Float64Array(n * n).fill(c)})).toBeCloseTo(5.12, 9);
    expect(randomSignNorm(n, n, c)).toBeCloseTo(0.45, 2);
    expect(Math.abs(sigma({rows: n, columns: n, values: signs}) - 0.45)).toBeLessThan(0.01);
  });
});

describe("chainBound", () => {
  it("multiplies the norms of the layers: 2 · 2 · 1 = 4, 3⁴ · 2³ = 648", () => {
    expect(chainBound([2, 2, 1])).toBe(4);
    expect(chainBound([3, 3, 3, 3, 2, 2, 2])).toBe(648);
    expect(chainBound([])).toBe(1);
  });
});

describe("gradientPenalty", () => {
  it("is 0 when each sample's gradient has norm 1, in any direction", () => {
    expect(
      gradientPenalty([
        [1, 0],
        [0.6, -0.8]
      ])
    ).toBeCloseTo(0, 14);
  });

  it("averages λ (norm − 1)² over samples: norms 0 and 3 give 10 · (1 + 4)/2", () => {
    expect(
      gradientPenalty([
        [0, 0],
        [3, 0]
      ])
    ).toBeCloseTo(25, 12);
    expect(
      gradientPenalty(
        [
          [0, 0],
          [3, 0]
        ],
        {lambda: 0.1}
      )
    ).toBeCloseTo(0.25, 12);
  });

  it("taken over the whole batch punishes 64 perfect gradients with λ · 49, and likes norm ⅛ best", () => {
    const batch = (norm: number) => Array.from({length: 64}, () => [norm, 0]);
    expect(batchWidePenalty(batch(1))).toBeCloseTo(490, 9);
    expect(batchWidePenalty(batch(1 / 8))).toBeCloseTo(0, 12);
    expect(gradientPenalty(batch(1))).toBe(0);
  });
});
