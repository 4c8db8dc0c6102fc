// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {knobs} from "../../src/components/model/recipe.js";
import {preset} from "../../src/components/model/presets.js";
import {CompareBox} from "../../src/components/view/laboratory/CompareBox.js";
import {compareRows, compareWords} from "../../src/components/view/laboratory/compareRows.js";
import {RunButtons} from "../../src/components/view/laboratory/RunButtons.js";
import {runMemory} from "../../src/components/view/laboratory/runMemory.js";
import {describeFailure, describeRun, whichRun} from "../../src/components/view/laboratory/runWords.js";
import {formatBytes, SaveLine, saveWords} from "../../src/components/view/laboratory/SaveLine.js";
import {StoredOffer} from "../../src/components/view/laboratory/StoredOffer.js";
import {StoredRuns} from "../../src/components/view/laboratory/StoredRuns.js";
import {Timeline} from "../../src/components/view/laboratory/Timeline.js";
import {BackendReasons} from "../../src/components/view/training/BackendReasons.js";
import {entryAt, madeRun, madeRows, opened, settings} from "./madeRun.js";

const button = (root: Element, words: string) =>
  [...root.querySelectorAll("button")].find(({textContent}) => textContent === words)!;

describe("the line that says what runs", () => {
  it("which run: size, digits, how many knobs were turned, seed", () => {
    expect(whichRun(settings)).toBe("small, digits drawn by code, seed 2");
    expect(whichRun({...settings, preset: "auto", data: "mnist", recipe: {loss: "hinge", normD: false}})).toBe(
      "MNIST, 2 knobs changed, seed 2"
    );
  });

  it("takes the speed from a step's own time, not from a mean with the first, slow steps in it", () => {
    const run = madeRun(840);
    const snapshot = {...run.snapshot!, running: true, stepsPerSecond: 2, milliseconds: 25};
    const now = {...run, phase: "running" as const, snapshot};
    expect(describeRun(now)).toContain("40 steps/s");
    expect(describeRun(now, 10)).toContain("10 steps/s");
    expect(describeRun({...now, snapshot: {...snapshot, milliseconds: undefined}})).toContain("2.0 steps/s");
  });

  it("a failure says what is kept and what to do", () => {
    const failed = madeRun(840, {
      phase: "failed",
      failed: "lost",
      sentence: "the device was lost",
      entries: [entryAt(800)]
    });
    expect(describeFailure(failed)).toBe(
      "The run ended: the device was lost. The checkpoint of step 800 is kept: go back to it below, or press Train to start again from the seed."
    );
    expect(describeFailure({...failed, entries: []})).toContain("What you see is kept,");
    expect(describeFailure(madeRun(1))).toBe("");
  });
});

describe("the buttons", () => {
  const show = (run: ReturnType<typeof madeRun> | undefined, now = {waits: false, isStuck: false}) => {
    const root = RunButtons({train() {}, step() {}, reset() {}, newSeed() {}});
    root.show(run, now);
    return [...root.querySelectorAll("button")].map(
      ({textContent, disabled}) => `${textContent}${disabled ? " (off)" : ""}`
    );
  };

  it.each([
    ["nothing yet", undefined, ["Train", "One step", "Reset (same seed) (off)", "New seed"]],
    [
      "opening",
      madeRun(0, {phase: "opening"}),
      ["Preparing … (off)", "One step (off)", "Reset (same seed)", "New seed"]
    ],
    [
      "recovering",
      madeRun(9, {phase: "recovering"}),
      ["Preparing … (off)", "One step (off)", "Reset (same seed)", "New seed"]
    ],
    ["running", madeRun(9, {phase: "running"}), ["Pause", "One step (off)", "Reset (same seed)", "New seed"]],
    ["ended", madeRun(9, {phase: "ended"}), ["Train (off)", "One step (off)", "Reset (same seed)", "New seed"]]
  ])("%s", (_, run, words) => {
    expect(show(run)).toEqual(words);
  });

  it("a recipe that can't be trained leaves the present run going, but opens no other", () => {
    const stuck = {waits: true, isStuck: true};
    expect(show(madeRun(9, {phase: "running"}), stuck)).toEqual([
      "Pause",
      "One step (off)",
      "Reset to these settings (off)",
      "New seed (off)"
    ]);
    expect(show(undefined, stuck)[0]).toBe("Train (off)");
  });
});

describe("the timeline", () => {
  const made = () => {
    const actions = {look: vi.fn(), branch: vi.fn()};
    const root = Timeline(actions);
    document.body.replaceChildren(root);
    const slider = root.querySelector("input")!;
    const move = (to: number) => {
      slider.value = String(to);
      slider.dispatchEvent(new Event("input", {bubbles: true}));
    };
    return {root, slider, move, ...actions};
  };

  it("without checkpoints says in words when there will be one", () => {
    const {root} = made();
    root.show([], 12);
    expect(root.textContent).toContain("No checkpoint yet");
    expect(button(root, "Go on from here").hidden).toBe(true);
  });

  it("stands at now, and tells where one looks: the step as saved, and where the run itself is", () => {
    const {root, move, look, branch} = made();
    root.show([entryAt(200), entryAt(400)], 840);
    expect(root.querySelector("output")!.value).toBe("now");
    move(1);
    expect(look).toHaveBeenLastCalledWith(entryAt(400));
    expect(root.textContent).toMatch(/This is step 400 of your run, as saved at \d\d:\d\d; the run itself is at 840/);
    button(root, "Go on from here").click();
    expect(branch).toHaveBeenCalledWith(entryAt(400));
    button(root, "Back to now").click();
    expect(look).toHaveBeenLastCalledWith(undefined);
  });

  it("is put back to now, and tells nobody, where the reader goes on", () => {
    const {root, slider, move, look} = made();
    root.show([entryAt(200), entryAt(400)], 840);
    move(0);
    look.mockClear();
    root.toNow();
    expect([slider.value, root.querySelector("output")!.value]).toEqual(["2", "now"]);
    expect(button(root, "Go on from here").hidden).toBe(true);
    expect(look).not.toHaveBeenCalled();
  });

  it("stays at the checkpoint that is looked at while others come and go", () => {
    const {root, slider, move, look} = made();
    root.show([entryAt(200), entryAt(400)], 840);
    move(1);
    root.show([entryAt(400), entryAt(600)], 900);
    expect(slider.value).toBe("0");
    expect(slider.getAttribute("aria-valuetext")).toBe("step 400");
    root.show([entryAt(600)], 950);
    expect(look).toHaveBeenLastCalledWith(undefined);
  });
});

const stored = (run: string, step: number) => ({...entryAt(step), run, settings});
const download = async () => "";

describe("what is saved", () => {
  it("says when and how much; and why not, where storing is refused", () => {
    const state = {entries: [entryAt(400), entryAt(800)], storage: ""};
    expect(saveWords(state)).toMatch(/^Saved at step 800, \d\d:\d\d · 5.0 MB stored in this browser\.$/);
    expect(saveWords({...state, used: 12_345_678})).toContain("12.3 MB");
    expect(saveWords({...state, storage: "the store is full"})).toBe("The store is full.");
    expect(saveWords({entries: [], storage: ""})).toBe("Nothing of this run is saved yet.");
    expect([840, 840_000, 999_600].map(formatBytes)).toEqual(["1 kB", "840 kB", "1.0 MB"]);
  });

  it("deletes only after it has asked, in place", () => {
    const forget = vi.fn(() => Promise.resolve("Deleted."));
    const line = SaveLine({save: forget, download: forget, receipt: forget, forget});
    line.show({entries: [entryAt(400)], storage: ""});
    const words = () => line.querySelector<HTMLElement>(".asked__really")!;
    button(line, "Delete what is stored").click();
    expect(words().hidden).toBe(false);
    button(line, "Keep it").click();
    expect([words().hidden, forget.mock.calls.length]).toEqual([true, 0]);
    button(line, "Delete what is stored").click();
    button(line, "Yes, delete it").click();
    expect(forget).toHaveBeenCalledTimes(1);
  });

  it("“Delete what is stored” is off where nothing is, and stays off while it works, whatever is shown meanwhile", async () => {
    let end: (words: string) => void = () => undefined;
    const forget = () => new Promise<string>((resolve) => (end = resolve));
    const line = SaveLine({save: download, download, receipt: download, forget});
    const remove = button(line, "Delete what is stored");
    line.show({entries: [], storage: ""});
    expect(remove.disabled).toBe(true);
    line.show({entries: [], storage: "", hasOthers: true});
    expect(remove.disabled).toBe(false);
    remove.click();
    button(line, "Yes, delete it").click();
    line.show({entries: [entryAt(200)], storage: ""});
    expect(remove.disabled).toBe(true);
    end("What was stored is deleted.");
    await vi.waitFor(() => expect(remove.disabled).toBe(false));
  });

  it("a download that fails says why, where the reader looks", async () => {
    const refuse = () => Promise.reject(new Error("there is no run yet"));
    const line = SaveLine({save: refuse, download: refuse, receipt: refuse, forget: refuse});
    button(line, "Download this run").click();
    await vi.waitFor(() => expect(line.querySelector(".training__fault")!.textContent).toBe("There is no run yet."));
  });

  it.each([
    ["Save now", "Saving …"],
    ["Download this run", "Writing the run …"],
    ["Receipt (JSON)", "Writing the receipt …"]
  ])("%s is off while it works, keeps the focus, and says what it does, then what came of it", async (label, doing) => {
    let end: (words: string) => void = () => undefined;
    const work = vi.fn(() => new Promise<string>((resolve) => (end = resolve)));
    const line = SaveLine({save: work, download: work, receipt: work, forget: work});
    document.body.replaceChildren(line);
    line.show({entries: [], storage: ""});
    const status = () => line.querySelector("[role=status]")!.textContent;
    const pressed = button(line, label);
    pressed.focus();
    pressed.click();
    pressed.click();
    expect(work).toHaveBeenCalledTimes(1);
    expect(status()).toBe(doing);
    expect(document.activeElement).toBe(pressed);
    expect(pressed.getAttribute("aria-disabled")).toBe("true");
    end("Saved as a.json.");
    await vi.waitFor(() => expect(pressed.getAttribute("aria-disabled")).toBeNull());
    expect(status()).toBe("Saved as a.json.");
  });

  it("a stored run is offered, and never begins by itself", () => {
    const actions = {resume: vi.fn(), discard: vi.fn()};
    const offer = StoredOffer(actions);
    expect(offer.hidden).toBe(true);
    offer.offer(stored("a", 840));
    expect(offer.textContent).toMatch(
      /^Your run of small, digits drawn by code, seed 2 stopped at step 840 \(.*\)\. It can go on/
    );
    expect(actions.resume).not.toHaveBeenCalled();
    button(offer, "Resume").click();
    expect(actions.resume).toHaveBeenCalledWith(stored("a", 840));
    expect(offer.hidden).toBe(true);
  });

  it("runs beside those on the screen are listed, and each can be gone on with or deleted", () => {
    const actions = {resume: vi.fn(), discard: vi.fn()};
    const list = StoredRuns(actions);
    const runs = [stored("a", 840), stored("b", 90), stored("c", 7)];
    list.show([runs[0]], ["a"]);
    expect(list.hidden).toBe(true);
    list.show(runs, ["a", undefined]);
    expect(list.querySelector("summary")!.textContent).toBe("2 more runs are saved in this browser");
    expect(Array.from(list.querySelectorAll("li > span:first-child"), ({textContent}) => textContent)).toEqual([
      expect.stringContaining("stopped at step 90"),
      expect.stringContaining("stopped at step 7")
    ]);
    const [first, second] = list.querySelectorAll("li");
    button(first, "Go on with it").click();
    expect(actions.resume).toHaveBeenCalledWith(runs[1]);
    button(second, "Delete it").click();
    expect(actions.discard).not.toHaveBeenCalled();
    button(second, "Yes, delete it").click();
    expect(actions.discard).toHaveBeenCalledWith(runs[2]);
    list.show(runs.slice(0, 2), ["a"]);
    expect(list.querySelector("summary")!.textContent).toBe("One more run is saved in this browser");
  });

  it("what was said of saving goes when something newer is saved", async () => {
    const line = SaveLine({
      save: async () => "Step 400 is saved in this browser.",
      download,
      receipt: download,
      forget: download
    });
    const told = () => line.querySelector("[role=status]")!.textContent;
    line.show({entries: [entryAt(200)], storage: ""});
    button(line, "Save now").click();
    await vi.waitFor(() => expect(told()).toBe("Step 400 is saved in this browser."));
    line.show({entries: [entryAt(200), entryAt(400)], storage: ""});
    line.show({entries: [entryAt(200), entryAt(400)], storage: ""});
    expect(told()).toBe("Step 400 is saved in this browser.");
    line.show({entries: [entryAt(200), entryAt(400), entryAt(600)], storage: ""});
    expect(told()).toBe("");
  });
});

describe("two runs side by side", () => {
  const a = madeRun(840);
  const config = {...preset("small"), loss: "hinge" as const, normD: false};
  const b = madeRun(100, {opened: {...opened, config}});

  it("lists the settings that differ, then where both are", () => {
    const rows = compareRows(a, b, knobs);
    expect(rows.filter(({isSetting}) => isSetting).map(({name, a, b}) => [name, a, b])).toEqual([
      ["loss", "cross-entropy", "hinge"],
      ["BatchNorm in D", "yes", "no"]
    ]);
    expect(rows.find(({name}) => name === "step")).toMatchObject({a: "840", b: "100"});
    expect(compareWords(a, b, rows)).toBe(
      "A and B differ in loss and BatchNorm in D. All else is the same, the seed too."
    );
  });

  it("says that another seed is another experiment, and that equal settings give equal numbers", () => {
    const other = madeRun(1, {opened: {...opened, seed: 3}});
    expect(compareWords(a, other, compareRows(a, other, knobs))).toBe("A and B differ in seed.");
    expect(compareWords(a, a, compareRows(a, a, knobs))).toContain("the same settings and the same seed");
  });

  it("A alone can be gone on with; whoever is behind can be trained to where the other is, while both rest", () => {
    const actions = {keep: vi.fn(), both: vi.fn(), level: vi.fn(), drop: vi.fn()};
    const box = CompareBox(actions, knobs);
    const shown = () =>
      [...box.querySelectorAll("button")].filter(({hidden}) => !hidden).map(({textContent}) => textContent);
    box.show(undefined, a);
    expect(shown()).toEqual(["Train both", "Go on with A alone"]);
    box.show(b, a);
    expect(shown()).toEqual(["Train both", "Train B to step 840", "Let go of A"]);
    button(box, "Train B to step 840").click();
    expect(actions.level).toHaveBeenCalledWith("B", 840);
    box.show(madeRun(1000), a);
    button(box, "Train A to step 1,000").click();
    expect(actions.level).toHaveBeenLastCalledWith("A", 1000);
    for (const other of [madeRun(840), {...b, phase: "running" as const}]) {
      box.show(other, a);
      expect(shown()).toHaveLength(2);
    }
  });

  it("both train from one button, once there are two", () => {
    const actions = {keep: vi.fn(), both: vi.fn(), level: vi.fn(), drop: vi.fn()};
    const box = CompareBox(actions, knobs);
    box.show(a, undefined);
    button(box, "Compare: keep this run as A").click();
    expect(actions.keep).toHaveBeenCalled();
    box.show(b, a);
    button(box, "Train both").click();
    expect(actions.both).toHaveBeenCalledWith(true);
    box.show({...b, phase: "running"}, {...a, phase: "running"});
    button(box, "Pause both").click();
    expect(actions.both).toHaveBeenLastCalledWith(false);
    box.show({...b, phase: "running"}, a);
    button(box, "Train both").click();
    expect(actions.both).toHaveBeenLastCalledWith(true);
    box.show(b, {...a, phase: "running"});
    button(box, "Pause A").click();
    expect(actions.both).toHaveBeenLastCalledWith(false);
    expect(box.querySelectorAll("[data-differs]")).toHaveLength(2);
  });
});

describe("what is remembered of a run", () => {
  const running = (steps: number, gap: number) => madeRun(steps, {phase: "running"}, madeRows(steps, {gap}));

  it("says why a run stops: a meter has reached its level", () => {
    const memory = runMemory();
    const rule = {meter: {name: "gap", atLeast: 0.5}};
    expect(memory.take(running(60, 0.1), undefined, rule)).toBe("");
    expect(memory.take(running(1060, 0.8), running(60, 0.1), rule)).toBe(
      "Stopped near step 1,060: D(real) − D(fake) has reached 0.5, as you asked. Train goes on from here."
    );
    expect(memory.ratios().steps).toEqual([60, 1060]);
  });

  it("σ̂/σ of a run that goes on begins with its checkpoints; those that know no estimates are left out", () => {
    const memory = runMemory();
    const past = [0.15, 0.4, 0.25];
    const entries = [entryAt(10), {...entryAt(20), estimates: past}, {...entryAt(60), estimates: past}];
    memory.take({...running(60, 0), entries}, undefined, {});
    expect(memory.ratios().steps).toEqual([20, 60]);
    expect(memory.ratios().shares[0]).toEqual([0.5, 0.5, 0.5]);
    memory.take({...running(90, 0), entries}, undefined, {});
    expect(memory.ratios().steps).toEqual([20, 60, 90]);
  });

  it("says that it stopped at the step asked for, not where the reader pressed Pause", () => {
    const say = (steps: number) => runMemory().take(madeRun(steps), running(steps, 0), {step: 100});
    expect(say(100)).toBe("Stopped at step 100, as you asked. Train goes on from here.");
    expect(say(99)).toBe("");
  });
});

it("“Why this backend” says that the reader chose it, and that the trial steps passed", () => {
  const attempts = [{backend: "engine", works: true, reason: "a card"}] as const;
  const reasons = (backend: "engine" | "auto") =>
    BackendReasons({...opened, settings: {...settings, backend}, attempts: [...attempts]}).textContent;
  expect(reasons("engine")).toContain("used – a card; three trial steps agreed with known numbers; you chose it.");
  expect(reasons("auto")).not.toContain("you chose it");
});
