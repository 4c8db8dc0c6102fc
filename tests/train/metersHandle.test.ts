import {describe, expect, it} from "vitest";
import type {Measurement, MeteredSource, PastReading} from "../../src/components/train/meters/measurement.js";
import type {MeterMessage} from "../../src/components/train/meters/meterMessages.js";
import {openMeters, type Metering} from "../../src/components/train/meters/metersHandle.js";
import {FakeWorker, fakeWorkers, lastWorker} from "./fakeWorker.js";

fakeWorkers();

const source = (name: string) => ({name}) as MeteredSource;
const pair = {generated: 1, real: 2};
const reading = (step: number, run: string, isStandIn = false): PastReading => ({
  ...{step, run, isStandIn, covered: pair, diversity: pair, frechet: pair}
});
const measured = (step: number, run = "a", isStandIn = false): MeterMessage => ({
  type: "measured",
  measurement: {...reading(step, run, isStandIn), name: `step ${step}`, shown: [{}]} as unknown as Measurement,
  accuracy: {mnist: 0.99, drawn: 0.98}
});

function make({recorded}: {recorded?: readonly PastReading[]} = {}) {
  const told: Metering[] = [];
  const where = {digits: {manifest: "m", shards: {}}, classifier: "c", recorded};
  const handle = openMeters(where, (metering) => told.push(metering));
  const asked = () => lastWorker<MeterMessage>().asked.map((one) => (one as {source?: {name: string}; type: string}).source?.name ?? (one as {type: string}).type); // prettier-ignore
  return {handle, now: () => told.at(-1)!, asked, worker: () => lastWorker<MeterMessage>()};
}

describe("openMeters", () => {
  it("makes its worker with the first measurement, and keeps it", () => {
    const {handle, worker, now} = make();
    expect(FakeWorker.made).toEqual([]);
    handle.measure(source("one"));
    expect(now()).toMatchObject({phase: "measuring", measuring: "one"});
    worker().say({type: "progress", what: "samples, drawn", share: 0.5});
    expect(now()).toMatchObject({what: "samples, drawn", share: 0.5});
    worker().say(measured(1));
    expect(now()).toMatchObject({phase: "done", measurement: {step: 1}, accuracy: {mnist: 0.99}});
    handle.measure(source("two"));
    expect(FakeWorker.made).toHaveLength(1);
  });

  it("measures one at a time; of those that wait the newest wins", () => {
    const {handle, asked, worker} = make();
    for (const name of ["one", "two", "three"]) handle.measure(source(name));
    expect(asked()).toEqual(["one"]);
    worker().say(measured(1));
    expect(asked()).toEqual(["one", "three"]);
  });

  it("keeps a history for each run, by step, a step once, without the samples", () => {
    const {handle, worker, now} = make();
    const run = (message: MeterMessage) => {
      handle.measure(source("x"));
      worker().say(message);
    };
    for (const message of [measured(300), measured(100), measured(5, "b"), measured(300)]) run(message);
    expect(now().history.map(({step}) => step)).toEqual([100, 300]);
    expect(now().history.some((one) => "shown" in one)).toBe(false);
    expect(now().measurement!.shown).toHaveLength(1);
  });

  describe("with what a recording has kept", () => {
    const recorded = [100, 200].map((step) => ({...reading(step, "recording"), isRecorded: true}));
    const steps = (metering: Metering) => metering.history.map(({step, isRecorded}) => [step, Boolean(isRecorded)]);

    it("has that as its history until something is measured", () => {
      const {handle, now} = make({recorded});
      expect(handle.now()).toMatchObject({phase: "idle", history: recorded});
      handle.measure(source("one"));
      expect(now()).toMatchObject({phase: "measuring", history: recorded});
      expect(now().measurement).toBeUndefined();
    });

    it("goes on with it for the recording's own generator, and never for a run's", () => {
      const {handle, worker, now} = make({recorded});
      handle.measure(source("the recording"));
      worker().say(measured(200, "recording"));
      expect(steps(now())).toEqual([
        [100, true],
        [200, false]
      ]);
      handle.measure(source("a run"));
      worker().say(measured(150, "a"));
      expect(steps(now())).toEqual([[150, false]]);
    });

    it("doesn't put what is measured beside other real digits among them", () => {
      const {handle, worker, now} = make({recorded});
      handle.measure(source("the recording"));
      worker().say(measured(200, "recording", true));
      expect(steps(now())).toEqual([[200, false]]);
    });
  });

  it("gives up when told to, and what waits too; the last numbers stay", () => {
    const {handle, asked, worker, now} = make();
    handle.measure(source("one"));
    worker().say(measured(1));
    handle.measure(source("two"));
    handle.measure(source("three"));
    handle.stop();
    expect(asked().at(-1)).toBe("cancel");
    worker().say({type: "cancelled"});
    expect(now()).toMatchObject({phase: "stopped", measurement: {step: 1}});
    expect(asked()).toEqual(["one", "two", "cancel"]);
  });

  it("says what went wrong, keeps the last numbers, and tries again with a new worker where the old one broke", () => {
    const {handle, worker, now} = make();
    handle.measure(source("one"));
    worker().say(measured(1));
    handle.measure(source("two"));
    worker().say({type: "fault", sentence: "invalid W1: missing"});
    expect(now()).toMatchObject({phase: "failed", fault: "invalid W1: missing", measurement: {step: 1}});
    handle.measure(source("three"));
    worker().onerror!({message: "out of memory"});
    expect(now()).toMatchObject({phase: "failed", fault: "the worker stopped (out of memory)"});
    handle.measure(source("four"));
    expect(FakeWorker.made).toHaveLength(2);
    expect(now().fault).toBeUndefined();
  });
});
