// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import type {Settings} from "../../src/components/train/run/messages.js";
import {heldRuns} from "../../src/components/view/laboratory/heldRuns.js";
import type {TrainingActions} from "../../src/components/view/laboratory/panelTypes.js";
import type {RunChoices} from "../../src/components/view/laboratory/RunChoices.js";
import {runLauncher} from "../../src/components/view/laboratory/runLauncher.js";
import {madeRun} from "./madeRun.js";

let asked: string[] = [];
beforeEach(() => void (asked = []));

/** A launcher over held runs, with the rule for stopping that is chosen; what it asks for is told in order. */
function made(stop: Settings["stop"] = {}) {
  const runs = heldRuns();
  const tell = (name: string) => (what?: object) =>
    void asked.push([name, what && "type" in what ? what.type : ""].join(" ").trim());
  const actions = {
    ...{open: tell("open"), resume: tell("resume"), send: tell("B"), sendKept: tell("A")},
    saveToLeave: vi.fn(async () => tell("save")())
  } as unknown as TrainingActions;
  const choices = {settings: () => ({stop}), wishes: () => [], begun: () => undefined} as unknown as RunChoices;
  const launcher = runLauncher({actions, choices, runs, onRun: () => undefined, onOrder: () => undefined});
  return {runs, launcher};
}

it("an order opens a run where there is none, and goes to the present one after", () => {
  const {runs, launcher} = made();
  launcher.order({type: "step"});
  runs.take(madeRun(1), {});
  launcher.order({type: "train"});
  expect(asked).toEqual(["open", "B step", "B train"]);
});

it("what is left for another run is saved first, if it has made a step", async () => {
  const {runs, launcher} = made();
  launcher.open();
  runs.take(madeRun(7), {});
  launcher.open({type: "train"});
  await vi.waitFor(() => expect(asked).toEqual(["open", "save", "open", "B train"]));
});

/** Both are told to train: A rests at 40, and B has just come to its first step. */
function both(stop: Settings["stop"]) {
  const {runs, launcher} = made(stop);
  runs.take(madeRun(40), {});
  runs.keep();
  runs.takeKept(madeRun(40), {});
  launcher.both(true);
  const first = madeRun(1, {phase: "running"});
  runs.take(first, {});
  launcher.heard(first);
  return {launcher};
}

it("where both train, A begins once B has, with the same rule for stopping", () => {
  both({step: 60});
  expect(asked).toEqual(["open", "B train", "A stop", "A train"]);
});

it("where both train, A stays where it is if it has come to the step that they stop at", () => {
  both({step: 40});
  expect(asked).toEqual(["open", "B train"]);
});

it("both pause, and no run is opened for that", () => {
  const {launcher} = both({});
  asked = [];
  launcher.both(false);
  expect(asked).toEqual(["B pause", "A pause"]);
});
