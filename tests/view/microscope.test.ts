// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {criticClouds} from "../../src/components/math/criticClouds.js";
import {criticStep, initialCritic} from "../../src/components/toy/critic.js";
import {criticOptions, type CriticOptions} from "../../src/components/toy/criticOptions.js";
import {lattice, viewCritic} from "../../src/components/toy/criticSlopes.js";
import type {CriticLayers} from "../../src/components/train/critic/criticLayers.js";
import type {CriticSnapshot} from "../../src/components/train/critic/criticMessages.js";
import {criticScore} from "../../src/components/train/critic/criticScore.js";
import {dataOf} from "../../src/components/view/drawingData.js";
import {LayersPlot} from "../../src/components/view/LayersPlot.js";
import {LayersReadout} from "../../src/components/view/LayersReadout.js";
import {bands} from "../../src/components/view/microscope/bands.js";
import {fixedOptions, microscopeKnobs} from "../../src/components/view/microscope/knobs.js";
import {formatPower, logScale, logTicks} from "../../src/components/view/logAxis.js";
import {MicroscopeReadout, secantSlope} from "../../src/components/view/microscope/MicroscopeReadout.js";
import {keyedPlace, reach, snapPlace} from "../../src/components/view/microscope/points.js";
import {SlopeHistoryPlot} from "../../src/components/view/microscope/SlopeHistoryPlot.js";
import {SurfacePlot} from "../../src/components/view/microscope/SurfacePlot.js";
import {SlopeMicroscope} from "../../src/components/view/SlopeMicroscope.js";
import {svgText} from "./svgFile.js";

const recording = JSON.parse(readFileSync("src/data/critic.json", "utf8")) as CriticLayers;
const clouds = criticClouds(16);
const ends = {A: [-1.1, -1.1], B: [-0.1, -0.6]} as const;

function look(changes: Partial<CriticOptions>, steps = 20) {
  const critic = initialCritic(criticOptions({points: 16, width: 8, depth: 2, ...changes}));
  for (let k = 0; k < steps; ++k) criticStep(critic);
  return viewCritic(critic);
}
const snapshot = (changes: Partial<CriticSnapshot> = {}): CriticSnapshot => ({
  ...{type: "snapshot", step: 20, running: false, stepsPerSecond: 0, rows: [], ...look({})},
  ...changes
});
const text = (element: Element) => element.textContent ?? "";

const drawings = {
  criticSurface: () => SurfacePlot({view: look({}), ends}, {clouds}),
  criticSurfaceToCome: () => SurfacePlot({ends}, {clouds, size: 300}),
  criticLayers: () => LayersPlot(recording),
  criticLayersOnPhone: () => LayersPlot(recording, {width: 310}),
  slopeHistory: () => SlopeHistoryPlot([0, 0.1, 2.2, 20, 0.6, 1.2, 40, 0.9, 1.1]),
  slopeHistoryWithoutBound: () => SlopeHistoryPlot([0, 3, Infinity, 20, 40, Infinity, 40, 900, Infinity]),
  slopeHistoryAtTheStart: () => SlopeHistoryPlot([0, 0.1, 2.2], {width: 310, height: 220}),
  slopeHistoryToCome: () => SlopeHistoryPlot([])
};

describe.each(Object.entries(drawings))("%s", (name, draw) => {
  it("looks as before", async () => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
  });
  it("says its numbers to those who can't see it, and has no number that is none", () => {
    expect(draw().getAttribute("aria-label")).toMatch(/\d|nothing/);
    expect(svgText(draw())).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("SurfacePlot", () => {
  it("moves the steepest slope’s name, A and B without making them anew", () => {
    const svg = SurfacePlot({view: look({}), ends}, {clouds});
    const [a] = svg.querySelectorAll("[role=slider]");
    svg.update({view: look({}), ends: {...ends, A: [1, 0.5]}});
    expect(svg.querySelector("[role=slider]")).toBe(a);
    expect(a.getAttribute("aria-valuetext")).toBe("A at 1, 0.5");
    const [x, y] = svg.pixels([1, 0.5]);
    expect(snapPlace(...svg.place([x, y]))).toEqual([1, 0.5]);
    expect(a.getAttribute("transform")).toBe(`translate(${x.toFixed(1)},${y.toFixed(1)})`);
  });

  it("tells where an arrow key takes a point", () => {
    const asked: unknown[] = [];
    const svg = SurfacePlot({ends}, {clouds, onKey: (name, to) => asked.push([name, ...to])});
    const [a, b] = svg.querySelectorAll("[role=slider]");
    a.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowUp"}));
    b.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowLeft"}));
    b.dispatchEvent(new KeyboardEvent("keydown", {key: "x"}));
    expect(asked).toEqual([
      ["A", -1.1, -1],
      ["B", -0.2, -0.6]
    ]);
  });
});

describe("bands", () => {
  it("are twelve, orange where f is low and purple where it is high, and none where f is level", () => {
    const ramp = Array.from({length: 25}, (_, i) => i % 5);
    const all = bands(ramp, 5, (i, j) => [i, j]);
    expect(all).toHaveLength(12);
    const rgb = ({color}: {color: string}) => color.match(/\d+/g)!.map(Number);
    expect(rgb(all[0])[0]).toBeGreaterThan(rgb(all[0])[2]);
    expect(rgb(all[11])[2]).toBeGreaterThan(rgb(all[11])[0]);
    expect(bands(Array(25).fill(2), 5, (i, j) => [i, j])).toEqual([]);
  });

  it("lie where the values are: half-way up a ramp begins in the middle, and nothing is outside the lattice", () => {
    const ramp = Array.from({length: 25}, (_, i) => i % 5);
    const xs = (d: string) => Array.from(d.matchAll(/[ML]([\d.]+),/g), ([, x]) => Number(x));
    const all = bands(ramp, 5, (i, j) => [i, j]);
    expect(Math.min(...xs(all[6].d))).toBe(2);
    expect([Math.min(...xs(all[0].d)), Math.max(...xs(all[0].d))]).toEqual([0, 4]);
  });
});

describe("the logarithmic axis", () => {
  it("has 1, 2, 5 on a short range, powers of ten on a long one, and at least a decade", () => {
    expect(logTicks(0.09, 3)).toEqual([0.1, 0.2, 0.5, 1, 2]);
    expect(logTicks(1e-31, 1e4)).toEqual(
      [1e-30, 1e-25, 1e-20, 1e-15, 1e-10, 1e-5, 1].map((tick) => expect.closeTo(tick, 40))
    );
    const [low, high] = logScale([1, 1.1, Infinity, 0], [0, 1]).scale.domain();
    expect(high / low).toBeCloseTo(10, 10);
  });

  it("writes powers of ten as such", () => {
    expect([1, 0.01, 500, 1e-12, 1e13, 5e6].map(formatPower)).toEqual(["1", "0.01", "500", "10⁻¹²", "10¹³", "5·10⁶"]);
  });
});

describe("MicroscopeReadout", () => {
  const steepest = {slope: 2, x: 0.5, y: -1};

  it("compares the steepest slope with the bound, and the gap with what the bound allows", () => {
    const words = text(MicroscopeReadout({steepest, bound: 6, gap: 1.5}, {secant: 0.25, w1: 1.2}));
    expect(words).toContain("slope from A to B0.25");
    expect(words).toContain("steepest found2at (0.5, −1)");
    expect(words).toContain("Π σ(W)63 × the steepest found");
    expect(words).toContain("1.5at most bound × W₁ = 7.2");
  });

  it("has no bound with BatchNorm, and no slope from a point to itself", () => {
    const words = text(MicroscopeReadout({steepest, bound: Infinity, gap: 1.5}, {w1: 1.2}));
    expect(words).toContain("none, with BatchNorm");
    expect(words).toContain("A and B are the same point");
    expect(words).not.toMatch(/NaN|undefined|∞/);
  });

  it("takes the slope of the chord: 3 up on a way of 5", () => {
    expect(secantSlope(([x]) => x, {A: [-1, 0], B: [2, 4]} as never)).toBeCloseTo(3 / 5, 12);
    expect(secantSlope(() => 1, {A: [1, 1], B: [1, 1]})).toBeUndefined();
  });
});

describe("places", () => {
  it("snap to tenths inside the square", () => {
    expect(snapPlace(0.26, -7)).toEqual([0.3, -2.5]);
    expect(Object.is(snapPlace(-0.01, 0)[0], 0)).toBe(true);
    expect(keyedPlace("ArrowDown", [0.2, -2.5])).toEqual([0.2, -2.5]);
    expect(keyedPlace("ArrowRight", [0.2, 0])).toEqual([0.3, 0]);
    expect(reach).toBe(lattice.reach);
  });
});

describe("LayersReadout", () => {
  it("says by what factor the gradient changes from layer to layer, over the seeds", () => {
    const runs = [
      {leash: "clipped", clip: 0.1, seed: 1, gradients: [9, 8, 4, 2], bound: 1},
      {leash: "clipped", clip: 0.1, seed: 2, gradients: [9, 18, 6, 2], bound: 1},
      {leash: "spectral", seed: 1, gradients: [1, 1, 1, 1], bound: 1}
    ] as const;
    const words = text(LayersReadout({runs}));
    expect(words).toContain("clipping, c = 0.1× 2 to 3 a layerexplodes");
    expect(words).toContain("spectral norm× 1 a layerkeeps its size");
  });
});

describe("SlopeMicroscope", () => {
  beforeEach(() => {
    history.replaceState(null, "", "/page");
    vi.stubGlobal("requestAnimationFrame", (draw: () => void) => (draw(), 0));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/page");
  });

  function make() {
    const asked: unknown[] = [];
    const actions = {
      open: (options: CriticOptions, steps: number) => asked.push(["open", options, steps]),
      send: (command: unknown) => asked.push(command)
    };
    const root = SlopeMicroscope({actions, score: criticScore, lastStep: 5000});
    const options = criticOptions(fixedOptions);
    const button = (name: string) => [...root.querySelectorAll("button")].find((one) => text(one) === name)!;
    const control = (name: string) => root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!;
    const set = (name: string, value: string) => {
      control(name).value = value;
      for (const type of ["input", "change"]) control(name).dispatchEvent(new Event(type, {bubbles: true}));
    };
    return {root, asked, options, button, control, set};
  }

  it("asks for the critic that the controls describe, by default the one of the options’ defaults", () => {
    const {root, asked, options} = make();
    root.open();
    expect(asked).toEqual([["open", options, 200]]);
    expect(criticOptions({clip: microscopeKnobs.clip.initial, lambda: microscopeKnobs.lambda.initial})).toEqual(
      options
    );
  });

  it("is busy until the critic is there, then shows its numbers", () => {
    const {root, options} = make();
    expect(root.getAttribute("aria-busy")).toBe("true");
    expect(text(root)).toContain("up to 200 steps · spectral norm, 3 hidden layers, seed 1");
    root.update({options, phase: "paused", snapshot: snapshot(), history: [0, 1, 2]});
    expect(root.getAttribute("aria-busy")).toBe("false");
    expect(text(root)).toContain("step 20 of 5,000");
    expect(text(root)).toContain("certified bound");
    expect(root.querySelectorAll("svg")[0].querySelectorAll("path[fill^=rgb]")).toHaveLength(12);
  });

  it("trains and pauses with one button that says what it will do", () => {
    const {root, asked, options, button} = make();
    root.update({options, phase: "paused", snapshot: snapshot(), history: []});
    button("Train").click();
    root.update({options, phase: "running", snapshot: snapshot({running: true}), history: []});
    expect(button("One step").disabled).toBe(true);
    button("Pause").click();
    root.update({options, phase: "paused", snapshot: snapshot(), history: []});
    button("One step").click();
    button("Reset (same seed)").click();
    expect(asked).toEqual([{type: "train"}, {type: "pause"}, {type: "step"}, ["open", options, 0]]);
  });

  it("trains another critic for another setting, and keeps the old picture until then", () => {
    const {root, asked, options, set, control} = make();
    root.update({options, phase: "paused", snapshot: snapshot(), history: []});
    expect([control("clip"), control("lambda")].map((one) => one.closest("label")!.hidden)).toEqual([true, true]);
    set("leash", "clipped");
    expect(control("clip").closest("label")!.hidden).toBe(false);
    set("bn", "with");
    expect(asked.at(-1)).toEqual(["open", {...options, leash: "clipped", batchNorm: true}, 200]);
    root.update({options, phase: "opening", history: []});
    expect(root.getAttribute("aria-busy")).toBe("true");
    expect(root.querySelectorAll("svg")[0].querySelectorAll("path[fill^=rgb]")).toHaveLength(12);
    expect(location.search).toBe("?leash=clipped&bn=with");
  });

  it("measures the slope between A and B at once while it is paused, and keeps them in the address", () => {
    const {root, options} = make();
    const view = snapshot();
    root.update({options, phase: "paused", snapshot: view, history: []});
    root.querySelector("[role=slider]")!.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight"}));
    const rise = Math.abs(criticScore(view, [-1, -1.1]) - criticScore(view, [-0.1, -0.6]));
    expect(text(root)).toContain(`slope from A to B${Number((rise / Math.hypot(0.9, 0.5)).toPrecision(4))}`);
    expect(location.search).toBe("?ax=-1");
    expect(dataOf(root.querySelector(".microscope__numbers")!)[0].rows).toEqual([
      ["A", -1, -1.1, criticScore(view, [-1, -1.1])],
      ["B", -0.1, -0.6, criticScore(view, [-0.1, -0.6])]
    ]);
  });

  it("says in one sentence what went wrong, and starts anew with the button", () => {
    const {root, asked, options, button} = make();
    root.update({options, phase: "failed", fault: "the worker stopped (it could not be loaded)", history: []});
    expect(text(root)).toContain("The run ended: the worker stopped (it could not be loaded).");
    expect(root.getAttribute("aria-busy")).toBe("false");
    button("Train").click();
    expect(asked).toEqual([["open", options, 0], {type: "train"}]);
  });

  it("draws anew when the page gets another width", () => {
    const {root} = make();
    root.resize(300);
    expect(root.querySelector("svg")!.getAttribute("width")).toBe("300");
  });
});
