// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {HistoryPlot} from "../../src/components/view/HistoryPlot.js";
import {formatDuration, formatSpeed, trainingStatus} from "../../src/components/view/trainingStatus.js";

describe("trainingStatus", () => {
  const progress = {
    step: 1240,
    steps: 23_450,
    stepsPerEpoch: 469,
    stepsPerSecond: 61,
    running: true,
    device: "WebGPU",
    what: "full, MNIST, seed 2"
  };

  it("says what runs, on what, how far and how long still", () => {
    expect(trainingStatus(progress)).toBe(
      "step 1,240 of 23,450 · epoch 3 of 50 · WebGPU · 61 steps/s · 6 min left · full, MNIST, seed 2"
    );
  });

  it("says that it is paused, and when it is finished", () => {
    expect(trainingStatus({...progress, running: false})).toBe(
      "step 1,240 of 23,450 · epoch 3 of 50 · WebGPU · paused · full, MNIST, seed 2"
    );
    expect(trainingStatus({...progress, running: false, step: 23_450})).toMatch(
      /epoch 50 of 50 · WebGPU · finished · full, MNIST, seed 2$/
    );
  });

  it("says that it works while the first step compiles", () => {
    expect(trainingStatus({...progress, stepsPerSecond: 0})).toContain("· working on the next step ·");
  });

  it("turns slow speeds round, and long times into minutes and hours", () => {
    expect(formatSpeed(0.4)).toBe("2.5 s a step");
    expect(formatSpeed(2.44)).toBe("2.4 steps/s");
    expect([40, 400, 9000].map(formatDuration)).toEqual(["40 s", "7 min", "2.5 h"]);
  });
});

describe("HistoryPlot", () => {
  it("draws nothing but axes and levels before the first step, and says so", () => {
    const svg = HistoryPlot([], [{name: "a", color: "red", values: []}], {
      yLabel: "loss",
      levels: [{name: "ln 2", value: 1}]
    });
    expect(svg.getAttribute("aria-label")).toBe("loss: no step yet");
    expect(svg.outerHTML).not.toContain("NaN");
  });

  it("counts steps in whole numbers, each once, also at the first", () => {
    const svg = HistoryPlot([0, 1], [{name: "a", color: "red", values: [0, 5]}], {yLabel: "loss"});
    const below = svg.querySelector('g[text-anchor="middle"]')!; // d3's axis below
    expect([...below.querySelectorAll("text")].map(({textContent}) => textContent)).toEqual(["0", "1"]);
  });
});
