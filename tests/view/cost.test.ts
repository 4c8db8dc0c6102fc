// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {costSizes, type CostRow} from "../../src/components/math/costOfNorms.js";
import type {CostRun} from "../../src/components/train/cost/costHandle.js";
import {CostPanel} from "../../src/components/view/CostPanel.js";
import {CostPlot} from "../../src/components/view/CostPlot.js";
import {costProgress, costStatus} from "../../src/components/view/costStatus.js";
import {formatSeconds} from "../../src/components/view/seconds.js";
import {svgText} from "./svgFile.js";

/** Exact power laws: `speed` times 64 ns · n³ and 4 ns · n². */
const row = (n: number, speed = 1): CostRow => ({
  ...{n, sigma: 2 * Math.sqrt(n), estimate: 1.5 * Math.sqrt(n)},
  ...{svdSeconds: speed * 64e-9 * n ** 3, iterationSeconds: speed * 4e-9 * n ** 2}
});
const rows = costSizes.map((n) => row(n));

const drawings = {
  costRecorded: () => CostPlot(rows),
  costOnPhone: () => CostPlot(rows, {width: 320})
};

it.each(Object.entries(drawings))("%s", async (name, draw) => {
  await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
});

describe("CostPlot", () => {
  it("says its numbers, and each mark its own", () => {
    const svg = CostPlot(rows);
    expect(svg.getAttribute("aria-label")).toBe(
      "time against the size n of an n × n matrix, both on log scales; at n = 512: exact SVD 8.59 s, " +
        "one power iteration 1.05 ms, a ratio of 8,192; the SVD grows like n to the 3.00, the iteration like n to the 2.00"
    );
    const titles = Array.from(svg.querySelectorAll("title"), ({textContent}) => textContent);
    expect(titles).toHaveLength(12);
    expect(titles[0]).toBe("n = 16: exact SVD 262 µs");
    expect(titles[11]).toBe("n = 512: one power iteration 1.05 ms");
  });

  it("has its axes before any row, and its lines from the third fitted size on", () => {
    expect(CostPlot([]).getAttribute("aria-label")).toMatch(/nothing is measured yet$/);
    expect(CostPlot(rows.slice(0, 4)).querySelectorAll("line[stroke-width]")).toHaveLength(0);
    expect(CostPlot(rows.slice(0, 5)).querySelectorAll("line[stroke-width]")).toHaveLength(2);
  });

  it("makes room for a machine that is slower than its axis", () => {
    const svg = CostPlot([row(512, 100)]);
    expect(svg.textContent).toContain("1000 s");
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
  });
});

describe("costStatus", () => {
  it("says what is measured, and how long the next size will take", () => {
    const run: CostRun = {phase: "running", rows: rows.slice(0, 5), measuring: 512};
    expect(costStatus(run)).toBe("measuring 512 × 512, size 6 of 6 · about 9 s");
    expect(costStatus({...run, phase: "stopped"})).toBe("measured on this machine up to 256 × 256 · stopped");
    expect(costStatus({phase: "done", rows})).toBe("measured on this machine up to 512 × 512 · finished");
    expect(costStatus({phase: "running", rows: [], measuring: 16})).toBe("measuring 16 × 16, size 1 of 6");
  });

  it("counts progress by sizes, and the one under way by the time that it should take", () => {
    expect(costProgress({rows: [], measuring: 16})).toBe(0);
    const last = {rows: rows.slice(0, 5), measuring: 512}; // about 9 s
    expect([0, 4.5, 60].map((seconds) => costProgress(last, seconds))).toEqual([5 / 6, 5.5 / 6, 1]);
    expect(costProgress({rows: rows.slice(0, 1), measuring: 32}, 0.25)).toBe(1.5 / 6);
    expect(costProgress({rows}, 3)).toBe(1);
  });
});

it("formatSeconds takes the unit that fits", () => {
  const printed = [4.5e-7, 1e-6, 0.00001234, 0.0009999, 0.001366, 0.25, 8.69, 123].map(formatSeconds);
  expect(printed).toEqual(["0.45 µs", "1 µs", "12.3 µs", "1 ms", "1.37 ms", "250 ms", "8.69 s", "123 s"]);
});

describe("CostPanel", () => {
  function make() {
    const asked: string[] = [];
    const actions = {start: () => asked.push("start"), stop: () => asked.push("stop")};
    const panel = CostPanel({machine: "a clockwork, Node 1", rows}, {actions});
    document.body.replaceChildren(panel);
    const button = panel.querySelector("button")!;
    const cells = () => Array.from(panel.querySelectorAll("td"), ({textContent}) => textContent);
    const progress = panel.querySelector("progress")!;
    const status = () => panel.querySelector(".training__status")!.textContent;
    const readout = () => panel.querySelector(".readout")!.textContent.replaceAll("\u00a0", " ");
    return {panel, asked, button, cells, progress, status, readout};
  }

  it("shows the recording and its machine before anything is pressed, and asks for nothing", () => {
    const {asked, button, cells, progress, status, readout} = make();
    expect(status()).toBe("one core of a clockwork, Node 1 recorded");
    expect(button.textContent).toBe("Measure on this machine");
    expect(progress.hidden).toBe(true);
    expect(cells().slice(-6)).toEqual(["512", "8.59 s", "1.05 ms", "8,192", "45.25", "33.94"]);
    expect(readout()).toContain("exponent, exact SVD3.00theory: 3");
    expect(readout()).toContain("exponent, one iteration2.00theory: 2");
    expect(readout()).toContain("SVD ÷ one iteration at n = 5128,192");
    expect(readout()).toContain("σ̂ ÷ σ₁ after it at n = 51275.0 %");
    expect(asked).toEqual([]);
  });

  it("turns to the reader's rows, and its one button says what it will do", () => {
    const {panel, asked, button, cells, progress, status, readout} = make();
    button.click();
    panel.update({phase: "running", rows: [], measuring: 16});
    expect(button.textContent).toBe("Stop");
    expect(progress.hidden).toBe(false);
    expect(cells()).toEqual([]);
    expect(panel.textContent).not.toContain("clockwork");
    panel.update({phase: "running", rows: [row(16, 2)], measuring: 32});
    expect(cells().slice(0, 2)).toEqual(["16", "524 µs"]);
    expect(readout()).toContain("none yet");
    button.click();
    panel.update({phase: "stopped", rows: [row(16, 2)]});
    expect(asked).toEqual(["start", "stop"]);
    expect(cells().slice(0, 2)).toEqual(["16", "524 µs"]);
    expect(status()).toBe("measured on this machine up to 16 × 16 · stopped");
    expect(button.textContent).toBe("Measure on this machine");
    expect(progress.hidden).toBe(true);
  });

  it("returns to the recording where a run ended before its first row", () => {
    const {panel, status} = make();
    panel.update({phase: "running", rows: [], measuring: 16});
    panel.update({phase: "stopped", rows: []});
    expect(status()).toBe("one core of a clockwork, Node 1 recorded");
  });

  it("says what went wrong, once, and keeps the rows", () => {
    const {panel, cells} = make();
    const alert = panel.querySelector("[role=alert]")!;
    panel.update({phase: "failed", rows: [row(16)], fault: "the worker stopped (no memory)"});
    expect(alert.textContent).toBe(
      "The measurement ended: the worker stopped (no memory). What was measured is kept; the button starts anew."
    );
    expect(cells()).toHaveLength(6);
    panel.update({phase: "running", rows: []});
    expect(alert.textContent).toBe("");
  });

  it("keeps its button, the open table and the run when the width changes", () => {
    const {panel, button, cells} = make();
    const details = panel.querySelector("details")!;
    details.open = true;
    panel.update({phase: "stopped", rows: [row(16, 2)]});
    panel.resize(320);
    expect(panel.querySelector("svg")!.getAttribute("width")).toBe("320");
    expect(panel.querySelector("button")).toBe(button);
    expect(panel.querySelector("details")!.open).toBe(true);
    expect(cells()).toHaveLength(6);
  });
});
