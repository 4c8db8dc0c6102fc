// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {gaussianMatrix} from "../../src/components/math/gaussianMatrix.js";
import {random} from "../../src/components/math/random.js";
import {svd} from "../../src/components/math/svd.js";
import type {LeashRecording} from "../../src/components/train/toy/leashRecording.js";
import {Slider} from "../../src/components/view/controls/Slider.js";
import {LeashTable} from "../../src/components/view/LeashTable.js";
import {SpectraPlot} from "../../src/components/view/SpectraPlot.js";
import {SpectraReadout} from "../../src/components/view/SpectraReadout.js";
import {frameKnob} from "../../src/components/view/spectralNormKnobs.js";
import {svgText} from "./svgFile.js";

/** The spectrum of noise, each value then raised to a power: the higher, the fewer directions. */
function spectrum(stream: number, scale: number, power: number): number[] {
  const {sigma} = svd(gaussianMatrix(16, 16, random(1, stream)));
  return Array.from(sigma, (s) => scale * (s / sigma[0]) ** power);
}

const recording: LeashRecording = {
  settings: {
    ...{modes: 8, sd: 0.05, batch: 64, learningRate: 1e-3, lead: 1, width: 16, z: 16, slope: 5, clip: 0.1}
  },
  steps: [0, 200, 1500],
  filmed: 1,
  film: [
    {critic: "clipped", spectra: [spectrum(1, 0.5, 1), spectrum(1, 0.8, 2), spectrum(1, 1.25, 6)]},
    {critic: "weight-normalised", spectra: [spectrum(2, 1.8, 1), spectrum(2, 1.9, 1.5), spectrum(2, 2.5, 3)]},
    {critic: "spectral", spectra: [spectrum(3, 1.2, 1), spectrum(3, 1, 0.9), spectrum(3, 1.01, 0.8)]}
  ],
  ends: [
    {critic: "plain", seed: 1, sigma: 6, stableRank: 6.2, tenth: 11, covered: 8, highQuality: 0.6},
    {critic: "clipped", seed: 1, sigma: 1.25, stableRank: 1.52, tenth: 5, covered: 8, highQuality: 0.25},
    {critic: "clipped", seed: 2, sigma: 1.5, stableRank: 1.81, tenth: 5, covered: 6, highQuality: 0.35},
    {critic: "weight-normalised", seed: 1, sigma: 2.5, stableRank: 3.1, tenth: 9, covered: 7, highQuality: 0.5},
    {critic: "spectral", seed: 1, sigma: 1.01, stableRank: 5.9, tenth: 15, covered: 4, highQuality: 0.125}
  ]
};

describe("drawings of the leashes", () => {
  it.each([
    ["spectraOfLeashes", {}],
    ["spectraOnPhone", {frame: 1, width: 320}]
  ])("%s", async (name, options) => {
    await expect(svgText(SpectraPlot(recording, options))).toMatchFileSnapshot(`../output/${name}.svg`);
  });
});

const text = (element: Element) => element.textContent.replace(/\s+/g, " ");

describe("SpectraPlot", () => {
  it("shows the last frame by itself, and says which step and what it shows", () => {
    const label = SpectraPlot(recording).getAttribute("aria-label");
    expect(label).toBe(SpectraPlot(recording, {frame: 2}).getAttribute("aria-label"));
    expect(label).toContain("at step 1,500; weight clipping: stable rank 1.");
    expect(label).toMatch(
      /spectral normalisation: stable rank \d\.\d+, 1\d of 16 singular values are at least a tenth/
    );
  });

  it("has a strip an index with the numbers of all three", () => {
    const strips = [...SpectraPlot(recording).querySelectorAll("rect:has(title)")].map(text);
    expect(strips).toHaveLength(16);
    expect(strips[0]).toBe("i = 1: weight clipping 1, weight normalisation 1, spectral normalisation 1");
  });
});

describe("SpectraReadout", () => {
  it("gives each leash its stable rank, its count and its bound", () => {
    const film = [{critic: "clipped" as const, spectra: [[1.25, 1.25, 0.1, 0]]}];
    const words = text(SpectraReadout({...recording, film, steps: [0]}));
    expect(words).toBe("weight clipping: stable rank2.02 of 4 σᵢ are at least σ₁/10; σ₁ = 1.25, at most c√(nm) = 1.6");
    const all = text(SpectraReadout(recording, {frame: 0}));
    expect(all).toContain("σ₁ = 1.8, at most √16 = 4");
    expect(all).toContain("σ₁ = 1.2, 1 if σ̂ is exact");
  });
});

describe("LeashTable", () => {
  it("gives ranges over the seeds and the modes of each, the plain discriminator last", () => {
    const rows = [...LeashTable(recording).querySelectorAll("tr")].map((row) => [...row.children].map(text));
    expect(rows[1]).toEqual(["weight clipping", "1.5–1.8", "1.250–1.500", "5", "8, 6", "30.0 %"]);
    expect(rows[4]).toEqual(["none", "6.2", "6.000", "11", "8", "60.0 %"]);
    expect(rows).toHaveLength(5);
  });
});

describe("frameKnob", () => {
  it("starts at the last frame and prints the step", () => {
    const slider = Slider(frameKnob(recording.steps));
    expect(slider.value).toBe(2);
    expect(slider.querySelector("output")!.value).toBe("1,500");
  });
});
