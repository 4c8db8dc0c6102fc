import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {optimalDiscriminator, valueAtBestDiscriminator} from "../../src/components/math/critics.js";
import {densityJs, densityKl} from "../../src/components/math/densityDivergences.js";
import {bestLogit, crossEntropy, nonSaturatingLoss} from "../../src/components/math/discriminatorLosses.js";
import {jsDivergence} from "../../src/components/math/divergences.js";
import {integrate} from "../../src/components/math/integrate.js";
import {sigmoid} from "../../src/components/math/logistic.js";
import {background, bumpsDensity, dataBumps, logitAgainst, modeWidth, oneOfTwoModes, pull, type Bumps} from "../../src/components/math/twoModes.js"; // prettier-ignore
import {answeredLandscape, bestResponse, frozenLandscape, grid, withPlace} from "../../src/components/math/twoModesResponse.js"; // prettier-ignore
import {typicalPull, typicalSamples} from "../../src/components/math/twoModesSamples.js";
import {twoModeScore} from "../../src/components/math/twoModesScore.js";

const one = (place: number, width: number = modeWidth): Bumps => ({places: [place], share: 0.5, width});
const two = (first: number, second: number, share = 0.5): Bumps => ({places: [first, second], share, width: modeWidth});
const place = fc.integer({min: -40, max: 40}).map((tenths) => tenths / 10);
const bumps: fc.Arbitrary<Bumps> = fc.record({
  places: fc.oneof(fc.tuple(place), fc.tuple(place, place)),
  share: fc.integer({min: 0, max: 20}).map((twentieths) => twentieths / 20),
  width: fc.integer({min: 2, max: 20}).map((tenths) => tenths / 10)
});
const gap = fc.integer({min: 5, max: 30}).map((tenths) => tenths / 10);
const data = (a: number) => bumpsDensity(dataBumps(a));

describe("one of two modes", () => {
  it("has a JSD of ¾ ln(4/3), and V is twice that minus 2 ln 2", () => {
    expect(oneOfTwoModes).toBeCloseTo(jsDivergence([0.5, 0.5], [1, 0]), 15);
    const [p, q] = [dataBumps(4), one(-4)].map((side) => bumpsDensity(side, {noise: 0}));
    expect(densityJs(p, q)).toBeCloseTo(oneOfTwoModes, 9);
    expect(valueAtBestDiscriminator(p, q)).toBeCloseTo(2 * oneOfTwoModes - 2 * Math.LN2, 8);
  });

  it("has that JSD to a thousandth in the figure, background and all, and pays ln 3", () => {
    const {js, loss, value} = twoModeScore(2, one(-2), one(-2));
    expect(js).toBeCloseTo(oneOfTwoModes, 3);
    expect(loss).toBeCloseTo(Math.log(3), 3);
    expect(value).toBeCloseTo(2 * js - 2 * Math.LN2, 7);
  });

  it("gets ⅓ from D there, nearly 1 on the missing mode, and ½ where nobody has been", () => {
    const D = (x: number) => sigmoid(logitAgainst(2, one(-2))(x));
    expect(D(-2)).toBeCloseTo(1 / 3, 3);
    expect(D(2)).toBeGreaterThan(0.9999);
    expect(D(8)).toBeCloseTo(0.5, 6);
    expect(D(0)).toBeCloseTo(0.5, 9); // in the middle between equal bumps p = q
    for (const x of [-3, 0, 1, 2.5])
      expect(D(x)).toBeCloseTo(optimalDiscriminator(data(2), bumpsDensity(one(-2)))(x), 12);
  });
});

describe("twoModeScore", () => {
  it("agrees with adaptive quadrature, D having answered or not", () => {
    fc.assert(
      fc.property(gap, bumps, bumps, (a, played, seen) => {
        const [p, q] = [data(a), bumpsDensity(played)];
        const D = bestLogit(p, bumpsDensity(seen));
        const score = twoModeScore(a, played, seen);
        expect(Math.abs(score.js - densityJs(p, q))).toBeLessThan(1e-4);
        expect(Math.abs(score.value + 2 * crossEntropy(D, p, q))).toBeLessThan(1e-3);
        expect(Math.abs(score.loss - nonSaturatingLoss(D, p, q))).toBeLessThan(1e-3);
        expect(Math.abs(score.lossAnswered - nonSaturatingLoss(bestLogit(p, q), p, q))).toBeLessThan(1e-3);
      }),
      {numRuns: 40}
    );
  });

  it("is solved by half of the mass on either mode: D says ½ everywhere and JSD is 0", () => {
    const solved = dataBumps(2);
    for (let x = -6; x <= 6; x += 0.5) expect(logitAgainst(2, solved)(x)).toBe(0);
    const {js, loss, value} = twoModeScore(2, solved, solved);
    expect(js).toBeLessThan(1e-15);
    expect(loss).toBeCloseTo(Math.LN2, 7);
    expect(value).toBeCloseTo(-2 * Math.LN2, 7);
  });
});

describe("pull", () => {
  it("is the slope of log D*, by differences", () => {
    const logD = (a: number, seen: Bumps, x: number) => Math.log(sigmoid(logitAgainst(a, seen)(x)));
    fc.assert(
      fc.property(gap, bumps, place, (a, seen, x) => {
        const h = 1e-5;
        const slope = (logD(a, seen, x + h) - logD(a, seen, x - h)) / (2 * h);
        expect(Math.abs(pull(a, seen, x) - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
      })
    );
  });

  it("adds up, over the bump, to the fall of KL(Q‖P) − 2 JSD as it moves", () => {
    for (const m of [-2.3, -1.5, -0.4, 0.7]) {
      const distance = (at: number) => {
        const [p, q] = [data(2), bumpsDensity(one(at))];
        return densityKl(q, p) - 2 * densityJs(p, q);
      };
      const h = 1e-3;
      const fall = -(distance(m + h) - distance(m - h)) / (2 * h); // Arjovsky & Bottou 2017, Theorem 2.5
      const {pdf, breaks} = bumpsDensity(one(m), {noise: 0});
      const mean = integrate((x) => pdf(x) * pull(2, one(m), x), breaks, {tolerance: 1e-9}).value;
      expect(mean * (1 - background.share)).toBeCloseTo(fall, 3);
    }
  });

  it("is nothing on a mode that G has, though the other is missing, and strong beside it", () => {
    expect(typicalPull(2, one(-2), one(-2))).toBeLessThan(1e-3);
    expect(typicalPull(2, one(-1), one(-1))).toBeGreaterThan(3);
    expect(pull(2, one(-1.5), -1.5)).toBeLessThan(-1); // back to the mode
  });
});

describe("typicalSamples", () => {
  it("share the bumps' mass and stand around their places", () => {
    const samples = typicalSamples(two(-2, 1, 0.25));
    expect(samples).toHaveLength(12);
    expect(samples.filter((x) => x > -0.5)).toHaveLength(3);
    const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x) / xs.length;
    expect(mean(samples.slice(0, 9))).toBeCloseTo(-2, 9);
    expect(mean(samples.slice(9))).toBeCloseTo(1, 9);
  });
});

describe("answeredLandscape", () => {
  it("keeps a lone bump on its mode: a wall of 96 % of ln 2 between two equal valleys of 31 %", () => {
    const js = answeredLandscape(2, one(-2), 0);
    const at = (x: number) => js[grid.indexOf(x)] / Math.LN2;
    for (const mode of [-2, 2]) {
      expect(at(mode)).toBeCloseTo(0.311, 3);
      for (const aside of [-0.1, 0.1]) expect(at(Number((mode + aside).toFixed(1)))).toBeGreaterThan(at(mode) + 0.005);
    }
    expect(at(0)).toBeCloseTo(0.965, 3);
    expect(Math.max(...js.slice(20, 61)) / Math.LN2).toBeCloseTo(at(0), 9);
    expect(js[30]).toBeCloseTo(twoModeScore(2, one(-1), one(-1)).js, 12);
  });

  it("has a lower wall of 48 % for half of the mass, and 0 behind it", () => {
    const js = answeredLandscape(2, two(-2, -2), 1);
    expect(Math.max(...js.slice(20, 61)) / Math.LN2).toBeCloseTo(0.484, 3);
    expect(js[60]).toBeLessThan(1e-15);
  });

  it("has no wall where the modes overlap: then the middle is best", () => {
    const js = answeredLandscape(0.5, one(-0.5), 0);
    expect(js.indexOf(Math.min(...js))).toBe(40);
    for (let i = 35; i < 40; ++i) expect(js[i]).toBeGreaterThan(js[i + 1]);
  });
});

describe("bestResponse", () => {
  it("hops from mode to mode for ever, each time to what a brute search by quadrature finds", () => {
    let seen = one(-2);
    const places = [];
    for (let round = 0; round < 4; ++round) {
      const at = bestResponse(2, seen, modeWidth)!;
      const D = logitAgainst(2, seen);
      const paid = (x: number) => nonSaturatingLoss(D, data(2), bumpsDensity(one(x)));
      for (const x of grid.filter((_, i) => i % 5 === 0)) expect(paid(at)).toBeLessThan(paid(x) + 1e-5);
      places.push(at);
      seen = one(at);
    }
    expect(places).toEqual([2, -2, 2, -2]);
  });

  it("costs next to nothing against the D that waits, and ln 3 once it has answered: nothing is won", () => {
    const {loss, lossAnswered, js} = twoModeScore(2, one(2), one(-2));
    expect(loss).toBeLessThan(0.001);
    expect(lossAnswered).toBeCloseTo(Math.log(3), 3);
    expect(js).toBeCloseTo(oneOfTwoModes, 3);
  });

  it("takes the left one of equals, and none where D says ½ everywhere", () => {
    expect(bestResponse(2, one(0), modeWidth)).toBeLessThan(0);
    expect(bestResponse(2, dataBumps(2), modeWidth)).toBeUndefined();
  });
});

describe("frozenLandscape", () => {
  it("is what twoModeScore says of each place, for one bump and for one of two", () => {
    for (const [played, which] of [
      [one(-2), 0],
      [two(-2, 1, 0.25), 0],
      [two(-2, 1, 0.25), 1]
    ] as const) {
      const paid = frozenLandscape(2, played, one(-2), which);
      for (const i of [0, 20, 33, 60]) {
        expect(paid[i]).toBeCloseTo(twoModeScore(2, withPlace(played, which, grid[i]), one(-2)).loss, 9);
      }
    }
  });
});
