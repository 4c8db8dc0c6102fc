import {describe, expect, it} from "vitest";
import {readBenchOrder} from "../../scripts/bench/arguments.js";
import {differenceOf, duel} from "../../scripts/bench/duel.js";
import {benchText, type Bench} from "../../scripts/bench/report.js";
import type {Side} from "../../scripts/bench/side.js";
import {readNativeOrder} from "../../scripts/benchNative/arguments.js";
import {nativeText, type Native} from "../../scripts/benchNative/report.js";
import {preset} from "../../src/components/model/presets.js";

const calls = {dispatches: 45, passes: 1, submits: 1, buffers: 0, bindGroups: 0, pipelines: 0};

/** A side whose turn i takes `walls[i]` milliseconds a step, the last one for ever; it notes its turns in `log`. */
function sideOf(name: string, log: string[], {walls = [100], loss = (step: number) => 1 / step} = {}): Side {
  const rows: number[][] = [];
  let turn = 0;
  const run: Side["run"] = async (steps) => {
    for (let i = 0; i < steps; ++i) rows.push([loss(rows.length + 1), 2 * loss(rows.length + 1), 0.5]);
    log.push(`${name}${steps}`);
    const wall = walls[Math.min(turn++, walls.length - 1)];
    return {wall, host: wall / 10};
  };
  return {...{rows, run}, counted: async () => ({...(await run(1)), calls}), dispose: () => {}};
}

describe("a duel", () => {
  it("has blocks of the same length in ABBA order", async () => {
    const log: string[] = [];
    await duel(sideOf("a", log, {walls: [100]}), sideOf("b", log, {walls: [250]}), {blocks: 2});
    expect(log.join(" ")).toBe("a1 b1 a1 b1 a5 b2 b2 a5 a5 b2 b2 a5");
  });

  it("gives medians of its blocks, each the mean of a side's two turns", async () => {
    // two turns to warm up, the second of which decides how many steps a turn has
    const side = (walls: number[]) => sideOf("x", [], {walls: [600, 600, ...walls]});
    const result = await duel(side([1, 3, 10, 10, 4, 6]), side([20, 20, 900, 100, 30, 50]), {blocks: 3});
    expect(result.blocks).toBe(3);
    expect([result.ours.wall, result.theirs.wall]).toEqual([5, 40]);
    expect(result.ours.host).toBeCloseTo(0.5, 12);
    expect(result.ours.calls).toEqual(calls);
  });

  it("makes one block where there is no time, and still compares five steps", async () => {
    const [a, b] = [sideOf("a", [], {walls: [900]}), sideOf("b", [], {walls: [900]})];
    const {blocks, difference} = await duel(a, b, {blocks: 5, until: -Infinity});
    expect([blocks, difference, a.rows.length, b.rows.length]).toEqual([1, 0, 5, 5]);
  });

  it("gives no time where losses differ, in one sentence", async () => {
    const other = sideOf("b", [], {loss: (step) => 1 / step + (step === 4 ? 0.001 : 0)});
    await expect(duel(sideOf("a", []), other, {blocks: 1})).rejects.toThrow(
      "the losses of the first 5 steps differ by 0.0020: no time is given"
    );
    await expect(duel(sideOf("a", []), sideOf("b", [], {loss: () => NaN}), {blocks: 1})).rejects.toThrow(
      /differ by Inf/
    );
  });

  it("compares losses alone, and of the first five steps", () => {
    const rows = (change: (step: number, column: number) => number) =>
      Array.from({length: 7}, (_, step) => [0, 1, 2].map((column) => step + column + change(step, column)));
    const same = rows(() => 0);
    expect(
      differenceOf(
        same,
        rows((step, column) => (step > 4 || column > 1 ? 9 : 0))
      )
    ).toBe(0);
    expect(
      differenceOf(
        same,
        rows((step, column) => (step === 4 && column === 1 ? 9 : 0))
      )
    ).toBe(9);
  });
});

const cost = {batch: 16, generatorWidth: 16, discriminatorWidth: 16, perSubmission: 1, dispatches: 45, flops: 1e8};
const peak = 2e10;

describe("the report of the bench", () => {
  const side = (wall: number, host: number) => ({wall, host, calls});
  const bench: Bench = {
    ...{machine: "a machine", browser: "a browser", commit: "abc", load: 1, jax: "no reason"},
    adapter: {adapter: "a card", software: true, peak, empty: {shared: 1.5, own: 20}},
    matches: [
      {
        ...{name: "small", against: "tfjs ops", config: preset("small"), flops: 1e8, blocks: 5, difference: 1e-6},
        ...{ours: side(20, 0.25), theirs: side(1000, 90)}
      }
    ],
    batches: [{...cost, wall: 10, host: 1}],
    widths: [{...cost, wall: 10, host: 1}]
  };

  it("has the ratio, the speeds and the shares of the peak that follow from its times", () => {
    const text = benchText(bench);
    expect(text).toMatch(/\| small \| tfjs ops \| +1000 \| +20.00 \| 50.0 × \| +90.00 \| +0.25 \| +5 \|/);
    expect(text).toMatch(/\| small \| engine +\| +0.100 \| +5.00 \| +25.0 % \|/);
    expect(text).toMatch(/\| small \| tfjs ops \| +0.100 \| +0.100 \| +0.5 % \|/);
    expect(text).toContain("jax-js was not run: no reason.");
    expect(text).toMatch(/\| +16 +\| +10.00 \| +625 \| +10.0 \| +50.0 % \|/);
    expect(text).not.toContain("frames");
  });

  it("says whether frames come in time", () => {
    const frames = (p95: number, longTasks = 0) => ({count: 600, median: 16.7, p95, longest: 40, longTasks});
    const paced = (idle: number, training: number, longTasks = 0) =>
      benchText({
        ...bench,
        pacing: {
          preset: "small",
          seconds: 10,
          idle: frames(idle),
          training: frames(training, longTasks),
          stepsPerSecond: 3
        }
      });
    expect(paced(17, 18)).toContain("is met beside training.");
    expect(paced(17, 18, 1)).toContain("is not met beside training.");
    expect(paced(17, 33)).toContain("is not met beside training.");
    expect(paced(24, 33)).toContain("is not met beside training, nor is it by the page alone here.");
  });
});

describe("the report of the bench on Dawn", () => {
  it("sets PyTorch beside the best number of steps a submission", () => {
    const native: Native = {
      ...{machine: "a machine", card: "a card", commit: "abc", adapter: "an adapter", software: false, peak},
      empty: {shared: 1, own: 10},
      sizes: [{name: "small", ...cost, wall: 10, host: 0.1}],
      submissions: [
        {name: "small", costs: [10, 6, 8].map((wall, i) => ({...cost, perSubmission: 2 ** i, wall, host: 0.1}))}
      ],
      long: {name: "small", steps: 100, seconds: 0.6, lossD: 0.5, lossG: 1},
      torch: [
        {
          ...{name: "small", torch: "2", device: "a card", note: ""},
          times: [{mode: "graph", tf32: false, wall: 12, blocks: 5, losses: [0.5, 1]}]
        }
      ]
    };
    const text = nativeText(native);
    expect(text).toMatch(/\| small, ms a step +\| +10.000 \| +6.000 \| +8.000 \|/);
    expect(text).toMatch(/\| small \| CUDA graph, 32 bits \| +12.000 \| +6.000 \| +0.50 × \|/);
    expect(text).toContain("100 steps at small took 0.6 s");
  });
});

describe("orders", () => {
  it("have defaults", () => {
    const none = {quick: false, gpu: false, pacing: false, budget: 900, out: "docs/results/bench.md"};
    expect(readBenchOrder([])).toEqual(none);
    expect(readBenchOrder(["--quick"]).out).toBeUndefined();
    expect(readNativeOrder([])).toEqual({
      ...{presets: ["small", "half", "full"], quick: false, long: 0, torch: false, python: "python3"}
    });
  });

  it.each([
    [readBenchOrder, ["--budget", "0"], "invalid budget: 0"],
    [readBenchOrder, ["--fast"], /--fast/],
    [readNativeOrder, ["--preset", "small,huge"], "unknown preset: huge; there are full, half, small"],
    [readNativeOrder, ["--long", "x"], "invalid long: x"]
  ])("are refused in one sentence", (read, args, sentence) => {
    expect(() => read(args)).toThrow(sentence);
  });
});
