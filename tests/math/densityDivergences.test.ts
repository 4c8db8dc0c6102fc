import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gaussian, uniform} from "../../src/components/math/densities.js";
import {
  densityJs,
  densityKl,
  densityTv,
  densityW1,
  distance,
  jsIntegrand
} from "../../src/components/math/densityDivergences.js";
import {toBits} from "../../src/components/math/divergences.js";
import {erf, normalCdf} from "../../src/components/math/erf.js";
import {integrate} from "../../src/components/math/integrate.js";
import {kinds, shapeDensity, type Shape} from "../../src/components/math/shapes.js";

const means = fc.integer({min: -40, max: 40}).map((tenths) => tenths / 10);
const widths = fc.integer({min: 3, max: 20}).map((tenths) => tenths / 10);
const shapes: fc.Arbitrary<Shape> = fc.record({kind: fc.constantFrom(...kinds), mean: means, width: widths});

describe("erf and normalCdf", () => {
  it("agree with published values", () => {
    expect(erf(0.5)).toBeCloseTo(0.5204998778130465, 15); // Abramowitz & Stegun, table 7.1
    expect(erf(1)).toBeCloseTo(0.8427007929497149, 15);
    expect(erf(-2)).toBeCloseTo(-0.9953222650189527, 15);
    expect(erf(3)).toBeCloseTo(0.9999779095030014, 15);
    expect(normalCdf(-5) / 2.866515718791939e-7).toBeCloseTo(1, 12);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 15);
  });
});

describe("integrate", () => {
  it("knows its error: a kink and a jump, each within what it reports", () => {
    const kink = integrate((x) => Math.abs(x - 0.3), [0, 1], {tolerance: 1e-9});
    expect(Math.abs(kink.value - 0.29)).toBeLessThan(Math.max(kink.error, 1e-15));
    expect(kink.error).toBeLessThan(1e-9);
    const jump = integrate((x) => (x < 1 / 3 ? 0 : 1), [0, 1], {tolerance: 1e-4});
    expect(Math.abs(jump.value - 2 / 3)).toBeLessThan(jump.error);
  });

  it("integrates a polynomial of degree 20 exactly, and passes ∞ on", () => {
    expect(integrate((x) => x ** 20, [0, 2]).value / (2 ** 21 / 21)).toBeCloseTo(1, 13);
    expect(integrate(() => Infinity, [0, 1]).value).toBe(Infinity);
  });
});

describe("distances between densities", () => {
  it("N(0, 1) and N(1, 1): KL 0.5 nat, JSD 0.111421 nat, W₁ 1, TV 2Φ(½) − 1", () => {
    const p = gaussian(0, 1);
    const q = gaussian(1, 1);
    expect(densityKl(p, q)).toBeCloseTo(0.5, 10);
    expect(densityKl(q, p)).toBeCloseTo(0.5, 10);
    expect(densityJs(p, q)).toBeCloseTo(0.111421, 6);
    expect(densityW1(p, q)).toBeCloseTo(1, 9);
    expect(densityTv(p, q)).toBeCloseTo(2 * normalCdf(0.5) - 1, 9);
  });

  it("agree with the closed form of KL between Gaussians: ln(t/s) + (s² + (m − n)²)/(2t²) − ½", () => {
    fc.assert(
      fc.property(means, widths, means, widths, (m, s, n, t) => {
        const exact = Math.log(t / s) + (s ** 2 + (m - n) ** 2) / (2 * t ** 2) - 0.5;
        expect(Math.abs(densityKl(gaussian(m, s), gaussian(n, t)) - exact)).toBeLessThan(1e-8);
      })
    );
  });

  it("W₁ of Gaussians is the mean of |m − n + (s − t) Z|, Z ~ N(0, 1): a folded normal", () => {
    fc.assert(
      fc.property(means, widths, means, widths, (m, s, n, t) => {
        const [d, r] = [m - n, Math.abs(s - t)];
        const folded =
          r * Math.sqrt(2 / Math.PI) * Math.exp(-(d ** 2) / (2 * r ** 2)) + d * (1 - 2 * normalCdf(-d / r));
        const exact = r < 1e-9 ? Math.abs(d) : folded;
        expect(Math.abs(densityW1(gaussian(m, s), gaussian(n, t)) - exact)).toBeLessThan(1e-8);
      })
    );
  });

  it("boxes apart: KL ∞ both ways, JSD ln 2 or 1 bit, TV 1, W₁ the way between them", () => {
    const p = uniform(-2, -1);
    const q = uniform(1, 2);
    expect(densityKl(p, q)).toBe(Infinity);
    expect(densityKl(q, p)).toBe(Infinity);
    expect(toBits(densityJs(p, q))).toBeCloseTo(1, 14);
    expect(densityTv(p, q)).toBeCloseTo(1, 14);
    expect(densityW1(p, q)).toBeCloseTo(3, 9);
  });

  it("a box in a box of twice its side: KL ln 2 one way, ∞ the other", () => {
    expect(densityKl(uniform(0, 1), uniform(0, 2))).toBeCloseTo(Math.LN2, 12);
    expect(densityKl(uniform(0, 2), uniform(0, 1))).toBe(Infinity);
    expect(densityJs(uniform(0, 1), uniform(0, 2))).toBeCloseTo(0.75 * Math.log(4 / 3), 12); // ½ ln 4/3 + ¼ ln 2/3 + ¼ ln 2
    expect(densityTv(uniform(0, 1), uniform(0, 2))).toBeCloseTo(0.5, 12);
    expect(densityW1(uniform(0, 1), uniform(0, 2))).toBeCloseTo(0.5, 9);
  });

  it("KL is ∞ where the first density is too small for a number, but not 0, and the second is 0", () => {
    const bumps = shapeDensity({kind: "bumps", mean: 3.6, width: 0.3});
    const box = shapeDensity({kind: "box", mean: 0, width: 0.3});
    expect(densityKl(bumps, box)).toBe(Infinity);
    expect(densityKl(gaussian(50, 0.5), uniform(-1, 1))).toBe(Infinity);
  });

  it("keep their bounds for every pair of shapes, and report an error below 1e-8", () => {
    fc.assert(
      fc.property(shapes, shapes, (a, b) => {
        const [p, q] = [shapeDensity(a), shapeDensity(b)];
        const js = distance(jsIntegrand, p, q);
        expect(js.error).toBeLessThan(1e-8);
        expect(js.value).toBeGreaterThan(-1e-9);
        expect(js.value).toBeLessThan(Math.LN2 + 1e-9);
        const tv = densityTv(p, q);
        expect(tv).toBeLessThan(1 + 1e-9);
        expect(tv).toBeLessThan(Math.sqrt(Math.max(0, densityKl(p, q)) / 2) + 1e-4);
        expect(densityW1(p, q)).toBeGreaterThan(Math.abs(p.mean - q.mean) - 1e-8);
        expect(densityKl(p, p)).toBeCloseTo(0, 12);
      }),
      {numRuns: 60}
    );
  });

  it("every shape has mass 1, and its cdf is the integral of its pdf", () => {
    fc.assert(
      fc.property(shapes, means, (shape, x) => {
        const density = shapeDensity(shape);
        const upTo = [...density.breaks.filter((cut) => cut < x), x];
        expect(integrate(density.pdf, density.breaks).value).toBeCloseTo(1, 9);
        if (upTo.length > 1) expect(integrate(density.pdf, upTo).value).toBeCloseTo(density.cdf(x), 8);
        expect(Math.exp(density.logPdf(x))).toBeCloseTo(density.pdf(x), 12);
      }),
      {numRuns: 60}
    );
  });

  it("ends boxes where a reader would: [.1, .3] lies in [.1, .5]", () => {
    const inner = shapeDensity({kind: "box", mean: 0.2, width: 0.1});
    const outer = shapeDensity({kind: "box", mean: 0.3, width: 0.2});
    expect(densityKl(inner, outer)).toBeCloseTo(Math.LN2, 9);
  });

  it("refuses a density without width", () => {
    expect(() => gaussian(0, 0)).toThrow(new RangeError("invalid standard deviation: 0"));
    expect(() => uniform(1, 1)).toThrow(new RangeError("invalid interval: 1 to 1"));
  });
});
