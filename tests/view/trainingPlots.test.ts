// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import {columns, columnOf, flatRows, rowWidth} from "../../src/components/view/laboratory/columns.js";
import {noRatios, ratiosUntil, withRatio} from "../../src/components/view/laboratory/ratios.js";
import type {Recording} from "../../src/components/train/recorded/recording.js";
import {sceneOfEntry, sceneOfFrame, sceneOfRun} from "../../src/components/view/laboratory/runScene.js";
import {noScene, type Scene} from "../../src/components/view/laboratory/scene.js";
import {SpectraNow} from "../../src/components/view/laboratory/SpectraNow.js";
import {HistoryPlot} from "../../src/components/view/HistoryPlot.js";
import {TrainingPlots} from "../../src/components/view/TrainingPlots.js";
import {entryAt, madeRows, madeRun, spectra} from "./madeRun.js";
import {svgText} from "./svgFile.js";

const sigma = spectra.map(([first]) => first);
const ratios = [10, 20, 30, 40].reduce((all, step) => withRatio(all, madeRows(step).slice(-rowWidth), sigma), noRatios);
const scene: Scene = {...noScene, step: 40, history: madeRows(40), exact: sigma, spectra, ratios};
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

  it("says inside that nothing is known, where nothing is", () => {
    const svg = HistoryPlot([1], [{name: "a", color: "red", values: [NaN]}], {yLabel: "size", empty: "not recorded"});
    expect(svg.textContent).toContain("not recorded");
    expect(svg.getAttribute("aria-label")).toBe("size up to step 1: a not known");
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

  it("only cross-entropy is compared with ln 2", () => {
    expect(TrainingPlots(scene).querySelector("svg")!.textContent).toContain("ln 2");
    const hinge = TrainingPlots(scene, {loss: "hinge"}).querySelector("svg")!.textContent;
    expect(hinge).toContain("loss (hinge)");
    expect(hinge).not.toContain("ln 2");
  });
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
      ...{settings: {seed: 2, data: "built-in", preset: "small", recipe: {}}, machine: "m"},
      ...{frames: [2, 4], rows, spectra: [layers, layers], meters: [meters, meters], real: meters, hasReals: true}
    };
    const shown = sceneOfFrame(story, [new Uint8Array(1), new Uint8Array(2), new Uint8Array(3)], 0);
    expect(columnOf(shown.history, "step").at(-1)).toBe(2);
    expect([shown.fakes, shown.reals].map((sheet) => sheet!.length)).toEqual([1, 3]);
    expect(shown.ratios.shares[0]).toEqual([0.5, 1, 1]);
    expect(labels(TrainingPlots(shown))).toHaveLength(5);
  });
});
