import {describe, expect, it} from "vitest";
import {lossesAtBest, lossesByDistance, lossOfDeadD, type BestLosses} from "../../src/components/math/bestLosses.js";
import {gap, valueAtBestDiscriminator} from "../../src/components/math/critics.js";
import {gaussian, halfAndHalf, uniform, type Density} from "../../src/components/math/densities.js";
import {bestLogit, crossEntropy, hingeLoss, nonSaturatingLoss} from "../../src/components/math/discriminatorLosses.js";
import {exactCritic} from "../../src/components/math/exactCritic.js";
import {sigmoid} from "../../src/components/math/logistic.js";
import {discriminatorLosses, generatorLosses} from "../../src/components/math/sampleLosses.js";

const bumps = halfAndHalf(gaussian(-2, 0.5), gaussian(2, 0.5));
const pairs: Record<string, [Density, Density]> = {
  "N(0, 1) and N(1, 1)": [gaussian(0, 1), gaussian(1, 1)],
  "widths that differ": [gaussian(-1, 0.3), gaussian(0.4, 2)],
  "far apart": [gaussian(-4, 0.3), gaussian(4, 0.3)],
  "a bump missed": [bumps, gaussian(2, 0.5)],
  "both bumps, one hump": [bumps, gaussian(0, 1)],
  "boxes apart": [uniform(-3, -1), uniform(1, 3)],
  "boxes that overlap": [uniform(0, 2), uniform(1.3, 3)],
  "a box in a box": [uniform(-2, 2), uniform(-1, 1)],
  "a box and a hump": [uniform(-1, 1), gaussian(0.5, 1)],
  "equal humps": [gaussian(0, 1), gaussian(0, 1)],
  "equal boxes": [uniform(0, 1), uniform(0, 1)]
};

describe.each(Object.entries(pairs))("the losses at their best D: %s", (_, [p, q]) => {
  const byDefinition = lossesAtBest(p, q);
  const byDistance = lossesByDistance(p, q);

  it.each(Object.keys(byDefinition) as (keyof BestLosses)[])("%s is what the distance says", (loss) => {
    if (byDistance[loss] === Infinity) expect(byDefinition[loss]).toBe(Infinity);
    else expect(Math.abs(byDefinition[loss] - byDistance[loss])).toBeLessThan(1e-6);
  });

  it("the value is that of critics.ts", () => {
    expect(byDefinition.value).toBeCloseTo(valueAtBestDiscriminator(p, q), 6);
  });

  it("a dead D has ln 2, and no D of another constant has less; −log D is never below ln 2", () => {
    expect(lossOfDeadD(p, q)).toBeCloseTo(Math.LN2, 7);
    expect(nonSaturatingLoss(() => 0, p, q)).toBeCloseTo(Math.LN2, 7);
    for (const t of [-1, 0.3, 2]) expect(crossEntropy(() => t, p, q)).toBeGreaterThan(Math.LN2);
    expect(byDefinition.crossEntropy).toBeLessThan(Math.LN2 + 1e-7);
    expect(byDefinition.nonSaturating).toBeGreaterThan(Math.LN2 - 1e-7);
  });

  it("no other D does better", () => {
    const best = bestLogit(p, q);
    for (const [by, times] of [
      [0.2, 1],
      [-0.2, 1],
      [0, 0.8],
      [0, 1.2]
    ]) {
      // prettier-ignore
      const other = (x: number) => times * best(x) + by;
      expect(crossEntropy(other, p, q)).toBeGreaterThan(byDefinition.crossEntropy - 1e-7);
      const D = (x: number) => times * Math.sign(best(x)) + by;
      expect(hingeLoss(D, p, q)).toBeGreaterThan(byDefinition.hinge - 1e-7);
    }
  });

  it("the critic has slope 1 at most, and few kinks", () => {
    const {f, kinks} = exactCritic(p, q);
    expect(kinks.length).toBeLessThan(12);
    for (let x = -8; x < 8; x += 0.1) expect(Math.abs(f(x + 0.1) - f(x))).toBeLessThan(0.1 + 1e-12);
    expect(gap(f, p, q, {breaks: kinks})).toBeGreaterThan(-1e-9);
  });
});

describe("losses at one sample", () => {
  it.each([...Object.entries(generatorLosses), ...Object.entries(discriminatorLosses)])(
    "%s has the slope that differences have",
    (_, {loss, slope}) => {
      for (const t of [-30, -3, 0, 1.5, 12]) {
        expect(slope(t)).toBeCloseTo((loss(t + 1e-5) - loss(t - 1e-5)) / 2e-5, 8);
      }
    }
  );

  it("are log(1 − D) and −log D; ±ln 2 at D = ½, slope ½ there", () => {
    const {minimax, nonSaturating} = generatorLosses;
    for (const t of [-2, 0.5, 3]) {
      expect(minimax.loss(t)).toBeCloseTo(Math.log(1 - sigmoid(t)), 12);
      expect(nonSaturating.loss(t)).toBeCloseTo(-Math.log(sigmoid(t)), 12);
    }
    expect([minimax.loss(0), nonSaturating.loss(0)]).toEqual([-Math.LN2, Math.LN2]);
    expect([minimax.slope(0), nonSaturating.slope(0)]).toEqual([-0.5, -0.5]);
  });
});
