import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gap, optimalCritic, optimalDiscriminator, valueAtBestDiscriminator} from "../../src/components/math/critics.js";
import {gaussian, uniform} from "../../src/components/math/densities.js";
import {densityJs, densityW1} from "../../src/components/math/densityDivergences.js";
import {integrate} from "../../src/components/math/integrate.js";
import {steepestSlope} from "../../src/components/math/slopes.js";

const p = gaussian(-1, 0.7);
const q = gaussian(1.5, 1);
const xs = Array.from({length: 4001}, (_, i) => -12 + (24 * i) / 4000);
/** The straight line through the table `values` over `xs`. */
const table = (values: readonly number[]) => (x: number) => {
  const place = Math.min(Math.max(((x + 12) / 24) * 4000, 0), 3999.999);
  const i = Math.floor(place);
  return values[i] + (place - i) * (values[i + 1] - values[i]);
};

describe("the best discriminator", () => {
  it("has the value 2 JSD − 2 ln 2: −1.386294 at equality, 0 apart", () => {
    expect(valueAtBestDiscriminator(p, q)).toBeCloseTo(2 * densityJs(p, q) - 2 * Math.LN2, 8);
    expect(valueAtBestDiscriminator(p, p)).toBeCloseTo(-1.386294, 6);
    expect(valueAtBestDiscriminator(uniform(0, 1), uniform(2, 3))).toBeCloseTo(0, 14);
  });

  it("beats every shifted one at cross-entropy", () => {
    const best = optimalDiscriminator(p, q);
    const value = (shift: number) =>
      integrate(
        (x) => p.pdf(x) * Math.log(best(x + shift)) + q.pdf(x) * Math.log(1 - best(x + shift)),
        [-8, -4, -2, 0, 2, 4, 8]
      ).value;
    expect(value(0)).toBeCloseTo(valueAtBestDiscriminator(p, q), 6);
    for (const shift of [-0.5, -0.1, 0.1, 0.5]) expect(value(shift)).toBeLessThan(value(0));
  });
});

describe("the best critic", () => {
  it("of slope K reaches the gap K · W₁, with slope K between the two (Kantorovich–Rubinstein)", () => {
    for (const K of [0.5, 1, 3]) {
      const f = table(optimalCritic(p, q, xs, {K}));
      expect(gap(f, p, q)).toBeCloseTo(K * densityW1(p, q), 2);
      expect(steepestSlope(f, xs)).toBeCloseTo(K, 9);
    }
  });

  it("is never beaten by another critic of slope at most 1", () => {
    const w1 = densityW1(p, q);
    const knots = fc.array(fc.integer({min: -10, max: 10}), {minLength: 8, maxLength: 8});
    fc.assert(
      fc.property(knots, (slopes) => {
        const starts = [-8, -6, -4, -2, 0, 2, 4, 6];
        const f = (x: number) =>
          slopes.reduce((y, slope, i) => y + (slope / 10) * Math.min(Math.max(x - starts[i], 0), 2), 0);
        expect(gap(f, p, q, {breaks: starts})).toBeLessThan(w1 + 1e-8);
      })
    );
    expect(gap((x) => -x, p, q)).toBeCloseTo(2.5, 8); // a straight line sees the means alone
  });

  it("is level outside, and falls from the data's box to the generator's", () => {
    expect(optimalCritic(uniform(0, 1), uniform(2, 3), [-2, 0, 1, 2, 3, 5])).toEqual([0, 0, -1, -2, -3, -3]);
    expect(optimalCritic(uniform(2, 3), uniform(0, 1), [-2, 0, 1, 2, 3, 5])).toEqual([0, 0, 1, 2, 3, 3]);
  });
});
