// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {penalties, type PenaltyRule} from "../../src/components/math/gradientPenalty.js";
import {penaltyBatch} from "../../src/components/math/penaltyBatch.js";
import {kinds, type Pair} from "../../src/components/math/shapes.js";
import {BestDiscriminators} from "../../src/components/view/BestDiscriminators.js";
import {initialPair, presets} from "../../src/components/view/densityPair/pairState.js";
import {SampleLossPlot, logitKnob} from "../../src/components/view/SampleLossPlot.js";
import {SampleLossReadout} from "../../src/components/view/SampleLossReadout.js";
import {LossesReadout} from "../../src/components/view/LossesReadout.js";
import {isInside} from "../../src/components/view/penalty/levels.js";
import {PenaltyPlot} from "../../src/components/view/PenaltyPlot.js";
import {PenaltyReadout} from "../../src/components/view/PenaltyReadout.js";
import {steepKnob} from "../../src/components/view/penaltyRules.js";
import {svgText} from "./svgFile.js";

/** One element a line, numbers to one decimal: no machine rounds them differently. */
const file = (element: Element) =>
  svgText(element).replace(/-?\d+\.\d{2,}/g, (x) => String(Number(Number(x).toFixed(1)) + 0));
const values = (readout: Element) =>
  [...readout.querySelectorAll("dd:not(.readout__reference)")].map((dd) => dd.textContent);
const text = (element: Element) => element.textContent;
const rules = Object.keys(penalties) as PenaltyRule[];
const boxes = presets[1].pair;

const drawings: Record<string, () => Element> = {
  penaltyTwoSided: () => PenaltyPlot(penaltyBatch()),
  penaltyBatchWide: () => PenaltyPlot(penaltyBatch({scale: 1.5}), {rule: "batch-wide", scale: 1.5}),
  penaltyOneSidedOnPhone: () => PenaltyPlot(penaltyBatch(), {rule: "one-sided", width: 300}),
  generatorLosses: () => SampleLossPlot(-4),
  generatorLossesOnPhone: () => SampleLossPlot(6, {width: 300}),
  discriminatorLosses: () => SampleLossPlot(-4, {side: "discriminator"}),
  bestDiscriminators: () => BestDiscriminators(initialPair),
  bestDiscriminatorsOfBoxes: () => BestDiscriminators(boxes, {width: 300})
};

describe("drawings of the penalty and of the losses", () => {
  it.each(Object.keys(drawings))("%s", async (name) => {
    const drawn = file(drawings[name]());
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
    await expect(drawn).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("stay finite for every rule and scale, every pair of shapes and every t", () => {
    const wrong = /NaN|Infinity|undefined/;
    for (const rule of rules) {
      for (const scale of [steepKnob.low, steepKnob.high]) {
        const batch = penaltyBatch({seed: 5, scale});
        expect(PenaltyPlot(batch, {rule, scale}).outerHTML).not.toMatch(wrong);
        expect(text(PenaltyReadout(batch, {rule}))).not.toMatch(wrong);
      }
    }
    for (const p of kinds) {
      for (const q of kinds) {
        const pair: Pair = {p: {kind: p, mean: 0, width: 1}, q: {kind: q, mean: 0, width: 1}};
        expect(BestDiscriminators(pair).outerHTML).not.toMatch(wrong);
        expect(text(LossesReadout(pair))).not.toMatch(wrong);
      }
    }
    for (const t of [logitKnob.low, 0, logitKnob.high]) expect(SampleLossPlot(t).outerHTML).not.toMatch(wrong);
  });
});

describe("PenaltyPlot", () => {
  it("says in words each norm and where the rule pulls it", () => {
    const label = PenaltyPlot(penaltyBatch(), {rule: "one-sided"}).getAttribute("aria-label")!;
    expect(label).toMatch(/^8 pairs of a real and a generated point/);
    expect(label).toContain("2.004 to 1");
    expect(label).toContain("0.3081 to 0.3081");
  });

  it("draws no level line along the rim of the plane", () => {
    expect([isInside([0, 0]), isInside([3, 0]), isInside([0, -2])]).toEqual([true, false, false]);
  });
});

describe("the numbers below the figures", () => {
  it("one batch: two-sided, one-sided, the mistake; mean norm, how many above 1, root mean square", () => {
    expect(values(PenaltyReadout(penaltyBatch()))).toEqual(["4.555", "1.934", "40.2", "0.8366", "3 of 8", "1.062"]);
    expect(text(PenaltyReadout(penaltyBatch(), {rule: "batch-wide"}))).toContain("1/√8 = 0.3536");
  });

  it("N(0, 1) and N(1, 1): V, cross-entropy, −log D*, hinge, Wasserstein, a dead D", () => {
    expect(values(LossesReadout(initialPair))).toEqual([
      "−1.163 nat",
      "0.5817 nat",
      "1.082 nat",
      "1.234",
      "−1",
      "0.6931 nat"
    ]);
  });

  it("boxes apart: 0, 0, ∞, 0, −4, and still ln 2 from a dead D", () => {
    expect(values(LossesReadout(boxes))).toEqual(["0 nat", "0 nat", "∞", "0", "−4", "0.6931 nat"]);
  });

  it("equal humps: −2 ln 2, ln 2, ln 2, 2, 0, ln 2", () => {
    const equal = {p: initialPair.p, q: initialPair.p};
    expect(values(LossesReadout(equal))).toEqual(["−1.386 nat", "0.6931 nat", "0.6931 nat", "2", "0", "0.6931 nat"]);
  });

  it("D sure of a fake: log(1 − D) hardly pulls, −log D does, −t always", () => {
    expect(values(SampleLossReadout(-4))).toEqual(["0.01799", "0.01799", "0.982", "1"]);
    expect(values(SampleLossReadout(6)).slice(1)).toEqual(["0.9975", "0.002473", "1"]);
  });

  it("says the same of D: the hinge stops pulling at t = 1, cross-entropy fades, Wasserstein never ends", () => {
    const pulls = (t: number) => values(SampleLossReadout(t, {side: "discriminator"})).slice(1);
    expect(pulls(-4)).toEqual(["0.982", "1", "1"]);
    expect(pulls(6)).toEqual(["0.002473", "0", "1"]);
  });
});
