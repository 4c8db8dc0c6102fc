// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {target} from "../../src/components/math/targets.js";
import type {RaceRound} from "../../src/components/train/race/raceHandle.js";
import {methodNames, type Method} from "../../src/components/train/race/raceMessages.js";
import {readRaceRecording, type RaceRecording} from "../../src/components/train/race/raceRecording.js";
import {drawQueue} from "../../src/components/view/race/drawQueue.js";
import {EventList} from "../../src/components/view/race/EventList.js";
import {heatPixels} from "../../src/components/view/race/heat.js";
import {MeterPlot} from "../../src/components/view/race/MeterPlot.js";
import {raceMeters} from "../../src/components/view/race/meters.js";
import {partLabels} from "../../src/components/view/race/partLabels.js";
import {partNoun, raceEvents} from "../../src/components/view/race/raceEvents.js";
import {raceMethods} from "../../src/components/view/race/raceLooks.js";
import {RacePicture} from "../../src/components/view/race/RacePicture.js";
import {recordedPlay} from "../../src/components/view/race/recordedPlay.js";
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
  expect(raceMethods).toEqual(methodNames);
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

  it("dates a loss at the step when it began, and tells when it was known", () => {
    const all = rounds([...times(3, [100, 100, 100, 100]), ...times(3, [100, 0, 100, 0])]);
    expect(said(all)).toEqual(["0: GAN has a fair share of all 4 modes", "75: GAN lost modes 2 and 4"]);
    expect(raceEvents(all, {steady: 50}).map(({known}) => known)).toEqual([50, 125]);
    expect(raceEvents(all.slice(0, -1), {steady: 50})).toHaveLength(1); // not long enough
  });

  it("tells losses that are known at once but began apart one by one", () => {
    const all = rounds([...times(3, [9, 9, 9]), [9, 0, 9], ...times(3, [9, 0, 0])]);
    expect(said(all).slice(1)).toEqual(["75: GAN lost mode 2", "100: GAN lost mode 3"]);
  });

  it("takes no notice of a mode that is swept over, or is empty once or twice", () => {
    expect(said(rounds([[9, 0], [9, 9], [9, 9], [9, 0], [9, 0], [9, 0], [9, 0]]))).toEqual([]); // prettier-ignore
    const gap = [...times(3, [9, 9]), ...times(2, [9, 0]), [9, 9], ...times(2, [9, 0])];
    expect(said(rounds(gap))).toEqual(["0: GAN has a fair share of all 2 modes"]);
  });

  it("takes a quarter of its due, by its weight, and at least five samples, for fair", () => {
    const few = times(3, [960, 40]);
    expect(said(rounds(few))).toEqual([]);
    expect(said(rounds(few), {weights: [0.9, 0.1]})).toEqual(["0: GAN has a fair share of all 2 modes"]);
    expect(said(rounds(times(3, [4, 4])))).toEqual([]);
  });

  it("says what is back, with as little as the panels count, and each first time once", () => {
    const all = [...times(3, [9, 9, 9]), ...times(3, [9, 9, 0]), ...times(3, [9, 9, 1]), ...times(3, [9, 9, 9])];
    expect(said(rounds(all, "sn-gan"))).toEqual([
      "0: SN-GAN has a fair share of all 3 modes",
      "75: SN-GAN lost mode 3",
      "150: SN-GAN has mode 3 back"
    ]);
    expect(said(rounds(times(4, [9, 0]), "wgan", 0.93))).toEqual(["0: WGAN has 90 % good samples for the first time"]);
    expect(said(rounds(times(4, [9, 0]), "wgan", 0.93), {countsGood: false})).toEqual([]);
  });

  it("says once of a method whose modes come and go that they do", () => {
    const sweep = Array.from({length: 20}, (_, i) => (i % 2 ? [0, 0, 50, 50] : [50, 50, 0, 0]));
    expect(said(rounds(sweep, "wgan"))).toEqual(["175: WGAN keeps losing and finding modes"]);
    expect(said(rounds(Array.from({length: 20}, (_, i) => [50, 50, 50, i % 2])))).toEqual([]); // a single sample is chance
  });

  it("ends, in the recording of page 1, with what the panels show", () => {
    const story = readRaceRecording(JSON.parse(readFileSync("src/data/race.json", "utf8")) as RaceRecording);
    const events = raceEvents(story.rounds);
    for (const method of methodNames) {
      const missing = new Set<number>();
      for (const {words} of events.filter((event) => event.method === method)) {
        for (const part of words.includes(" all ") ? [] : (words.match(/\d+/g) ?? []))
          if (words.includes("lost")) missing.add(Number(part));
          else missing.delete(Number(part));
      }
      const counts = Array.from(story.rounds.at(-1)!.readings[method]!.counts);
      const empty = counts.flatMap((count, k) => (count ? [] : [k + 1]));
      if (method === "wgan") expect(events.map(({words}) => words)).toContain("WGAN keeps losing and finding modes");
      else expect([method, [...missing].sort()]).toEqual([method, empty]);
      if (method === "gan") expect(empty).toEqual([1, 2, 8]);
    }
  });

  it("counts where there are many, and calls parts of a curve stretches", () => {
    const all = [...times(3, times(9, 50)), ...times(3, [50, 0, 0, 0, 0, 0, 50, 50, 50])];
    expect(said(rounds(all), {noun: partNoun("roll")}).at(-1)).toBe("75: GAN lost 5 of 9 stretches");
    expect([partNoun("drawn"), partNoun("grid")]).toEqual(["place", "mode"]);
  });

  it("puts the events of all methods in the order of steps, and bears one that has stopped", () => {
    const gan = rounds(times(4, [9, 9]));
    const wgan = rounds([[0, 9], ...times(3, [9, 9])], "wgan").slice(0, 4);
    const both = gan.map(({step, readings}, i) => ({
      step,
      readings: {...wgan[i].readings, ...(i < 3 ? readings : {})}
    }));
    expect(said(both).map((line) => line.slice(0, 8))).toEqual(["0: GAN h", "25: WGAN"]);
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
    const labels = partLabels(target("ring"), 80);
    expect(labels.map((at) => Math.round(1000 * Math.hypot(...at!)) / 1000)).toEqual(Array(8).fill(1.3));
    const points = Array.from({length: 60}, (_, i) => [i / 60, 0] as const);
    expect(partLabels(target("drawn", {points}), 80)).toEqual([]);
  });
  it("are left out where they would run into each other", () => {
    const points = [[0.5, 0], [0.6, 0.02], [-0.5, 0], [0, 0.9]] as const; // prettier-ignore
    expect(partLabels(target("drawn", {points}), 80).map(Boolean)).toEqual([false, false, true, true]);
    expect(partLabels(target("drawn", {points}), 250).every(Boolean)).toBe(true);
  });
});

describe("EventList", () => {
  const event = (step: number, known = step, words = "GAN lost mode 1") => ({
    step,
    known,
    words,
    method: "gan" as const
  });
  const spoken = (list: Element) => list.querySelector("[role=status]")!.textContent;

  it("says the rule in sight, and shows the newest first", () => {
    const list = EventList();
    list.update([event(25), event(50, 200, "GAN lost mode 2")]);
    expect(text(list)).toContain("A loss counts once it has lasted 150 steps");
    expect([...list.querySelectorAll("li")].map(text)).toEqual([
      "step 50: GAN lost mode 2",
      "step 25: GAN lost mode 1"
    ]);
  });

  it("keeps the last line of each method among ten", () => {
    const list = EventList();
    list.update([
      {...event(0, 0, "WGAN flickers"), method: "wgan"},
      ...Array.from({length: 20}, (_, i) => event(i + 1))
    ]);
    const lines = [...list.querySelectorAll("li")].map(text);
    expect([lines.length, lines[0].slice(0, 7), lines[9]]).toEqual([10, "step 20", "step 0: WGAN flickers"]);
  });

  it("reads out what was known last, and nothing of a race that is over", () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const list = EventList();
    list.update([event(25)]);
    expect(spoken(list)).toBe("");
    now = 10_000;
    list.update([event(25), event(50, 300, "late"), event(100)]);
    expect(spoken(list)).toBe("step 50: late");
    list.clear();
    expect([spoken(list), text(list.querySelector("ol"))]).toEqual(["", "Nothing has happened yet."]);
  });
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
    expect(seen).toEqual([0, 1]); // slowly: twelve seconds in all
    vi.advanceTimersByTime(7000);
    expect(seen).toEqual([0, 1, 2, 3]);
    playing.again();
    playing.stop();
    vi.advanceTimersByTime(12_000);
    expect(seen).toEqual([0, 1, 2, 3, 0]);
    vi.useRealTimers();
  });

  it("begins by itself when half of it is on the screen, or it fills a small screen", () => {
    let tell: (entry: object) => void = () => undefined;
    class Observer {
      constructor(act: (entries: object[]) => void) {
        tell = (entry) => act([entry]);
      }
      observe() {}
      disconnect() {}
    }
    vi.useFakeTimers();
    vi.stubGlobal("IntersectionObserver", Observer);
    vi.stubGlobal("matchMedia", () => ({matches: false}));
    const entry = (ratio: number, height: number) => ({
      ...{intersectionRatio: ratio, isIntersecting: true},
      ...{intersectionRect: {height}, rootBounds: {height: 600}}
    });
    const begins = (at: object) => {
      const seen: number[] = [];
      const playing = recordedPlay(document.body, {count: 4, show: (i) => seen.push(i)});
      tell(at);
      playing.stop();
      return seen.length > 0;
    };
    expect([entry(0, 0), entry(0.45, 300), entry(0.5, 300), entry(0.3, 500)].map(begins)).toEqual([
      ...[false, false, true, true]
    ]);
    vi.unstubAllGlobals();
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

  const dashes = (panel: Element) => [...panel.querySelectorAll(".race__meters div:not([hidden]) dd")].map(text);
  const status = (panel: Element) => text(panel.querySelector(".training__status"));

  it("asks for a point before it trains on the reader’s own, with empty panels, and takes those drawn elsewhere", () => {
    const {panel, asked, button, set, drawn} = make();
    set("rdata", "drawn");
    expect(new Set(dashes(panel))).toEqual(new Set(["–"]));
    drawn();
    expect(status(panel)).toBe("Draw at least one point to train on, in the square under the settings.");
    expect(text(panel)).not.toMatch(/A perfect generator|NaN|undefined/);
    expect(panel.querySelector("svg")!.getAttribute("aria-label")).toBe("GAN: nothing yet");
    expect(button("Train").disabled).toBe(true);
    panel.setPoints([[0.5, 0.5]]);
    drawn();
    expect(status(panel)).toContain("New data: press Train.");
    expect(button("Train").disabled).toBe(false);
    button("Train").click();
    expect(asked[0]).toEqual(["open", expect.objectContaining({target: "drawn", points: [[0.5, 0.5]]})]);
  });

  it("says at the top that the picture is the recording where the settings are not, after a reload too", () => {
    const {panel, set, drawn} = make();
    set("rseed", "9");
    drawn();
    const words =
      "Train runs your settings: ring of 8, seed 9, learning rate 0.001, width 32. What you see until then is";
    expect(status(panel)).toContain(`${words} the recording, step 1,000 of 1,000: ring of 8, seed 6`);
    expect(status(make().panel)).toContain(words); // from the address
  });

  it.each([
    ["rdata", "grid", "New data: press Train."],
    ["rseed", "9", "New settings: press Train."]
  ])("empties the panels at once when %s changes, and says what to do", (name, value, words) => {
    const {panel, button, set, drawn} = make();
    button("Train").click();
    button("One step").click();
    panel.update(madeRun({phase: "paused"}));
    drawn();
    expect(dashes(panel)[0]).toBe("5 of 8");
    set(name, value);
    expect(new Set(dashes(panel))).toEqual(new Set(["–"]));
    drawn();
    expect(status(panel)).toContain(words);
    expect(text(panel.querySelector(".race__event-list"))).toBe("Nothing has happened yet.");
    button("Train").click();
    drawn();
    expect(status(panel)).not.toContain("New");
  });

  it("starts the workers once for a drawing of many points, when no more come", () => {
    const {panel, asked, button, set} = make();
    set("rdata", "drawn");
    panel.setPoints([[0.5, 0.5]]);
    button("Train").click();
    panel.update(madeRun({phase: "running"}));
    asked.length = 0;
    for (const x of [0.1, 0.2, 0.3]) {
      panel.setPoints([[x, 0]]);
      vi.advanceTimersByTime(500);
    }
    expect(asked.filter((one) => one !== "pause")).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(asked.slice(-2)).toEqual([["open", expect.objectContaining({points: [[0.3, 0]]})], "train"]);
    panel.setPoints([]);
    vi.advanceTimersByTime(2000);
    expect(asked.at(-1)).toBe("pause");
  });

  it("says that a seed was refused, and does not start again for it", () => {
    const {panel, asked, button, set} = make();
    button("Train").click();
    asked.length = 0;
    for (const bad of ["1.5", "1e9"]) {
      set("rseed", bad);
      expect(text(panel)).toContain("That was no whole number from 0 to 999,999; it stays 6.");
    }
    expect(asked).toEqual([]);
  });
});
