// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it, vi} from "vitest";
import type {Settings} from "../../src/components/train/run/messages.js";
import {silenceLimits} from "../../src/components/train/run/silence.js";
import {openTraining, type Run} from "../../src/components/train/run/trainingHandle.js";
import {FakeWorker, fakeWorkers} from "./fakeWorker.js";

fakeWorkers();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settings: Settings = {seed: 1, preset: "small", data: "built-in", backend: "cpu", recipe: {}, stop: {}};

it("a worker that never answers is ended after ten minutes, another takes its place, and the reader is told", () => {
  let run: Run | undefined;
  const handle = openTraining("w", settings, {manifest: "", shards: {}}, (next) => (run = next));
  vi.advanceTimersByTime(silenceLimits.tick * (silenceLimits.first - 1));
  expect(FakeWorker.made).toHaveLength(1);
  vi.advanceTimersByTime(silenceLimits.tick);
  expect(FakeWorker.made.map(({ended}) => ended)).toEqual([true, false]);
  expect(run).toMatchObject({phase: "recovering"});
  expect(run!.notice).toMatch(/^The trainer has not answered for 10 minutes\. .*from its seed; no step was lost/);
  handle.dispose();
  vi.advanceTimersByTime(silenceLimits.tick * silenceLimits.first * 2);
  expect(FakeWorker.made).toHaveLength(2);
});
