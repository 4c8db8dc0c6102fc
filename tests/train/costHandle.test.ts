import {describe, expect, it} from "vitest";
import type {CostRow} from "../../src/components/math/costOfNorms.js";
import {openCost, type CostRun} from "../../src/components/train/cost/costHandle.js";
import type {CostMessage} from "../../src/components/train/cost/costMessages.js";
import {FakeWorker, fakeWorkers, lastWorker} from "./fakeWorker.js";

const row = (n: number): CostRow => ({n, svdSeconds: 1, iterationSeconds: 0.5, sigma: 2, estimate: 1});

fakeWorkers();

function make() {
  const runs: CostRun[] = [];
  const handle = openCost((run) => runs.push(run));
  return {handle, now: () => runs.at(-1), runs, worker: () => lastWorker<CostMessage>()};
}

describe("openCost", () => {
  it("starts no worker before it is asked to", () => {
    const {handle, runs} = make();
    handle.stop();
    handle.dispose();
    expect(FakeWorker.made).toEqual([]);
    expect(runs).toEqual([]);
  });

  it("tells of each size and each row, and ends the worker when all is done", () => {
    const {handle, now, worker} = make();
    handle.start();
    expect(worker().asked).toEqual([{type: "measure"}]);
    worker().say({type: "measuring", n: 16});
    expect(now()).toMatchObject({phase: "running", rows: [], measuring: 16});
    worker().say({type: "row", row: row(16)});
    worker().say({type: "measuring", n: 32});
    expect(now()).toMatchObject({phase: "running", rows: [row(16)], measuring: 32});
    worker().say({type: "done"});
    expect(now()).toEqual({phase: "done", rows: [row(16)]});
    expect(worker().ended).toBe(true);
  });

  it("keeps the rows of a run that is stopped, and starts the next with none", () => {
    const {handle, now, worker} = make();
    handle.start();
    worker().say({type: "row", row: row(16)});
    handle.stop();
    expect(worker().ended).toBe(true);
    expect(now()).toEqual({phase: "stopped", rows: [row(16)]});
    handle.start();
    expect(FakeWorker.made).toHaveLength(2);
    expect(now()).toEqual({phase: "running", rows: []});
  });

  it("makes one sentence of an error", () => {
    const {handle, now, worker} = make();
    handle.start();
    worker().say({type: "row", row: row(16)});
    worker().onerror!({message: "out of memory"});
    expect(now()).toEqual({phase: "failed", rows: [row(16)], fault: "the worker stopped (out of memory)"});
    expect(worker().ended).toBe(true);
  });
});
