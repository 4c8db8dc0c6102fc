import {describe, expect, it} from "vitest";
import {criticReport} from "../../src/components/math/criticReport.js";
import {
  jsIntegrand,
  klIntegrand,
  tvIntegrand,
  w1Integrand,
  type Integrand
} from "../../src/components/math/densityDivergences.js";
import {
  apart,
  meansApart,
  pairDistance,
  separation,
  slopeAlong,
  sweep,
  ways
} from "../../src/components/math/separation.js";
import type {Pair, Shape} from "../../src/components/math/shapes.js";

const two = (kind: Shape["kind"], gap: number): Pair => ({
  p: {kind, mean: 0, width: 1},
  q: {kind, mean: gap, width: 1}
});

/** How fast a distance grows as the two move further apart. */
const slopeApart = (integrand: Integrand, pair: Pair) => slopeAlong(integrand, pair, ways.separation);

describe("a distance as the two move apart", () => {
  it("of Gaussians: W₁ = s, KL = s²/2, and the slopes 1 and s", () => {
    const s = [0, 0.5, 3, 8];
    sweep(w1Integrand, two("gaussian", 1), s).forEach((w1, i) => expect(w1).toBeCloseTo(s[i], 4));
    sweep(klIntegrand, two("gaussian", 1), s).forEach((kl, i) => expect(kl).toBeCloseTo(s[i] ** 2 / 2, 4));
    expect(slopeApart(w1Integrand, two("gaussian", 3))).toBeCloseTo(1, 6);
    expect(slopeApart(klIntegrand, two("gaussian", 3))).toBeCloseTo(3, 5);
    expect(slopeApart(jsIntegrand, two("gaussian", 8))).toBeLessThan(1e-3);
  });

  it("of boxes: only W₁ has a slope once they have parted, and KL has none at all", () => {
    const parted = two("box", 2.5);
    expect(slopeApart(w1Integrand, parted)).toBeCloseTo(1, 6);
    expect(slopeApart(jsIntegrand, parted)).toBeCloseTo(0, 6);
    expect(slopeApart(tvIntegrand, parted)).toBeCloseTo(0, 6);
    expect(slopeApart(klIntegrand, parted)).toBeNaN();
    expect(slopeApart(tvIntegrand, two("box", 1))).toBeCloseTo(0.5, 6); // TV = s/2 until they part
  });

  it("is the same on either side", () => {
    expect(pairDistance(jsIntegrand, apart(two("bumps", 0), -1.5))).toBeCloseTo(
      pairDistance(jsIntegrand, apart(two("bumps", 0), 1.5)),
      9
    );
    expect(separation(two("box", -2))).toBe(2);
  });
});

describe("a distance along other ways", () => {
  const starved: Pair = {p: two("bumps", 0).p, q: {kind: "bumps", mean: 0, width: 2, weight: 0.8}};

  it("of the generator's width: two Gaussians of one mean have KL(P‖Q) = ln t + 1/(2t²) − ½, W₁ = |t − 1| √(2/π)", () => {
    const pair = two("gaussian", 0);
    const widths = [0.3, 0.7, 1, 2];
    const {width: way} = ways;
    sweep(klIntegrand, pair, widths, {way}).forEach((kl, i) =>
      expect(kl).toBeCloseTo(Math.log(widths[i]) + 1 / (2 * widths[i] ** 2) - 0.5, 4)
    );
    sweep(w1Integrand, pair, widths, {way}).forEach((w1, i) =>
      expect(w1).toBeCloseTo(Math.abs(widths[i] - 1) * Math.sqrt(2 / Math.PI), 4)
    );
    const wide: Pair = {...pair, q: {...pair.q, width: 1.5}};
    expect(slopeAlong(klIntegrand, wide, way)).toBeCloseTo(1 / 1.5 - 1 / 1.5 ** 3, 5);
  });

  it("of a weight: mass times way for W₁, to the end of the sweep, where the slope is the left-hand one", () => {
    const {weight: way} = ways;
    const pair: Pair = {p: {...starved.q, weight: 0.5}, q: starved.q};
    const shares = [0, 0.25, 0.5, 1];
    sweep(w1Integrand, pair, shares, {way}).forEach((w1, i) =>
      expect(w1).toBeCloseTo(4 * Math.abs(shares[i] - 0.5), 4)
    );
    expect(slopeAlong(w1Integrand, pair, way)).toBeCloseTo(4, 5);
    expect(slopeAlong(w1Integrand, way.set(pair, 1), way)).toBeCloseTo(4, 5);
    expect(slopeAlong(w1Integrand, way.set(pair, 0.5), way)).toBeCloseTo(4, 5); // the right-hand one, in the corner
  });

  it("of the separation: the generator stays on its side, which matters if a shape is not symmetric", () => {
    const left: Pair = {...starved, q: {...starved.q, mean: -1}};
    expect(apart(left, 2).q.mean).toBe(-2);
    expect(meansApart(starved)).toBeCloseTo(1.2, 12); // 2 · (.8 − .2)
  });
});

describe("criticReport", () => {
  it("has the slopes of D, log(1 − D) and −log D that differences give", () => {
    const pair = two("gaussian", 1.2);
    const report = criticReport(pair, 1);
    const D = (x: number) => 1 / (1 + Math.exp(-(0.72 - 1.2 * x))); // logit of N(0, 1) against N(1.2, 1)
    const slope = (f: (x: number) => number) => (f(1.2 + 1e-5) - f(1.2 - 1e-5)) / 2e-5;
    expect(report.slopeOfD).toBeCloseTo(slope(D), 7);
    expect(report.slopeOfMinimax).toBeCloseTo(
      slope((x) => Math.log(1 - D(x))),
      7
    );
    expect(report.slopeOfNonSaturating).toBeCloseTo(
      slope((x) => -Math.log(D(x))),
      7
    );
    expect(report.slopeOfCritic).toBeCloseTo(-1, 9);
  });

  it("finds the gap K · W₁ for the critic, less than 1 for D", () => {
    const {gap, bound, gapOfD} = criticReport(two("gaussian", 3), 2.5);
    expect(bound).toBeCloseTo(7.5, 8);
    expect(Math.abs(gap - bound)).toBeLessThan(1e-4);
    expect(gapOfD).toBeGreaterThan(0.5);
    expect(gapOfD).toBeLessThan(1);
  });
});

describe("what the page says of blur", () => {
  it("gives JSD a slope back, and leaves W₁ as it is: standard deviation 0.5 and 2, means 4 apart", () => {
    const blurred = (width: number): Pair => ({
      p: {kind: "gaussian", mean: 0, width},
      q: {kind: "gaussian", mean: 4, width}
    });
    expect(slopeApart(jsIntegrand, blurred(0.5))).toBeLessThan(1e-3);
    expect(slopeApart(jsIntegrand, blurred(2))).toBeGreaterThan(0.09);
    expect(pairDistance(jsIntegrand, blurred(2))).toBeCloseTo(pairDistance(jsIntegrand, two("gaussian", 2)), 8); // a change of unit
    expect(pairDistance(w1Integrand, blurred(0.5))).toBeCloseTo(4, 8);
    expect(pairDistance(w1Integrand, blurred(2))).toBeCloseTo(4, 8);
  });
});
