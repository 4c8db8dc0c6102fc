// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import type {Pair, Shape} from "../../src/components/math/shapes.js";
import {ConePlot, ConeReadout} from "../../src/components/view/ConePlot.js";
import {CriticPlot} from "../../src/components/view/CriticPlot.js";
import {CriticReadout} from "../../src/components/view/CriticReadout.js";
import {DensityPair} from "../../src/components/view/DensityPair.js";
import {initialPair, presets, snap} from "../../src/components/view/densityPair/pairState.js";
import {figureWidth} from "../../src/components/view/figureWidth.js";
import {IntegrandPlot} from "../../src/components/view/IntegrandPlot.js";
import {LinesPlot} from "../../src/components/view/LinesPlot.js";
import {LinesReadout} from "../../src/components/view/LinesReadout.js";
import {measures, type MeasureKey} from "../../src/components/view/measures.js";
import {PairReadout} from "../../src/components/view/PairReadout.js";
import {PilesPlot} from "../../src/components/view/PilesPlot.js";
import {PilesReadout} from "../../src/components/view/PilesReadout.js";
import {SweepPlot} from "../../src/components/view/SweepPlot.js";
import {criticPair} from "../../src/components/view/wassersteinKnobs.js";
import {svgText} from "./svgFile.js";

/** One element a line, numbers to one decimal: no machine rounds them differently. */
const file = (element: Element) =>
  svgText(element).replace(/-?\d+\.\d{2,}/g, (x) => String(Number(Number(x).toFixed(1)) + 0));
const values = (readout: Element) =>
  [...readout.querySelectorAll("dd:not(.readout__reference)")].map((dd) => dd.textContent);
const pairs = Object.fromEntries(presets.map(({label, pair}) => [label, pair]));

beforeEach(() => history.replaceState(null, "", "/"));

const drawings: Record<string, () => Element> = {
  densityPair: () => DensityPair({width: 600}),
  densityPairOnPhone: () => DensityPair({width: 320}),
  integrandOfW1: () => IntegrandPlot(initialPair, {width: 600}),
  integrandInfinite: () => IntegrandPlot(pairs["box in a box"], {measure: "lk", width: 600}),
  integrandOfJs: () => IntegrandPlot(pairs["a bump missed"], {measure: "js", width: 600}),
  sweepOfGaussians: () => SweepPlot(initialPair, {width: 600}),
  sweepOfBoxes: () => SweepPlot(pairs["boxes, apart"], {width: 320}),
  critics: () => CriticPlot(criticPair(4), {width: 600}),
  piles: () => PilesPlot([3, 2, 1, 4], [1, 2, 4, 3], {width: 600}),
  parallelLines: () => LinesPlot(0.5, {width: 600}),
  coneOfSquare: () => ConePlot("square", {width: 600})
};

describe("drawings of page 2", () => {
  it.each(Object.keys(drawings))("%s", async (name) => {
    const text = file(drawings[name]());
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    await expect(text).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("stay finite for every pair of shapes, every measure, also where all is ∞ or 0", () => {
    const kinds: Shape["kind"][] = ["gaussian", "box", "bumps"];
    for (const p of kinds) {
      for (const q of kinds) {
        const pair: Pair = {p: {kind: p, mean: 0, width: 1}, q: {kind: q, mean: 0, width: 1}};
        for (const measure of Object.keys(measures) as MeasureKey[]) {
          expect(IntegrandPlot(pair, {measure}).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
        }
        expect(SweepPlot(pair).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });
});

describe("DensityPair", () => {
  const slider = (root: Element, label: string) => root.querySelector(`[role=slider][aria-label="${label}"]`)!;
  const press = (element: Element, key: string) => element.dispatchEvent(new KeyboardEvent("keydown", {key}));
  const click = (root: Element, label: string) =>
    [...root.querySelectorAll("button")].find((button) => button.textContent === label)!.click();

  it("starts with N(0, 1) and N(1, 1), and leaves them out of the address", () => {
    expect(DensityPair().value).toEqual(initialPair);
    expect(location.search).toBe("");
  });

  it("moves by keys: an arrow one step, a page ten, Home and End to the ends; says so, and fires input", () => {
    const root = DensityPair();
    const seen: number[] = [];
    root.addEventListener("input", () => seen.push(root.value.q.mean));
    const mean = slider(root, "mean of Q, the generator");
    for (const key of ["ArrowRight", "PageUp", "Home", "ArrowDown", "End", "x"]) press(mean, key);
    expect(seen).toEqual([1.1, 2.1, -4, 4]);
    expect(mean.getAttribute("aria-valuenow")).toBe("4");
    expect(mean.getAttribute("aria-valuetext")).toBe("4");
    expect(location.search).toBe("?qm=4");
  });

  it("takes a preset, shapes and all, into the address, and comes back from there", () => {
    const root = DensityPair();
    click(root, "a bump missed");
    expect(root.value).toEqual(pairs["a bump missed"]);
    expect(DensityPair().value).toEqual(pairs["a bump missed"]);
    click(root, "N(0, 1) and N(1, 1)");
    expect(location.search).toBe("");
  });

  it("takes a shape from its select before the event reaches the page", () => {
    const root = DensityPair();
    const seen: string[] = [];
    root.addEventListener("input", () => seen.push(root.value.p.kind));
    const select = root.querySelector<HTMLSelectElement>("select[name=p]")!;
    select.value = "box";
    select.dispatchEvent(new Event("input", {bubbles: true}));
    expect(seen).toEqual(["box"]);
  });

  it("ignores what is wrong in an address and keeps the rest, on its grid", () => {
    history.replaceState(null, "", "/?p=cone&pm=99&pw=0.44&q=box&qm=abc");
    expect(DensityPair().value).toEqual({
      p: {kind: "gaussian", mean: 0, width: 0.4},
      q: {kind: "box", mean: 1, width: 1}
    });
    expect([snap("mean", 0.3000001), snap("width", 0), snap("mean", 17)]).toEqual([0.3, 0.3, 4]);
  });
});

describe("the numbers below the figures", () => {
  it("N(0, 1) and N(1, 1): KL 0.5, JSD 0.1114 nat, W₁ 1", () => {
    expect(values(PairReadout(initialPair))).toEqual(["0.5 nat", "0.5 nat", "0.1114 nat", "0.1607 bit", "0.3829", "1"]);
  });

  it("boxes apart: ∞, ∞, ln 2, 1 bit, 1, and the way", () => {
    expect(values(PairReadout(pairs["boxes, apart"]))).toEqual(["∞", "∞", "0.6931 nat", "1 bit", "1", "4"]);
  });

  it("a bump missed: KL dear one way, ln 2 the other; W₁ is half of the mass times the way", () => {
    expect(values(PairReadout(pairs["a bump missed"]))).toEqual([
      "15.31 nat",
      "0.6931 nat",
      "0.2157 nat",
      "0.3112 bit",
      "0.5",
      "2"
    ]);
  });

  it("parallel lines, apart and together", () => {
    expect(values(LinesReadout(-0.05))).toEqual(["∞", "0.6931 nat", "1", "0.05"]);
    expect(values(LinesReadout(0))).toEqual(["0 nat", "0 nat", "0", "0"]);
  });

  it("Weng's piles: 5 steps, 10 shovelfuls, 0.5", () => {
    expect(values(PilesReadout([3, 2, 1, 4], [1, 2, 4, 3]))).toEqual(["5", "10", "0.5"]);
  });

  it("critics 4 apart: D all but level at Q, f of slope −K with the gap K · W₁; all 0 where nothing is to be moved", () => {
    expect(values(CriticReadout(criticPair(4), {K: 2}))).toEqual(["−2.03e-13", "−2", "8", "0.9999"]);
    expect(values(CriticReadout(criticPair(0)))).toEqual(["0", "0", "0", "0"]);
  });

  it("cones: x² leaves one of slope 1, |x| and sin x none", () => {
    expect(values(ConeReadout("square"))).toEqual(["✗ the curve leaves it", "6"]);
    expect(values(ConeReadout("abs"))).toEqual(["✓ the curve stays inside", "1"]);
    expect(values(ConeReadout("sine", {at: 0}))).toEqual(["✓ the curve stays inside", "1"]);
    expect(values(ConeReadout("square", {K: 6}))).toEqual(["✓ the curve stays inside", "6"]);
  });
});

describe("figureWidth", () => {
  it("fits a phone, stops at the text's width, and is never 0", () => {
    expect([326, 700, 2000, 0].map(figureWidth)).toEqual([316, 666, 686, 240]);
  });
});
