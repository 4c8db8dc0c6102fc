import {describe, expect, it} from "vitest";
import {toyOptions} from "../../src/components/toy/options.js";
import type {StepStages} from "../../src/components/toy/stepStages.js";
import {openToy, type ToyRun} from "../../src/components/train/toy/toyHandle.js";
import type {ToyMessage, ToySnapshot} from "../../src/components/train/toy/toyMessages.js";
import {FakeWorker, fakeWorkers, lastWorker} from "./fakeWorker.js";

fakeWorkers();

const snapshot = (step: number, running = false): ToySnapshot => ({
  ...{type: "snapshot", step, running, stepsPerSecond: 0, covered: 0, highQuality: 0, counts: new Uint32Array()},
  ...{samples: new Float32Array(), losses: {discriminator: 1, generator: 1}, rows: [step, 8, 0.5]},
  looked: {manifold: new Float32Array()}
});

function open() {
  const runs: ToyRun[] = [];
  const toy = openToy((run) => runs.push(run));
  toy.open(toyOptions());
  return {toy, runs, last: () => runs.at(-1)!, worker: lastWorker<ToyMessage>()};
}

describe("openToy", () => {
  it("starts a worker with the options, and gathers measurements", () => {
    const {last, worker} = open();
    expect(worker.asked).toEqual([{type: "open", options: toyOptions()}]);
    expect(last().phase).toBe("opening");
    worker.say(snapshot(50, true));
    worker.say(snapshot(100));
    expect(last()).toMatchObject({phase: "paused", history: [50, 8, 0.5, 100, 8, 0.5]});
  });

  it("keeps the last slow step, and forgets it with the run", () => {
    const {toy, last, worker} = open();
    const stages = {step: 1} as StepStages;
    worker.say({type: "stages", stages});
    worker.say(snapshot(1));
    expect(last().stages).toBe(stages);
    toy.open(toyOptions());
    expect(last().stages).toBeUndefined();
  });

  it("changes the options of the run under way without another worker", () => {
    const {toy, last, worker} = open();
    worker.say(snapshot(50, true));
    const options = toyOptions({lead: 5});
    toy.send({type: "change", options});
    expect(last()).toMatchObject({options, phase: "running"});
    expect(worker.asked.at(-1)).toEqual({type: "change", options});
    expect(FakeWorker.made).toHaveLength(1);
  });

  it("ends the worker with a fault", () => {
    const {last, worker} = open();
    worker.say({type: "fault", sentence: "the weights stopped being numbers"});
    expect(last()).toMatchObject({phase: "failed", fault: "the weights stopped being numbers"});
    expect(worker.ended).toBe(true);
  });
});
