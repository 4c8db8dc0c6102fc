import {describe, expect, it} from "vitest";
import {openCritic, type CriticRun} from "../../src/components/train/critic/criticHandle.js";
import type {CriticMessage, CriticSnapshot} from "../../src/components/train/critic/criticMessages.js";
import {criticScore} from "../../src/components/train/critic/criticScore.js";
import {initialCritic} from "../../src/components/toy/critic.js";
import {criticOptions} from "../../src/components/toy/criticOptions.js";
import {lattice, viewCritic} from "../../src/components/toy/criticSlopes.js";
import {FakeWorker, fakeWorkers, lastWorker} from "./fakeWorker.js";

const options = criticOptions({points: 4, width: 4});
const view = viewCritic(initialCritic(options));
const snapshot = (changes: Partial<CriticSnapshot>): CriticSnapshot => ({
  ...{type: "snapshot", step: 0, running: false, stepsPerSecond: 0, rows: []},
  ...view,
  ...changes
});

fakeWorkers();

function make() {
  const runs: CriticRun[] = [];
  const handle = openCritic((run) => runs.push(run));
  return {handle, now: () => runs.at(-1), runs, worker: () => lastWorker<CriticMessage>()};
}

describe("openCritic", () => {
  it("starts no worker before it is asked to", () => {
    const {handle, runs} = make();
    handle.send({type: "train"});
    handle.dispose();
    expect([FakeWorker.made, runs]).toEqual([[], []]);
  });

  it("asks for the first steps, and gathers the history", () => {
    const {handle, now, worker} = make();
    handle.open(options, 20);
    expect(now()).toEqual({options, phase: "opening", history: []});
    expect(worker().asked).toEqual([{type: "open", options, steps: 20}]);
    worker().say(snapshot({step: 20, rows: [0, 1, 2, 20, 3, 4]}));
    expect(now()).toMatchObject({phase: "paused", snapshot: {step: 20}, history: [0, 1, 2, 20, 3, 4]});
    handle.send({type: "train"});
    worker().say(snapshot({step: 40, running: true, rows: [40, 5, 6]}));
    expect(now()).toMatchObject({phase: "running", history: [0, 1, 2, 20, 3, 4, 40, 5, 6]});
  });

  it("ends a run that is still making its first steps when another is asked for", () => {
    const {handle, now} = make();
    handle.open(options, 200);
    handle.open({...options, seed: 2}, 0);
    expect(FakeWorker.made.map(({ended}) => ended)).toEqual([true, false]);
    expect(now()).toMatchObject({phase: "opening", options: {seed: 2}});
  });

  it("keeps the last picture when a run fails, and says why", () => {
    const {handle, now, worker} = make();
    handle.open(options, 0);
    worker().say(snapshot({step: 5}));
    worker().say({type: "fault", sentence: "no numbers"});
    expect(now()).toMatchObject({phase: "failed", fault: "no numbers", snapshot: {step: 5}});
    expect(worker().ended).toBe(true);
    handle.open(options, 0);
    worker().onerror!({message: "out of memory"});
    expect(now()).toMatchObject({phase: "failed", fault: "the worker stopped (out of memory)"});
  });
});

it("criticScore is the surface at the places of the lattice", () => {
  const {side, reach} = lattice;
  const at = (i: number) => -reach + (2 * reach * i) / (side - 1);
  for (const [i, j] of [
    [0, 0],
    [7, 40]
  ])
    expect(criticScore(view, [at(i), at(j)])).toBeCloseTo(view.surface[j * side + i], 5);
});
