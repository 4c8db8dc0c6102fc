// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {drawMixture, perfectHighQuality, ring} from "../../src/components/math/coverage.js";
import {random} from "../../src/components/math/random.js";
import {defaults} from "../../src/components/toy/options.js";
import type {ToyOptions, ToySnapshot} from "../../src/components/train/toy/toyMessages.js";
import {CoveragePlots} from "../../src/components/view/CoveragePlots.js";
import {CoverageReadout} from "../../src/components/view/CoverageReadout.js";
import {criticWords} from "../../src/components/view/criticWords.js";
import {RingPlot} from "../../src/components/view/RingPlot.js";
import {StudyTable} from "../../src/components/view/StudyTable.js";
import {toyStatus} from "../../src/components/view/toyStatus.js";
import {coverage} from "../math/coverageByDefinition.js";

const pretty = (node: Element) => `${node.outerHTML.replace(/></g, ">\n<")}\n`;
const sd = 0.05;
const options: ToyOptions = {...defaults, sd};

/** A generator that knows three modes. */
function snapshot(step: number, count = 60): ToySnapshot {
  const samples = drawMixture(ring().slice(1, 4), sd, count, random(2));
  return {
    ...{type: "snapshot", step, running: false, stepsPerSecond: 0, rows: []},
    ...{samples: Float32Array.from(samples), ...coverage(samples, ring(), sd)},
    losses: {discriminator: 0.5, generator: 1.25},
    looked: {manifold: new Float32Array()}
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

it("CoverageReadout judges by the loss and the data that were chosen", () => {
  const about = {modes: 8, perfect: 1, noun: "stretches", most: 0.5, loss: "hinge" as const};
  const now = {...snapshot(1), losses: {discriminator: 1.5, generator: NaN}};
  const text = CoverageReadout(now, about).textContent;
  expect(text).toContain("stretches covered3 of 8");
  expect(text).toContain("perfect: 50.0 %, but for chance");
  expect(text).toContain("loss of D1.5can’t tell: 2");
  expect(text).toContain("loss of Gnot trainedcan’t tell: 0");
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

it("StudyTable and status call each discriminator by its name", () => {
  const who = (critic: ToyOptions["critic"]) => criticWords({...options, critic, clip: 0.1});
  expect(who("plain")).toBe("plain discriminator");
  expect(who("clipped")).toBe("weights clipped to ±0.1");
  expect(who("weight-normalised")).toBe("weight normalisation");
  expect(who("penalty")).toBe("gradient penalty, λ = 1");
  expect(who("spectral")).toBe("spectral norm, slope at most 5");
  const one = {critic: "penalty" as const, lead: 1, learningRate: 1e-3, slope: 5};
  const row = {...one, results: [{...one, seed: 1, covered: 8, fewest: 7, highQuality: 0.5}]};
  expect(StudyTable([row]).querySelector("td")!.textContent).toBe("gradient penalty");
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
    expect(toyStatus(options, {...progress, trained: "D"})).toMatch(/only D learns, 302 steps\/s$/);
  });
});
