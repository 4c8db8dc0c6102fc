// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {coverage, drawMixture, perfectHighQuality, ring} from "../../src/components/math/coverage.js";
import {random} from "../../src/components/math/random.js";
import type {ToyCommand, ToyOptions, ToySnapshot} from "../../src/components/train/toyMessages.js";
import {CoveragePlots} from "../../src/components/view/CoveragePlots.js";
import {CoverageReadout} from "../../src/components/view/CoverageReadout.js";
import {RingPlot} from "../../src/components/view/RingPlot.js";
import {StudyTable} from "../../src/components/view/StudyTable.js";
import {ToyPanel} from "../../src/components/view/ToyPanel.js";
import {toyStatus} from "../../src/components/view/toyStatus.js";

const pretty = (node: Element) => `${node.outerHTML.replace(/></g, ">\n<")}\n`;
const sd = 0.05;
const options: ToyOptions = {
  ...{seed: 6, critic: "plain", modes: 8, sd, batch: 64, learningRate: 1e-3, lead: 1, width: 32, z: 16, slope: 5}
};

/** A generator that knows three modes. */
function snapshot(step: number, count = 60): ToySnapshot {
  const samples = drawMixture(ring().slice(1, 4), sd, count, random(2));
  return {
    ...{type: "snapshot", step, running: false, stepsPerSecond: 0, rows: []},
    ...{samples: Float32Array.from(samples), ...coverage(samples, ring(), sd)},
    losses: {discriminator: 0.5, generator: 1.25}
  };
}

const real = drawMixture(ring(), sd, 40, random(1));

it("RingPlot, three modes of eight", async () => {
  const svg = RingPlot(snapshot(100), {modes: ring(), sd, real});
  await expect(pretty(svg)).toMatchFileSnapshot("../output/ringThreeModes.svg");
});

it("CoveragePlots, a fall from eight modes to three", async () => {
  const rows = [0, 8, 0.05, 50, 8, 0.2, 100, 5, 0.6, 150, 3, 0.9];
  const element = CoveragePlots(rows, {modes: 8, perfect: perfectHighQuality()});
  await expect(pretty(element)).toMatchFileSnapshot("../output/coverageFalls.html");
});

describe("RingPlot", () => {
  it("says in words which modes are missed, and moves the samples in place", () => {
    const svg = RingPlot(snapshot(100), {modes: ring(), sd, real});
    expect(Array.from(svg.querySelectorAll("text")).filter((t) => t.textContent === "missed")).toHaveLength(5);
    expect(svg.getAttribute("aria-label")).toMatch(/^3 of 8 modes covered; of 60 samples/);
    const everywhere = drawMixture(ring(), sd, 60, random(3));
    svg.update({samples: everywhere, counts: coverage(everywhere, ring(), sd).counts});
    expect(svg.getAttribute("aria-label")).toMatch(/^8 of 8 modes covered/);
    expect(svg.textContent).not.toContain("missed");
  });

  it("counts the samples that it can't show", () => {
    const svg = RingPlot({samples: [9, 9, 0, 0, -4, 0], counts: Array(8).fill(0)}, {modes: ring(), sd, real});
    expect(svg.textContent).toContain("2 of 3 samples are outside the frame");
  });
});

it("CoverageReadout names the perfect generator's values", () => {
  const text = CoverageReadout(snapshot(1), {modes: 8, perfect: perfectHighQuality()}).textContent;
  expect(text).toContain("3 of 8");
  expect(text).toContain("perfect: 98.9 %");
  expect(text).toContain("perfect: each mode 12.4 %, but for chance");
  expect(text).toContain("ln 2 = 0.6931");
});

it("StudyTable has a row for each setting, with a number for each seed", () => {
  const result = {critic: "plain" as const, lead: 10, learningRate: 1e-4, slope: 5, highQuality: 0.5, fewest: 0};
  const results = [
    {...result, seed: 1, covered: 2},
    {...result, seed: 2, covered: 7, highQuality: 0.7}
  ];
  const cells = Array.from(StudyTable([{...result, results}]).querySelectorAll("td"), (td) => td.textContent);
  expect(cells).toEqual(["plain", "0.0001, 0.001", "2, 7 of 8", "0, 0", "60.0 %"]);
});

describe("toyStatus", () => {
  const progress = {step: 1240, lastStep: 20_000, running: true, stepsPerSecond: 302.4};

  it("says what runs, how far and how fast", () => {
    expect(toyStatus(options, progress)).toBe(
      "step 1,240 of 20,000 · plain discriminator · equal learning rates · seed 6 · 302 steps/s"
    );
    expect(toyStatus({...options, critic: "spectral", lead: 10}, {...progress, running: false})).toMatch(
      /spectral norm, slope at most 5 · the generator’s rate 10× · seed 6 · paused$/
    );
    expect(toyStatus(options, {...progress, running: false, step: 20_000})).toMatch(/finished$/);
  });
});

describe("ToyPanel", () => {
  beforeEach(() => {
    history.replaceState(null, "", "/");
    vi.stubGlobal("requestAnimationFrame", (draw: () => void) => (draw(), 0));
  });

  function make() {
    const asked: (ToyOptions | ToyCommand)[] = [];
    const actions = {open: (o: ToyOptions) => asked.push(o), send: (command: ToyCommand) => asked.push(command)};
    const frames = [snapshot(0), snapshot(50), snapshot(100)];
    const recording = {options, frames, history: [0, 8, 0.1, 50, 5, 0.5, 100, 3, 0.9]};
    const panel = ToyPanel(recording, {actions, lastStep: 200});
    const button = (name: string) => Array.from(panel.querySelectorAll("button")).find((b) => b.textContent === name)!;
    const input = (name: string) => panel.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    return {panel, asked, button, input};
  }

  it("shows the end of the recording before anything is pressed, and asks for nothing", () => {
    const {panel, asked} = make();
    expect(panel.textContent).toContain("A recording: plain discriminator, learning rate 0.001 for both, seed 6");
    expect(panel.textContent).toContain("step 100 of 100");
    expect(asked).toEqual([]);
  });

  it("scrubs through the recording, and says where it is", () => {
    const {panel, input} = make();
    input("frame").value = "1";
    input("frame").dispatchEvent(new Event("input", {bubbles: true}));
    expect(panel.textContent).toContain("step 50 of 100");
    expect(input("frame").getAttribute("aria-valuetext")).toBe("step 50");
    expect(location.search).toBe("?frame=1");
  });

  it("opens a run with the options of its row, then trains; the same button pauses", () => {
    const {panel, asked, button} = make();
    button("Train").click();
    expect(asked).toEqual([options, {type: "train"}]);
    panel.update({options, phase: "running", snapshot: {...snapshot(60), running: true}, history: []});
    button("Pause").click();
    expect(asked.at(-1)).toEqual({type: "pause"});
  });

  it("keeps its controls through redraws", () => {
    const {panel, button, input} = make();
    const before = [button("One step"), input("seed"), panel.querySelector("svg.ring")];
    panel.update({options, phase: "paused", snapshot: snapshot(60), history: [0, 8, 0.1]});
    expect([button("One step"), input("seed"), panel.querySelector("svg.ring")]).toEqual(before);
    expect(before.every((node) => panel.contains(node))).toBe(true);
  });

  it("takes settings from the address, and starts anew when one changes during a run", () => {
    history.replaceState(null, "", "/?critic=spectral&lead=10&seed=9");
    const {panel, asked, button, input} = make();
    expect(panel.textContent).toContain("The recording was made with other settings");
    button("One step").click();
    expect(asked).toEqual([{...options, critic: "spectral", lead: 10, seed: 9}, {type: "step"}]);
    panel.update({options, phase: "running", snapshot: {...snapshot(60), running: true}, history: []});
    input("slope").value = "2";
    input("slope").dispatchEvent(new Event("change", {bubbles: true}));
    expect(asked.slice(2)).toEqual([{...options, critic: "spectral", lead: 10, seed: 9, slope: 2}, {type: "train"}]);
  });

  it("says what went wrong, and stops at the last step", () => {
    const {panel, button} = make();
    panel.update({options, phase: "failed", fault: "the worker stopped", snapshot: snapshot(60), history: []});
    expect(panel.querySelector("[role=alert]")!.textContent).toMatch(/^The run ended: the worker stopped\./);
    panel.update({options, phase: "paused", snapshot: snapshot(200), history: []});
    expect(button("Train").disabled).toBe(true);
  });
});
