import {describe, expect, it} from "vitest";
import type {Measurement, MeteredSource} from "../../src/components/train/meters/measurement.js";
import type {MeterMessage} from "../../src/components/train/meters/meterMessages.js";
import {openMeters, type Metering} from "../../src/components/train/meters/metersHandle.js";
import {FakeWorker, fakeWorkers, lastWorker} from "./fakeWorker.js";

fakeWorkers();

const source = (name: string) => ({name}) as MeteredSource;
const measured = (step: number, run = "a"): MeterMessage => ({
  type: "measured",
  measurement: {name: `step ${step}`, step, run, shown: [{}]} as unknown as Measurement,
  accuracy: {mnist: 0.99, drawn: 0.98}
});

function make() {
  const told: Metering[] = [];
  const where = {digits: {manifest: "m", shards: {}}, classifier: "c"};
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

  it("keeps a history for each run, by step, a step once, and shows the samples of the newest alone", () => {
    const {handle, worker, now} = make();
    const run = (message: MeterMessage) => {
      handle.measure(source("x"));
      worker().say(message);
    };
    for (const message of [measured(300), measured(100), measured(5, "b"), measured(300)]) run(message);
    expect(now().history.map(({step}) => step)).toEqual([100, 300]);
    expect(now().history.map(({shown}) => shown.length)).toEqual([0, 1]);
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
