// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import type {Settings} from "../../src/components/train/run/messages.js";
import {trainingLanes} from "../../src/components/train/run/trainingLanes.js";
import {encodeSavedRun} from "../../src/components/train/kept/savedRun.js";
import {savedRun} from "./savedRuns.js";
import {FakeWorker, fakeWorkers} from "./fakeWorker.js";

fakeWorkers();

const settings: Settings = {seed: 1, preset: "small", data: "built-in", backend: "cpu", recipe: {}, stop: {}};
function made() {
  const [onRun, onKept] = [vi.fn(), vi.fn()];
  return {onRun, onKept, lanes: trainingLanes({worker: "w", digits: {manifest: "", shards: {}}, onRun, onKept})};
}

it("a run that is kept tells of itself as the kept one alone, its pause included", () => {
  const {onRun, onKept, lanes} = made();
  lanes.actions.open(settings);
  onRun.mockClear();
  lanes.actions.keep();
  FakeWorker.made[0].say({type: "opening", what: "digits"});
  expect(onRun).not.toHaveBeenCalled();
  expect(onKept).toHaveBeenCalled();
});

it("a run from a file goes on under a new name where it is to be a branch, before and beside another", () => {
  const {lanes} = made();
  const bytes = encodeSavedRun(savedRun());
  lanes.importRun(bytes, {branch: true});
  expect(FakeWorker.made[0].asked[0]).toMatchObject({type: "open", from: bytes, branch: true});
  lanes.importRun(bytes, {branch: true});
  expect(FakeWorker.made[1].asked[0]).toMatchObject({type: "open", from: {run: "run"}, branch: true});
  lanes.importRun(bytes);
  expect(FakeWorker.made[2].asked[0]).toMatchObject({type: "open", from: {run: "run"}, branch: false});
});

it("the kept run is the run at hand until another is begun, which then is", async () => {
  const {lanes} = made();
  await expect(lanes.exportRun()).rejects.toThrow("there is no run yet: press Train first");
  lanes.actions.open(settings);
  lanes.actions.keep();
  const [first] = FakeWorker.made;
  const before = first.asked.length;
  void lanes.exportRun();
  await vi.waitFor(() => expect(first.asked.slice(before)).toContainEqual({type: "export"}));
  lanes.actions.open(settings);
  void lanes.exportRun();
  await vi.waitFor(() => expect(FakeWorker.made[1].asked).toContainEqual({type: "export"}));
});

it("a kept run that no other was begun beside is the present one again once it is let go of, and can be saved meanwhile", async () => {
  const {onRun, onKept, lanes} = made();
  lanes.actions.open(settings);
  lanes.actions.keep();
  const [worker] = FakeWorker.made;
  const saved = lanes.save();
  await vi.waitFor(() => expect(worker.asked).toContainEqual({type: "save"}));
  worker.say({type: "served"});
  await saved;
  onRun.mockClear();
  lanes.actions.drop();
  expect(worker.ended).toBe(false);
  expect(onRun).toHaveBeenCalledTimes(1);
  onKept.mockClear();
  worker.say({type: "opening", what: "digits"});
  expect([onRun.mock.calls.length, onKept.mock.calls.length]).toEqual([2, 0]);
});

it("a kept run beside another ends when it is let go of", () => {
  const {onRun, lanes} = made();
  lanes.actions.open(settings);
  lanes.actions.keep();
  lanes.actions.open(settings);
  onRun.mockClear();
  lanes.actions.drop();
  expect(FakeWorker.made.map(({ended}) => ended)).toEqual([true, false]);
  expect(onRun).not.toHaveBeenCalled();
});

it("whoever waits for a save is answered where the worker has ended", async () => {
  const {lanes} = made();
  await expect(lanes.save()).rejects.toThrow("there is no run yet: press Train first");
  lanes.actions.open(settings);
  const saved = lanes.save();
  FakeWorker.made[0].say({type: "fault", kind: "stopped", sentence: "it stopped", step: 3});
  await saved;
  await lanes.save();
});
