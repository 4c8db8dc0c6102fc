// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {planOf} from "../../src/components/engine/plan.js";
import {contextOf} from "../../src/components/engine/context.js";
import {stagesOf} from "../../src/components/engine/stages.js";
import {preset} from "../../src/components/model/presets.js";
import type {Opened, Snapshot} from "../../src/components/train/run/messages.js";
import {PlanPanel} from "../../src/components/view/PlanPanel.js";
import {PlanTimeline} from "../../src/components/view/PlanTimeline.js";
import {CallMarks} from "../../src/components/view/planTimeline/CallMarks.js";
import {formatAmount} from "../../src/components/view/planTimeline/amounts.js";
import {placeBlocks} from "../../src/components/view/planTimeline/placeBlocks.js";
import {dispatchesOf} from "../../src/components/view/planTimeline/stages.js";
import {BackendReasons} from "../../src/components/view/training/BackendReasons.js";
import {StepCost} from "../../src/components/view/training/StepCost.js";
import {costReadings} from "../../src/components/view/training/costWords.js";
import {withCost, type StepCost as Cost} from "../../src/components/view/training/stepCosts.js";
import {svgText} from "./svgFile.js";

const stages = (name: string) => stagesOf(contextOf(preset(name)));
const small = stages("small");
const count = planOf(preset("small")).dispatches.length;

it("the stages of a step: what both halves share, the discriminator's half, the generator's, the report", () => {
  expect(small.map(({half}) => half)).toEqual([
    ...["both", "both"],
    ...Array<string>(4).fill("discriminator"),
    ...Array<string>(4).fill("generator"),
    "both"
  ]);
  expect(new Set(small.map(({name}) => name)).size).toBe(small.length);
  expect(small.every(({dispatches}) => dispatches.length > 0)).toBe(true);
});

describe("placeBlocks", () => {
  const dispatches = dispatchesOf(small);
  const widthOf = ({x0, x1}: {x0: number; x1: number}) => x1 - x0;

  it.each(["equal", "arithmetic"] as const)("fills the width without a gap, %s", (by) => {
    const blocks = placeBlocks(dispatches, {width: 400, by});
    expect(blocks[0].x0).toBe(0);
    expect(blocks.at(-1)!.x1).toBeCloseTo(400, 9);
    blocks.slice(1).forEach(({x0}, i) => expect(x0).toBe(blocks[i].x1));
  });

  it("gives every block two pixels, and the rest in proportion to its arithmetic", () => {
    const widths = placeBlocks(dispatches, {width: 400, by: "arithmetic"}).map(widthOf);
    const total = dispatches.reduce((sum, {flops}) => sum + flops, 0);
    dispatches.forEach(({flops}, i) =>
      expect(widths[i]).toBeCloseTo(2 + ((400 - 2 * dispatches.length) * flops) / total, 9)
    );
  });
});

describe("PlanTimeline", () => {
  it.each(
    Object.entries({
      planTimeline: () => PlanTimeline(small, {selected: 3}),
      planTimelineEqual: () => PlanTimeline(small, {by: "equal"}),
      planTimelineOnPhone: () => PlanTimeline(small, {width: 270, selected: 44}),
      callMarks: () => CallMarks({dispatches: 45, submits: 1}),
      callMarksCountedOnPhone: () =>
        CallMarks({dispatches: 45, submits: 1}, {width: 270, ops: {dispatches: 140, submits: 9, size: "small"}})
    })
  )("%s", async (name, draw) => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("says its numbers: how many dispatches, whose, and their share of the arithmetic", () => {
    const label = PlanTimeline(small).getAttribute("aria-label")!;
    expect(label).toContain(`a step as ${count} dispatches in order`);
    expect(label).toContain("power iteration, twice · 1 dispatch (the discriminator’s half)");
    expect(label).toMatch(/G backward · \d+ dispatches, \d\d % \(the generator’s half\)/);
  });

  it("says how wide its blocks are, and which of them is marked", () => {
    const label = (options: Parameters<typeof PlanTimeline>[1]) =>
      PlanTimeline(small, options).getAttribute("aria-label")!;
    expect(label({})).toContain("in order, as wide as their arithmetic, with");
    expect(label({})).not.toContain("Marked");
    expect(label({by: "equal", selected: 3})).toContain("in order, all equally wide, with");
    expect(label({selected: 3})).toMatch(/\. Marked: Dispatch 4 of \d+, G2 \(G forward, both halves\): .*\.$/);
  });
});

it("amounts have three digits and the unit that fits, also just below the next one", () => {
  expect([0, 12, 999.9, 567_296, 999_900, 2.416e9].map((x) => formatAmount(x, "B"))).toEqual([
    "0 B",
    "12 B",
    "1 kB",
    "567 kB",
    "1 MB",
    "2.42 GB"
  ]);
});

describe("PlanPanel", () => {
  const plans = {full: stages("full"), half: stages("half"), small};
  const panel = PlanPanel(plans);
  document.body.append(panel);
  const words = () => panel.querySelector(".plan__words")!.textContent;

  it("tells the dispatch that the slider is at, and its share of the step", () => {
    expect(words()).toBe(
      `Dispatch 4 of ${count}, G2 (G forward, both halves): 256 images, 3²×256 to 6²×128, kernel 4², stride 1.`
    );
    expect(panel.querySelector(".readout")!.textContent).toMatch(/arithmetic2\.42 GFLOP29 % of the step’s 8\.33 GFLOP/);
    const slider = panel.querySelector<HTMLInputElement>("input[name=dispatch]")!;
    slider.value = "1";
    slider.dispatchEvent(new Event("input", {bubbles: true}));
    expect(words()).toMatch(/^Dispatch 1 of \d+, noise and batch/);
    expect(panel.querySelector(".readout")!.textContent).toContain("no products");
  });

  it("follows the size", () => {
    const select = panel.querySelector<HTMLSelectElement>("select[name=plan]")!;
    select.value = "small";
    select.dispatchEvent(new Event("input", {bubbles: true}));
    expect(words()).toContain("16 of 28²");
    expect(panel.querySelectorAll(".plan__table tbody tr")).toHaveLength(count);
  });

  it("draws what TensorFlow.js asks for only once it was counted here", () => {
    const label = () => panel.querySelector(".plan__marks svg")!.getAttribute("aria-label");
    expect(label()).toBe(`a step: ${count} dispatches, 1 submission by this page’s engine`);
    const note = () => panel.querySelector(".plan__marks p")?.textContent;
    expect(note()).toContain("TensorFlow.js ops");
    const cost: Cost = {way: "engine", size: "small", batch: 16, software: false, dispatches: count, submits: 1};
    panel.update([cost]);
    expect(label()).not.toContain("counted");
    panel.update([cost, {...cost, way: "webgpu", dispatches: 1234, submits: 56}]);
    expect(label()).toMatch(/; 1,234 dispatches, 56 submissions by TensorFlow\.js ops, counted at size “small”$/);
    expect(note()).toBeUndefined();
  });
});

it("a card that computes wrongly is among the reasons, in the canary's own words", () => {
  const reason = "it computes a step wrongly (off by 0.0034)";
  const attempts = [
    {backend: "engine", works: false, reason},
    {backend: "webgpu", works: true, reason: "a card"}
  ] as const;
  const words = BackendReasons({
    ...({backend: "webgpu", software: false, preset: "full"} as Opened),
    attempts: [...attempts]
  });
  expect(words.textContent).toContain(`WebGPU, one submission: not used – ${reason}.`);
  expect(words.textContent).toContain("WebGPU, TensorFlow.js ops: used – a card.");
});

describe("the costs of a step", () => {
  const opened = (backend: Opened["backend"], preset: Opened["preset"] = "small") =>
    ({backend, preset, batch: 16, software: false}) as Opened;
  const snapshot = (dispatches?: number, milliseconds?: number, submits = 1) =>
    ({calls: dispatches ? {dispatches, submits} : undefined, milliseconds}) as Snapshot;
  const cells = (costs: readonly Cost[]) =>
    [...StepCost(costs).querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map(({textContent}) => textContent)
    );

  it("nothing measured: no table, a sentence that says how to measure", () => {
    expect(StepCost([]).tagName).toBe("P");
    expect(withCost([], opened("cpu"), snapshot())).toEqual([]);
  });

  it("keeps each way and size, the last measurement of each, and compares those of one size", () => {
    let costs = withCost([], opened("engine"), snapshot(45, 2, 1 / 8));
    expect(cells(costs)).toEqual([["WebGPU, one submission", "small", "45", "1 for 8 steps", "2 ms", "–"]]);
    costs = withCost(costs, opened("webgpu"), snapshot(1412, undefined, 94));
    costs = withCost(costs, opened("engine", "full"), snapshot(45, 1));
    expect(cells(costs)[1]).toEqual(["WebGPU, TensorFlow.js ops", "small", "1,412", "94", "not yet", "–"]);
    costs = withCost(costs, opened("webgpu"), snapshot(1412, 50, 94));
    costs = withCost(costs, opened("webgpu"), snapshot(1412, 62, 94));
    expect(cells(costs)).toEqual([
      ["WebGPU, one submission", "small", "45", "1 for 8 steps", "2 ms", "1×"],
      ["WebGPU, TensorFlow.js ops", "small", "1,412", "94", "62 ms", "31×"],
      ["WebGPU, one submission", "full", "45", "1", "1 ms", "–"]
    ]);
  });

  it("a new run of the same way keeps what is known until it is measured anew", () => {
    const before = withCost([], opened("webgpu"), snapshot(1412, 62, 94));
    expect(withCost(before, opened("webgpu"), snapshot(1412, undefined, 94))[0].milliseconds).toBe(62);
  });

  it("the readings leave out what isn't known: calls on a processor, time before it was measured", () => {
    expect(costReadings({}).map(({name}) => name)).toEqual([]);
    expect(costReadings({milliseconds: 31.2}).map(({value}) => value)).toEqual(["31.2 ms"]);
    expect(costReadings({calls: {dispatches: 45, submits: 0.25}}).map(({value}) => value)).toEqual([
      "45",
      "1 for 4 steps"
    ]);
  });
});
