// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import {columns, columnOf, flatRows, rowWidth} from "../../src/components/view/laboratory/columns.js";
import {noRatios, ratiosUntil, withRatio} from "../../src/components/view/laboratory/ratios.js";
import type {Recording} from "../../src/components/train/recorded/recording.js";
import {sceneOfEntry, sceneOfFrame, sceneOfRun} from "../../src/components/view/laboratory/runScene.js";
import type {Scene} from "../../src/components/view/laboratory/scene.js";
import {Stage} from "../../src/components/view/laboratory/Stage.js";
import {SpectraNow} from "../../src/components/view/laboratory/SpectraNow.js";
import {DigitSheet} from "../../src/components/view/DigitSheet.js";
import {dataOf} from "../../src/components/view/drawingData.js";
import {HistoryPlot} from "../../src/components/view/HistoryPlot.js";
import {TrainingPlots} from "../../src/components/view/TrainingPlots.js";
import {entryAt, madeRows, madeRun, spectra} from "./madeRun.js";
import {svgText} from "./svgFile.js";

const sigma = spectra.map(([first]) => first);
const ratios = [10, 20, 30, 40].reduce((all, step) => withRatio(all, madeRows(step).slice(-rowWidth), sigma), noRatios);
/** Before the first step. */
const noScene: Scene = {step: 0, history: [], exact: [], spectra: [], ratios: noRatios};
const scene: Scene = {step: 40, history: madeRows(40), exact: sigma, spectra, ratios};
const labels = (plots: Element) => [...plots.querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-label")!);

it("the views read a row as the trainer writes it", () => {
  expect(Object.keys(columns)).toEqual(["step", ...reportColumns]);
  expect(Object.values(columns)).toEqual([...Array(rowWidth).keys()]);
});

it("rows that know less are filled up with what isn't known", () => {
  const rows = flatRows([
    [1, 0.7],
    [2, 0.6]
  ]);
  expect([...columnOf(rows, "lossD")]).toEqual([0.7, 0.6]);
  expect([...columnOf(rows, "gradG")]).toEqual([NaN, NaN]);
});

describe("HistoryPlot", () => {
  it("draws only what is above zero on a log axis, and says that it is one by its ticks", () => {
    const svg = HistoryPlot([1, 2, 3], [{name: "a", color: "red", values: [0.01, 0, 100]}], {
      yLabel: "size",
      log: true
    });
    expect(svg.outerHTML).not.toContain("NaN");
    const ticks = [...svg.querySelectorAll('g[text-anchor="end"] text')].map(({textContent}) => textContent);
    expect(ticks).toEqual(["0.01", "0.1", "1", "10", "100"]);
  });

  it("draws a point without a neighbour as a dot: the only one, or one between two that aren't known", () => {
    const dots = (values: number[]) => {
      const steps = values.map((_, i) => 10 * i + 10);
      const svg = HistoryPlot(steps, [{name: "a", color: "red", values}], {yLabel: "size"});
      return [...svg.querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("cx")));
    };
    expect(dots([1])).toEqual([544]); // the right end of the axis
    expect(dots([1, 2, NaN, 3, NaN, 4, 5])).toEqual([331.4]); // 48 + 496 · 40 / 70
    expect(dots([1, 2, 3])).toEqual([]);
    expect(dots([NaN])).toEqual([]);
  });

  it("says inside that nothing is known, where nothing is", () => {
    const svg = HistoryPlot([1], [{name: "a", color: "red", values: [NaN]}], {yLabel: "size", empty: "not recorded"});
    expect(svg.textContent).toContain("not recorded");
    expect(svg.getAttribute("aria-label")).toBe("size up to step 1: a not known");
  });

  it("says small numbers, what isn't known now, and what is dashed", () => {
    const curves = [
      {name: "a", color: "red", values: [0.00025, 2]},
      {name: "b", color: "red", values: [1, NaN]}
    ];
    const levels = [
      {name: "ln 2", value: Math.LN2},
      {name: "all 8", value: 8}
    ];
    expect(HistoryPlot([1, 20], curves, {yLabel: "size", levels}).getAttribute("aria-label")).toBe(
      "size up to step 20: a between 0.00025 and 2, now 2; b between 1 and 1, now not known; dashed: ln 2 = 0.6931, all 8"
    );
  });

  it("says what a run has that is kept beside one without a step", () => {
    const curves = [
      {name: "A", color: "grey", values: [3, 4], steps: [1, 5]},
      {name: "B", color: "red", values: []}
    ];
    expect(HistoryPlot([], curves, {yLabel: "size"}).getAttribute("aria-label")).toBe(
      "size up to step 5: A between 3 and 4, now 4; B not known"
    );
  });

  it("has its curves as a table over all steps, each value beside those of the same step", () => {
    const curves = [
      {name: "A", color: "grey", values: [3, 4], steps: [1, 5]},
      {name: "B", color: "red", values: [7, 8, 9]}
    ];
    expect(dataOf(HistoryPlot([0, 1, 2], curves, {yLabel: "size"}))).toEqual([
      {
        label: "size over the steps",
        heads: ["step", "A", "B"],
        rows: [
          [0, NaN, 7],
          [1, 3, 8],
          [2, NaN, 9],
          [5, 4, NaN]
        ]
      }
    ]);
  });
});

describe("DigitSheet", () => {
  it("says which pictures it shows, of which step, and how many", () => {
    const sheet = DigitSheet("Generated", {kind: "generated"});
    const label = () => sheet.querySelector("canvas")!.getAttribute("aria-label");
    expect(label()).toBe("Generated: no picture yet");
    sheet.draw(new Uint8Array(25 * 784), {title: "B, generated", when: "step 1,240"});
    expect([sheet.textContent, label()]).toEqual([
      "B, generated",
      "B, generated, step 1,240: 25 pictures of 28 × 28 pixels"
    ]);
    sheet.draw(new Uint8Array(784));
    expect([sheet.textContent, label()]).toEqual(["Generated", "Generated: 1 picture of 28 × 28 pixels"]);
  });
});

describe("TrainingPlots", () => {
  it("compares with ln 2 and ½ only where these mean something", () => {
    const text = (loss: string) => TrainingPlots(scene, {loss}).textContent;
    expect(text("bce")).toMatch(/ln 2.*can’t tell: ½/);
    expect(text("hinge")).toMatch(/^(?!.*ln 2).*can’t tell: ½/);
    expect(text("wasserstein")).toMatch(/^(?!.*(ln 2|½)).*mean score/);
  });

  it.each(
    Object.entries({
      trainingPlots: () => TrainingPlots(scene),
      trainingPlotsBeside: () => TrainingPlots(scene, {kept: {...scene, history: madeRows(30, {seed: 5})}}),
      trainingPlotsEmptyOnPhone: () => TrainingPlots(noScene, {plotWidth: 300})
    })
  )("%s", async (name, draw) => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.html`);
  });

  it("say their numbers in words: six plots, each with its title", () => {
    const words = labels(TrainingPlots(scene));
    expect(words).toHaveLength(6);
    expect(words[3]).toMatch(/^σ̂\/σ: estimate over exact value up to step 40: layer 1 between/);
    expect(words[5]).toContain("at step 40; layer 1, 16: 0.3 down to 0.0617");
  });

  it("have the numbers that the run reported, column by column, and its spectra", () => {
    const plots = [...TrainingPlots(scene).querySelectorAll("svg")].map((svg) => dataOf(svg)[0]);
    expect(plots[0].heads).toEqual(["step", "discriminator", "generator"]);
    expect(plots[0].rows.map(([, d]) => d)).toEqual([...columnOf(scene.history, "lossD")]);
    expect(plots[4].rows.map(([, , g]) => g)).toEqual([...columnOf(scene.history, "gradG")]);
    expect(plots[3].rows.map(([step, ...shares]) => [step, shares])).toEqual(
      ratios.steps.map((step, i) => [step, [...ratios.shares[i]]])
    );
    expect(plots[5].heads).toEqual(["index", "layer 1", "layer 2", "layer 3"]);
    expect(plots[5].rows.map(([, first]) => first).slice(0, spectra[0].length)).toEqual(spectra[0]);
  });

  it("only cross-entropy is compared with ln 2", () => {
    expect(TrainingPlots(scene).querySelector("svg")!.textContent).toContain("ln 2");
    const hinge = TrainingPlots(scene, {loss: "hinge"}).querySelector("svg")!.textContent;
    expect(hinge).toContain("loss (hinge)");
    expect(hinge).not.toContain("ln 2");
    const unlike = TrainingPlots(scene, {kept: scene, loss: "hinge", unlike: {a: "cross-entropy", b: "hinge"}});
    expect(unlike.querySelector("svg")!.textContent).toContain("loss (A: cross-entropy; B: hinge)");
    expect(unlike.querySelector("svg")!.textContent).not.toContain("ln 2");
  });
});

it("the sheets of a stage say their step, and in a comparison which run they are", () => {
  vi.stubGlobal("ResizeObserver", class { observe() {} }); // prettier-ignore
  const stage = Stage();
  const labels = () =>
    [...stage.querySelectorAll(".sheet:not([hidden]) canvas")].map((canvas) => canvas.getAttribute("aria-label"));
  const sheet = new Uint8Array(25 * 784);
  const now = {...scene, fakes: sheet, reals: sheet};
  const pictures = "25 pictures of 28 × 28 pixels";
  stage.show(now);
  expect(labels()).toEqual([
    `Generated, always from the same noise, step 40: ${pictures}`,
    `Real, some of what it learns from: ${pictures}`
  ]);
  stage.show(now, {kept: {...now, step: 30}});
  expect(labels().slice(0, 2)).toEqual([`A, generated, step 30: ${pictures}`, `B, generated, step 40: ${pictures}`]);
});

it("the plots of a stage are drawn again only while they are in sight, and are up to date once they are, or on paper", () => {
  let tell: (entries: {isIntersecting: boolean}[]) => void;
  vi.stubGlobal("ResizeObserver", class { observe() {} }); // prettier-ignore
  vi.stubGlobal("IntersectionObserver", class { constructor(listen: typeof tell) { tell = listen; } observe() {} }); // prettier-ignore
  vi.useFakeTimers();
  const stage = Stage();
  const upTo = () =>
    Number(/up to step (\d+)/.exec(stage.querySelector(".plots svg")!.getAttribute("aria-label")!)![1]);
  const showStep = (step: number) => {
    stage.show({...scene, step, history: madeRows(step)});
    vi.advanceTimersByTime(1000);
  };
  showStep(10);
  showStep(20);
  expect(upTo()).toBe(20);
  tell!([{isIntersecting: false}]);
  showStep(30);
  expect(upTo()).toBe(20);
  tell!([{isIntersecting: true}]);
  expect(upTo()).toBe(30);
  tell!([{isIntersecting: false}]);
  showStep(40);
  dispatchEvent(new Event("beforeprint"));
  expect(upTo()).toBe(40);
  dispatchEvent(new Event("afterprint"));
  showStep(50);
  expect(upTo()).toBe(40);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("SpectraNow tells the layers apart by colour, dash and mark, in the drawing as in its legend", () => {
  const svg = SpectraNow({spectra, step: 40});
  const looks = (selector: string, names: string[]) =>
    Array.from(svg.querySelectorAll(selector), (one) => names.map((name) => one.getAttribute(name)).join(" "));
  const curves = looks("path[fill=none][stroke-width]", ["stroke", "stroke-dasharray"]);
  expect(new Set(curves).size).toBe(3);
  expect(looks("line[stroke-width='1.5']", ["stroke", "stroke-dasharray"])).toEqual(curves);
  expect(new Set(looks("path[transform]", ["fill"])).size).toBe(3);
});

it("SpectraNow tells the step of its values where they are older than the rest", () => {
  expect(SpectraNow({spectra, step: 50, spectraStep: 40}).textContent).toContain(", step 40 (log axis)");
  expect(SpectraNow({spectra, step: 50}).textContent).not.toContain("step");
});

describe("the ratios σ̂/σ", () => {
  it("are those of the row and the exact σ", () => {
    const [first] = withRatio(noRatios, [7, 0, 0, 0, 0, 0.3, 0.4, 0.5, 0, 0], [0.6, 0.4, 0]).shares;
    expect(first[0]).toBeCloseTo(0.5, 12);
    expect(first[1]).toBe(1);
    expect(first[2]).toBeNaN();
  });

  it("never become more than so many, keep their order, and start over with an earlier step", () => {
    const row = (step: number) => [step, 0, 0, 0, 0, 0.1, 0.1, 0.1, 0, 0];
    let many = noRatios;
    for (let step = 1; step <= 1000; ++step) many = withRatio(many, row(step), [1, 1, 1], {most: 16});
    expect(many.steps.length).toBeLessThanOrEqual(16);
    expect(many.steps.at(-1)).toBe(1000);
    expect([...many.steps].sort((a, b) => a - b)).toEqual(many.steps);
    expect(ratiosUntil(many, many.steps[2]).shares).toHaveLength(3);
    expect(withRatio(many, row(3), [1, 1, 1]).steps).toEqual([3]);
  });
});

describe("scenes", () => {
  it("a checkpoint shows its own sheet and spectra, and the history up to it", () => {
    const run = madeRun(40);
    const then = sceneOfEntry(entryAt(25), run, ratios);
    expect(then.step).toBe(25);
    expect(then.fakes![0]).toBe(25);
    expect(columnOf(then.history, "step").at(-1)).toBe(25);
    expect(then.last![columns.step]).toBe(25);
    expect(then.ratios.steps).toEqual([10, 20]);
  });

  it("where a spectrum is cut to σ₁, the last checkpoint's stands in and says its step", () => {
    const run = madeRun(40, {entries: [entryAt(25)]});
    const cut = {...run, snapshot: {...run.snapshot!, spectra: [[0.31], [0.82], [0.5]]}};
    const now = sceneOfRun(cut, noRatios);
    expect(now.spectraStep).toBe(25);
    expect(now.exact).toEqual([0.31, 0.82, 0.5]);
    expect(sceneOfRun(run, noRatios).spectraStep).toBeUndefined();
  });

  it("a recording without gradients has no plot of them", () => {
    const layers = [[0.2, 0.1], [0.2], [0.3]];
    const rows = [1, 2, 3, 4].map((step) => [step, 0.7, 0.7, 0.5, 0.5, 0.1, 0.2, 0.3]);
    const meters = {classes: 1, spread: 0.1, confidence: 0.5, frechet: 200};
    const story: Recording = {
      ...{settings: {seed: 2, data: "built-in", preset: "small", recipe: {}}, recipe: "", machine: "m"},
      ...{frames: [2, 4], rows, spectra: [layers, layers], meters: [meters, meters], real: meters, hasReals: true}
    };
    const shown = sceneOfFrame(story, [new Uint8Array(1), new Uint8Array(2), new Uint8Array(3)], 0);
    expect(columnOf(shown.history, "step").at(-1)).toBe(2);
    expect([shown.fakes, shown.reals].map((sheet) => sheet!.length)).toEqual([1, 3]);
    expect(shown.ratios.shares[0]).toEqual([0.5, 1, 1]);
    expect(labels(TrainingPlots(shown))).toHaveLength(5);
  });
});
