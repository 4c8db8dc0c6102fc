// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import type {Pair, Shape} from "../../src/components/math/shapes.js";
import {parsePoints} from "../../src/components/math/parsePoints.js";
import {Cone} from "../../src/components/view/Cone.js";
import {ConePlot, pixelsOfCone, pointAtCone} from "../../src/components/view/ConePlot.js";
import {ConeReadout} from "../../src/components/view/ConeReadout.js";
import {curves, initialLine, lineLimits, type ConeState, type CurveKey} from "../../src/components/view/coneCurves.js";
import {CriticPlot} from "../../src/components/view/CriticPlot.js";
import {CriticReadout} from "../../src/components/view/CriticReadout.js";
import {DensityPair} from "../../src/components/view/DensityPair.js";
import {initialPair, presets, snap} from "../../src/components/view/densityPair/pairState.js";
import {figureWidth} from "../../src/components/view/figureWidth.js";
import {IntegrandPlot} from "../../src/components/view/IntegrandPlot.js";
import {Lines} from "../../src/components/view/Lines.js";
import {LinesPlot, pixelsOfLine, thetaAt} from "../../src/components/view/LinesPlot.js";
import {LinesReadout} from "../../src/components/view/LinesReadout.js";
import {measures, type MeasureKey} from "../../src/components/view/measures.js";
import {PairReadout} from "../../src/components/view/PairReadout.js";
import {SpotTheSign} from "../../src/components/view/SpotTheSign.js";
import {SweepPlot, sweepOptions} from "../../src/components/view/SweepPlot.js";
import {criticPair} from "../../src/components/view/wassersteinKnobs.js";
import {svgText} from "./svgFile.js";

/** One element a line, numbers to one decimal: no machine rounds them differently. */
const file = (element: Element) =>
  svgText(element).replace(/-?\d+\.\d{2,}/g, (x) => String(Number(Number(x).toFixed(1)) + 0));
const values = (readout: Element) =>
  [...readout.querySelectorAll("dd:not(.readout__reference)")].map((dd) => dd.textContent);
const pairs = Object.fromEntries(presets.map(({label, pair}) => [label, pair]));

const points = parsePoints(initialLine, lineLimits);
const cone = (curve: CurveKey, at = 1, K = 1): ConeState => ({curve, points, at, K});

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
  parallelLines: () => LinesPlot(0.5, {width: 600}),
  parallelLinesAsked: () => LinesPlot(-0.3, {width: 320, isAsking: true}),
  sweepOfWeight: () => SweepPlot(pairs["a bump starved"], {over: "weight", width: 600}),
  barsAndBumps: () => {
    history.replaceState(null, "", "/?p=bars&q=bumps&qa=0.9&qm=0");
    return DensityPair({width: 600});
  },
  coneOfSquare: () => ConePlot(cone("square"), {width: 600}),
  coneOfRoot: () => ConePlot(cone("root", 0, 3), {width: 600}),
  coneOfStep: () => ConePlot(cone("step", 0.5), {width: 600}),
  coneOfLineOnPhone: () => ConePlot(cone("line", -1), {width: 320})
};

describe("drawings of page 2", () => {
  it.each(Object.keys(drawings))("%s", async (name) => {
    const text = file(drawings[name]());
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    await expect(text).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("stay finite for every pair of shapes, every measure, also where all is ∞ or 0", () => {
    const kinds: Shape["kind"][] = ["gaussian", "box", "bumps", "bars"];
    for (const p of kinds) {
      for (const q of kinds) {
        const pair: Pair = {p: {kind: p, mean: 0, width: 1}, q: {kind: q, mean: 0, width: 1}};
        for (const measure of Object.keys(measures) as MeasureKey[]) {
          expect(IntegrandPlot(pair, {measure}).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
        }
        for (const {value: over} of sweepOptions)
          expect(SweepPlot(pair, {over}).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
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
    expect(values(LinesReadout({theta: -0.05, answer: "none"}))).toEqual(["∞", "0.6931 nat", "1", "0.05"]);
    expect(values(LinesReadout({theta: 0, answer: "none"}))).toEqual(["0 nat", "0 nat", "0", "0"]);
  });

  it("critics 4 apart: D all but level at Q, f of slope −K with the gap K · W₁; all 0 where nothing is to be moved", () => {
    expect(values(CriticReadout(criticPair(4), {K: 2}))).toEqual(["−2.03e-13", "−2", "8", "0.9999"]);
    expect(values(CriticReadout(criticPair(0)))).toEqual(["0", "0", "0", "0"]);
  });

  it("parallel lines: which slope a generator could follow, only after it has predicted", () => {
    const words = (theta: number, answer: "none" | "asking") =>
      [...LinesReadout({theta, answer}).querySelectorAll(".readout__reference")].map((dd) => dd.textContent);
    expect(words(-0.5, "none")).toEqual([
      "no slope: ∞ on both sides",
      "slope 0: no slope to follow",
      "slope 0: no slope to follow",
      "slope −1: towards 0, to the right"
    ]);
    expect(words(0, "none").slice(2)).toEqual(["no slope: it jumps here", "slopes −1 and 1: the bottom of a V"]);
    expect(words(0.5, "asking")).toEqual([]);
  });

  it("cones: x² leaves one of slope 1, |x| and sin x none; no K holds √|x| or a step", () => {
    const told = (state: ConeState) => values(ConeReadout(state));
    expect(told(cone("square"))).toEqual(["✗ leaves it", "6", "just left of x = 3", "everywhere"]);
    expect(told(cone("abs"))).toEqual(["✓ stays inside", "1", "x = 0 to 3", "not at x = 0"]);
    expect(told(cone("sine", 0)).slice(0, 2)).toEqual(["✓ stays inside", "1"]);
    expect(told(cone("square", 1, 6)).slice(0, 2)).toEqual(["✓ stays inside", "6"]);
    expect(told(cone("root", 0, 6)).slice(0, 2)).toEqual(["✗ leaves it", "∞: no K works"]);
    expect(told(cone("step", 1, 3)).slice(0, 2)).toEqual(["✓ stays inside", "∞: no K works"]);
    expect(told(cone("line"))).toEqual(["✗ leaves it", "3", "x = −1 to 0", "not at x = −1, 0"]);
    expect(ConeReadout(cone("step", 1, 3)).textContent).toContain("but leaves others of this slope");
    expect(ConeReadout(cone("root")).textContent).toContain("of length 0.1: 3.162; 0.01: 10; 0.001: 31.62");
  });
});

const press = (root: Element, label: string) =>
  [...root.querySelectorAll("button")].find((button) => button.textContent === label)!.click();
const type = (root: Element, name: string, words: string) => {
  const input = root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!;
  input.value = words;
  for (const event of ["input", "change"]) input.dispatchEvent(new Event(event, {bubbles: true}));
};

describe("Cone", () => {
  it("sets the cone to the smallest K, rounded up to its grid; says that none works and leaves it", () => {
    const root = Cone();
    press(root, "smallest K");
    expect([root.value.K, location.search]).toEqual([6, "?cone=6"]);
    type(root, "f", "root");
    press(root, "smallest K");
    expect(root.value.K).toBe(6);
    expect(root.textContent).toContain("No K works: at x = 0 chords get steeper without limit, so the cone stays as it was.");
    type(root, "f", "line");
    type(root, "line", "-3 0, 0 2, 3 0");
    press(root, "smallest K");
    expect(root.value.K).toBe(0.7);
    expect(root.textContent).toContain("is 0.6667; the cone takes the next of its slopes, 0.7.");
    expect(values(ConeReadout(root.value))[0]).toBe("✓ stays inside");
  }); // prettier-ignore

  it("takes a polyline that is typed, and nothing that is none", () => {
    const root = Cone();
    expect(root.querySelector("input[name=line]")!.closest("label")!.hidden).toBe(true);
    type(root, "f", "line");
    expect(root.querySelector("input[name=line]")!.closest("label")!.hidden).toBe(false);
    type(root, "line", "-1 0, 1 2");
    expect(root.value.points).toEqual([[-1, 0], [1, 2]]); // prettier-ignore
    type(root, "line", "1 0, 1 2");
    expect(root.value.points).toEqual([[-1, 0], [1, 2]]); // prettier-ignore
    expect(root.textContent).toContain(
      "That was no polyline (point 2 is not at least 1 to the right of point 1); the last one stays."
    );
    expect(Cone().value).toEqual(root.value);
  });

  it("finds the same point under the pixels where it is drawn, whatever the curve", () => {
    for (const curve of Object.keys(curves) as CurveKey[]) {
      const [dot, ...knots] = pixelsOfCone(cone(curve, 0.7), 320);
      expect(pointAtCone(cone(curve), [dot.x, dot.y], 320)[0]).toBeCloseTo(0.7, 9);
      expect(knots).toHaveLength(curve === "line" ? points.length : 0);
      knots.forEach(({x, y}, i) => expect(pointAtCone(cone(curve), [x, y], 320)).toEqual(points[i].map((value) => expect.closeTo(value, 9)))); // prettier-ignore
    }
  });
});

describe("Lines", () => {
  it("asks, hides the curves meanwhile, and says what the answer is worth where Q stands", () => {
    const root = Lines();
    const curvesDrawn = () => root.querySelectorAll("path[stroke-width='2.5']").length;
    expect(curvesDrawn()).toBe(3);
    press(root, "predict first");
    expect([curvesDrawn(), root.value.answer]).toEqual([0, "asking"]);
    press(root, "JSD");
    expect(root.textContent).toContain("✗ No: JSD has slope 0: no slope to follow. Only W₁ has slope 1: towards 0, to the left.");
    expect([curvesDrawn(), location.search]).toEqual([3, "?lines=js"]);
    press(root, "predict first");
    press(root, "W₁");
    expect(root.textContent).toContain("✓ Right: W₁ has slope 1");
    type(root, "theta", "0");
    expect(root.textContent).toContain("here none of the four has a slope, and none is needed.");
  }); // prettier-ignore

  it("finds the same θ under the pixels of the line", () => {
    for (const {x} of pixelsOfLine(-0.35, 320)) expect(thetaAt(x, 320)).toBeCloseTo(-0.35, 9);
  });
});

describe("SpotTheSign", () => {
  it("says which formula is a divergence, with both values for this pair", () => {
    const root = SpotTheSign(initialPair);
    expect(root.textContent).not.toMatch(/Right|No:/);
    press(root, "Σ p log(q/p)");
    expect(root.textContent).toContain("✗ No: for your P and Q, Σ p log(p/q) is 0.5 nat, and Σ p log(q/p) is −0.5 nat.");
    expect(SpotTheSign(pairs["boxes, apart"]).textContent).toContain("Σ p log(q/p) is −∞.");
    press(root, "Σ p log(p/q)");
    expect(SpotTheSign({p: initialPair.p, q: initialPair.p}).textContent).toContain("✓ Right");
    expect(SpotTheSign({p: initialPair.p, q: initialPair.p}).textContent).toContain("They are equal");
  }); // prettier-ignore
});

describe("shapes with a weight, and bars", () => {
  it("a bump starved: W₁ is the mass times the way, TV the mass, KL ½ ln(.5/.1) + ½ ln(.5/.9)", () => {
    const told = values(PairReadout(pairs["a bump starved"]));
    expect([told[0], told[4], told[5]]).toEqual(["0.5108 nat", "0.4", "1.6"]);
  });

  it("a weight is a slider that two bumps alone have", () => {
    const root = DensityPair();
    const slider = root.querySelector<HTMLInputElement>("input[name=qa]")!;
    expect(slider.closest("label")!.hidden).toBe(true);
    type(root, "q", "bumps");
    expect(slider.closest("label")!.hidden).toBe(false);
    type(root, "qa", "0.2");
    expect(root.value.q).toEqual({kind: "bumps", mean: 1, width: 1, weight: 0.2});
    expect(DensityPair().value).toEqual(root.value);
    press(root, "N(0, 1) and N(1, 1)");
    expect(root.value).toEqual(initialPair);
  });

  it("bars are typed or set by keys; the last one stays, and new bars fill the picture", () => {
    const root = DensityPair();
    type(root, "q", "bars");
    expect(root.value.q).toMatchObject({kind: "bars", mean: 0, width: 1});
    type(root, "qb", "0 0 0 0 0 0 0 2 0 0 0 0 0 0");
    const bar = (i: number) => root.querySelector(`[aria-label="bars of Q, bar ${i} of 14"]`)!;
    const key = (i: number, name: string) => bar(i).dispatchEvent(new KeyboardEvent("keydown", {key: name}));
    key(8, "Home");
    expect(root.value.q.bars![7]).toBe(2);
    key(7, "ArrowUp");
    key(8, "ArrowDown");
    expect(root.value.q.bars).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(bar(7).getAttribute("aria-valuenow")).toBe("1");
    type(root, "qb", "1 2");
    expect(root.textContent).toContain("That was no list of heights (2 heights where 14 are expected); the last one stays.");
    expect(DensityPair().value).toEqual(root.value);
  }); // prettier-ignore

  it("a sweep over a weight needs two bumps, and says so", () => {
    expect(SweepPlot(initialPair, {over: "weight"}).textContent).toContain("choose two bumps for the generator Q");
  });
});

describe("figureWidth", () => {
  it("fits a phone, stops at the text's width, and is never 0", () => {
    expect([326, 700, 2000, 0].map(figureWidth)).toEqual([316, 666, 686, 240]);
  });
});
