// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {target} from "../../src/components/math/targets.js";
import type {RaceRound} from "../../src/components/train/raceHandle.js";
import {racers, type Method} from "../../src/components/train/raceMessages.js";
import {drawQueue} from "../../src/components/view/race/drawQueue.js";
import {heatPixels} from "../../src/components/view/race/heat.js";
import {MeterPlot} from "../../src/components/view/race/MeterPlot.js";
import {raceMeters} from "../../src/components/view/race/meters.js";
import {partLabels} from "../../src/components/view/race/partLabels.js";
import {partNoun, raceEvents} from "../../src/components/view/race/raceEvents.js";
import {raceMethods} from "../../src/components/view/race/raceLooks.js";
import {RacePicture} from "../../src/components/view/race/RacePicture.js";
import {recordedPlay} from "../../src/components/view/race/recordedPlay.js";
import {spreadLabels} from "../../src/components/view/race/spreadLabels.js";
import {RacePanel} from "../../src/components/view/RacePanel.js";
import {madeFrame, madePicture, madeReading, madeRun} from "./madeRace.js";
import {svgText} from "./svgFile.js";

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null); // jsdom has none
  history.replaceState(null, "", "/page");
});
afterEach(() => vi.restoreAllMocks());

const text = (node: Element | null) => node?.textContent?.replace(/\s+/g, " ") ?? "";
const meter = (key: string) => raceMeters.find((one) => one.key === key)!;
const picture = (size: number, name: "ring" | "grid" | "moons" = "ring") => {
  const root = RacePicture({target: target(name), seed: 6, name: "GAN", size});
  root.update(madeReading(500, 6), madePicture());
  return root.querySelector("svg")!;
};
const run = madeRun();
const {references} = run;

const drawings = {
  racePicture: () => picture(240),
  racePictureOnPhone: () => picture(152),
  racePictureOfMoons: () => picture(240, "moons"),
  raceCurvesOfCoverage: () => MeterPlot(meter("covered"), run.rounds, {references}),
  raceCurvesOfDistance: () => MeterPlot(meter("w1"), run.rounds, {references, step: 500}),
  raceCurvesOfSlopesOnPhone: () => MeterPlot(meter("steepest"), run.rounds, {width: 320, height: 130}),
  raceCurvesOfOneReading: () => MeterPlot(meter("estimate"), run.rounds.slice(0, 1)),
  raceCurvesToCome: () => MeterPlot(meter("bound"), [])
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

it("there is a look for every method", () => {
  expect(raceMethods).toEqual(racers);
});

describe("raceEvents", () => {
  /** Rounds of one method from its counts, 25 steps apart. */
  const rounds = (counts: number[][], method: Method = "gan", quality = 0.5): RaceRound[] =>
    counts.map((each, i) => {
      const changes = {counts: Uint32Array.from(each), highQuality: quality};
      return {step: 25 * i, readings: {[method]: madeReading(25 * i, 8, changes)}};
    });
  const times = <T>(count: number, value: T) => Array<T>(count).fill(value);
  const said = (all: RaceRound[], options = {}) =>
    raceEvents(all, {steady: 50, ...options}).map(({step, words}) => `${step}: ${words}`);

  it("says which modes were held for three readings and then empty for three", () => {
    const all = [...times(3, [100, 100, 100, 100]), ...times(3, [100, 0, 100, 0])];
    expect(said(rounds(all))).toEqual(["50: GAN covers all 4 modes for the first time", "125: GAN lost modes 2 and 4"]);
  });

  it("takes no notice of a mode that is swept over, or is empty once or twice", () => {
    expect(said(rounds([[9, 0], [9, 9], [9, 9], [9, 0], [9, 0], [9, 0], [9, 0]]))).toEqual([]); // prettier-ignore
    const gap = [...times(3, [9, 9]), ...times(2, [9, 0]), [9, 9], ...times(2, [9, 0])];
    expect(said(rounds(gap))).toEqual(["50: GAN covers all 2 modes for the first time"]);
  });

  it("holds a mode with a quarter of its due, by its weight, and at least five samples", () => {
    const few = times(3, [960, 40]);
    expect(said(rounds(few))).toEqual([]);
    expect(said(rounds(few), {weights: [0.9, 0.1]})).toEqual(["50: GAN covers all 2 modes for the first time"]);
    expect(said(rounds(times(3, [4, 4])))).toEqual([]);
  });

  it("says what was found again, and each first time once", () => {
    const all = [...times(3, [9, 9, 9]), ...times(3, [9, 9, 0]), ...times(3, [9, 9, 9])];
    expect(said(rounds(all, "sn-gan"))).toEqual([
      "50: SN-GAN covers all 3 modes for the first time",
      "125: SN-GAN lost mode 3",
      "200: SN-GAN found mode 3 again"
    ]);
    expect(said(rounds(times(4, [9, 0]), "wgan", 0.93))).toEqual(["0: WGAN has 90 % good samples for the first time"]);
  });

  it("counts where there are many, and calls parts of a curve stretches", () => {
    const all = [...times(3, times(9, 50)), ...times(3, [50, 0, 0, 0, 0, 0, 50, 50, 50])];
    expect(said(rounds(all), {noun: partNoun("roll")}).at(-1)).toBe("125: GAN lost 5 of 9 stretches");
    expect([partNoun("drawn"), partNoun("grid")]).toEqual(["place", "mode"]);
  });

  it("puts the events of all methods in the order of steps, and bears one that has stopped", () => {
    const gan = rounds(times(4, [9, 9]));
    const wgan = rounds([[0, 9], ...times(3, [9, 9])], "wgan").slice(0, 4);
    const both = gan.map(({step, readings}, i) => ({
      step,
      readings: {...wgan[i].readings, ...(i < 3 ? readings : {})}
    }));
    expect(said(both).map((line) => line.slice(0, 8))).toEqual(["50: GAN ", "75: WGAN"]);
  });
});

describe("heatPixels", () => {
  it("is purple and opaque at the highest place, orange at the lowest, clear half way, and begins at the top", () => {
    const pixels = heatPixels([0, 1, 2, 1], 2); // the bottom row is 0, 1
    const at = (i: number) => [...pixels.subarray(4 * i, 4 * i + 4)];
    const [upLeft, , downLeft, downRight] = [0, 1, 2, 3].map(at);
    expect([upLeft[3], downLeft[3], downRight[3]]).toEqual([200, 200, 0]);
    expect(upLeft[2]).toBeGreaterThan(upLeft[1]); // more blue than green
    expect(downLeft[0]).toBeGreaterThan(2 * downLeft[2]);
  });
  it("is clear where the critic is flat or no number", () => {
    expect(heatPixels([3, 3, 3, 3], 2).every((v) => v === 0)).toBe(true);
  });
});

describe("partLabels", () => {
  it("are outside the ring, one a part, and none for too many parts", () => {
    const labels = partLabels(target("ring"), 0.2);
    expect(labels.map(([x, y]) => Math.round(1000 * Math.hypot(x, y)) / 1000)).toEqual(Array(8).fill(1.3));
    const points = Array.from({length: 60}, (_, i) => [i / 60, 0] as const);
    expect(partLabels(target("drawn", {points}), 0.2)).toEqual([]);
  });
});

it("spreadLabels keeps the order, the distance and the bounds", () => {
  const spread = spreadLabels([{y: 100}, {y: 99}, {y: 5}, {y: 98}], {distance: 13, low: 10, high: 110});
  expect(spread.map(({y}) => y)).toEqual([10, 84, 97, 110]);
});

it("drawQueue draws the newest of a name, and what is over its time in the next frame", () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (f: () => void) => frames.push(f));
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const drawn: string[] = [];
  const queue = drawQueue({budget: 5});
  const job = (word: string) => () => {
    drawn.push(word);
    now += 6;
  };
  queue.ask("a", job("old a"));
  queue.ask("a", job("a"));
  queue.ask("b", job("b"));
  expect([frames.length, drawn]).toEqual([1, []]);
  frames[0]();
  expect([frames.length, drawn]).toEqual([2, ["a"]]);
  queue.ask("c", job("c"));
  queue.flush();
  expect(drawn).toEqual(["a", "b", "c"]);
  frames[1]();
  expect([frames.length, drawn.length]).toEqual([2, 3]);
  vi.unstubAllGlobals();
});

describe("recordedPlay", () => {
  it("stands still by itself where nothing can be observed, and plays once when asked", () => {
    vi.useFakeTimers();
    const seen: number[] = [];
    const playing = recordedPlay(document.body, {count: 4, show: (i) => seen.push(i)});
    vi.advanceTimersByTime(10_000);
    expect(seen).toEqual([]);
    playing.again();
    vi.advanceTimersByTime(5000);
    expect(seen).toEqual([0, 1, 2, 3]);
    playing.again();
    playing.stop();
    vi.advanceTimersByTime(5000);
    expect(seen).toEqual([0, 1, 2, 3, 0]);
    vi.useRealTimers();
  });
});

describe("RacePanel", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function make(options: {width?: number} = {}) {
    const asked: unknown[] = [];
    const note = (what: string) => (of?: unknown) => void asked.push(of === undefined ? what : [what, of]);
    const actions = {
      open: note("open"),
      train: note("train"),
      pause: note("pause"),
      step: note("step"),
      stopAt: note("stopAt")
    };
    const panel = RacePanel(madeRun(), {actions, ...options});
    document.body.replaceChildren(panel);
    const button = (words: string) => [...panel.querySelectorAll("button")].find((one) => text(one).startsWith(words))!;
    const set = (name: string, value: string) => {
      const input = panel.querySelector<HTMLInputElement>(`[name=${name}]`)!;
      input.value = value;
      for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, {bubbles: true}));
    };
    const drawn = () => vi.advanceTimersByTime(1000);
    return {panel, asked, button, set, drawn};
  }

  it("shows the end of the recording before anything is pressed, and says what it is", () => {
    const {panel} = make();
    expect(text(panel)).toContain("A recording, step 1,000 of 1,000: ring of 8, seed 6");
    expect([...panel.querySelectorAll(".race__name")].map(text)).toEqual(["GAN", "WGAN", "WGAN-GP", "SN-GAN"]);
    expect(text(panel.querySelector(".race__meters"))).toContain("covered5 of 8");
    expect(text(panel)).toContain("A perfect generator reads: 8 modes covered, 98.9 % good, W₁ 0.165");
    expect(text(panel)).not.toMatch(/NaN|undefined/);
    expect(panel.querySelectorAll(".race__curve:not([hidden]) svg")).toHaveLength(7);
  });

  it.each([640, 320])("has its drawings in the width it is given: %d", (width) => {
    const {panel, drawn} = make({width});
    const sizes = () => [...panel.querySelectorAll(".race__curve svg")].map((svg) => Number(svg.getAttribute("width")));
    expect(Math.max(...sizes())).toBeLessThanOrEqual(width);
    panel.resize(1000);
    drawn();
    expect(panel.querySelector(".race__grid")!.getAttribute("data-columns")).toBe("4");
    expect(sizes()[0]).toBe(238);
  });

  it("trains with the settings of the controls, pauses, steps, and starts again from the same weights", () => {
    const {panel, asked, button, set, drawn} = make();
    set("rdata", "grid");
    set("rseed", "9");
    button("Train").click();
    const settings = {target: "grid", seed: 9, learningRate: 1e-3, width: 32, lastStep: 1000};
    expect(asked).toEqual([["open", settings], "train"]);
    panel.update(madeRun({settings: {...settings, target: "grid"}, phase: "running"}));
    drawn();
    expect(text(button("Pause"))).toBe("Pause");
    button("Pause").click();
    button("Reset").click();
    expect(asked.slice(2)).toEqual(["pause", ["open", settings]]);
    panel.update(madeRun({settings: {...settings, target: "grid"}, phase: "paused"}));
    drawn();
    button("One step").click();
    button("New seed").click();
    expect(asked.slice(4)).toEqual(["step", ["open", {...settings, seed: 10}]]);
  });

  it("goes on with a changed setting if it ran, and only moves the end for another last step", () => {
    const {panel, asked, button, set, drawn} = make();
    button("Train").click();
    panel.update(madeRun({phase: "running"}));
    drawn();
    asked.length = 0;
    set("rstop", "2000");
    expect(asked).toEqual([["stopAt", 2000]]);
    set("rwidth", "64");
    expect(asked.slice(1)).toEqual([["open", expect.objectContaining({width: 64, lastStep: 2000})], "train"]);
  });

  it("goes back through the frames, with the meters and events of that step", () => {
    const {panel, drawn} = make();
    const slider = panel.querySelector<HTMLInputElement>("[name=rframe]")!;
    slider.value = "1";
    slider.dispatchEvent(new Event("input"));
    drawn();
    expect(text(panel)).toContain("A recording, step 250 of 1,000");
    expect(slider.getAttribute("aria-valuetext")).toBe("step 250");
    expect(text(panel.querySelector(".race__meters"))).toContain("good35.0 %");
  });

  it("stays at the step that the reader looks at while frames come and go", () => {
    const {panel, drawn} = make();
    const slider = panel.querySelector<HTMLInputElement>("[name=rframe]")!;
    panel.update(madeRun({phase: "running"}));
    drawn();
    slider.value = "2";
    slider.dispatchEvent(new Event("input"));
    const frames = [0, 500, 1000, 1025, 1050].map(madeFrame); // 250 and 750 have been thinned out
    panel.update(madeRun({phase: "running", frames, rounds: frames}));
    drawn();
    expect([slider.value, slider.getAttribute("aria-valuetext")]).toEqual(["1", "step 500"]);
  });

  it("puts the fault of one method into its panel, with its last picture, and shows the others", () => {
    const {panel, drawn} = make();
    const others = {...madeFrame(1025).readings, gan: undefined};
    const frames = [...madeRun().frames, {...madeFrame(1025), readings: others}];
    panel.update(madeRun({phase: "running", faults: {gan: "its numbers were lost"}, frames, rounds: frames}));
    drawn();
    const [gan, wgan] = panel.querySelectorAll(".race__panel");
    expect(text(gan)).toContain("Stopped: its numbers were lost.");
    expect(text(gan)).toContain("covered5 of 8");
    expect(text(wgan)).not.toContain("Stopped");
    expect(wgan.querySelector("svg")!.getAttribute("aria-label")).toContain("WGAN at step 1025");
  });

  it("asks for a point before it trains on the reader’s own, and takes those drawn elsewhere", () => {
    const {panel, asked, button, set, drawn} = make();
    set("rdata", "drawn");
    drawn();
    expect(text(panel)).toContain("Draw at least one point to train on.");
    expect(button("Train").disabled).toBe(true);
    panel.setPoints([[0.5, 0.5]]);
    drawn();
    expect(button("Train").disabled).toBe(false);
    button("Train").click();
    expect(asked[0]).toEqual(["open", expect.objectContaining({target: "drawn", points: [[0.5, 0.5]]})]);
  });
});
