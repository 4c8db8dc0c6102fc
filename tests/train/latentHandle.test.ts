import {expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {bakeGenerator} from "../../src/components/model/bakedGenerator.js";
import {configure} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import {openLatentWorker, type LatentRun} from "../../src/components/train/latent/latentHandle.js";
import type {LatentMessage, Progress} from "../../src/components/train/latent/latentMessages.js";
import {FakeWorker, fakeWorkers, lastWorker} from "./fakeWorker.js";

fakeWorkers();

const config = configure({z: 3, generatorWidth: 1});
const weights = Object.fromEntries(
  Object.entries(initialise(config, random(1)).tensors)
    .filter(([name]) => name.startsWith("generator."))
    .map(([name, x]) => [name.slice("generator.".length), x])
);
const baked = bakeGenerator(weights, config);
const progress = (error: number): Progress => ({
  ...{steps: 9, errors: [[error, 1]], pictures: [new Uint8Array(784)], noises: [new Float32Array(3)]}
});

function make() {
  const runs: LatentRun[] = [];
  const handle = openLatentWorker((run) => runs.push(run));
  return {handle, runs, now: () => runs.at(-1)!, worker: () => lastWorker<LatentMessage>()};
}

function ready() {
  const made = make();
  made.handle.open({name: "a run", baked});
  made.worker().say({type: "ready", directions: {sigma: [1], vectors: [Float64Array.of(1, 0, 0)]}});
  return made;
}

it("without a generator there is no worker, and wishes are not kept", () => {
  const {handle, now} = make();
  handle.open(undefined);
  handle.draw("sheet", new Float32Array(3));
  handle.invert(new Uint8Array(784));
  expect(now()).toEqual({phase: "none", name: "", z: 0, pictures: {}});
  expect(FakeWorker.made).toEqual([]);
});

it("keeps the pictures of a place until newer ones are there, also those of the last generator", () => {
  const {handle, now, worker} = ready();
  const z = new Float32Array(3);
  handle.draw("picture", z);
  expect(worker().asked.at(-1)).toMatchObject({type: "pictures", slot: "picture", z});
  const picture = {type: "pictures", slot: "picture", id: 1, z, pixels: new Uint8Array(784), milliseconds: 2} as const;
  worker().say(picture);
  expect(now().pictures.picture).toMatchObject({z, milliseconds: 2});
  handle.open({name: "another run", baked});
  expect(now()).toMatchObject({phase: "opening", name: "another run", pictures: {picture: {milliseconds: 2}}});
  expect(now().inversion).toBeUndefined();
});

it("gathers what a search tells, and nothing of a search that has been replaced", () => {
  const {handle, now, worker} = ready();
  const id = () => (worker().asked.at(-1) as {id: number}).id;
  handle.invert(new Uint8Array(784));
  const first = id();
  worker().say({type: "progress", id: first, progress: progress(0.5)});
  worker().say({type: "progress", id: first, progress: progress(0.4)});
  expect(now().inversion).toMatchObject({
    phase: "searching",
    steps: 9,
    errors: [
      [0.5, 1],
      [0.4, 1]
    ]
  });
  handle.invert(new Uint8Array(784).fill(1));
  worker().say({type: "progress", id: first, progress: progress(0.3)});
  expect(now().inversion).toMatchObject({phase: "searching", errors: []});
  worker().say({type: "found", id: id()});
  expect(now().inversion?.phase).toBe("comparing");
  const references = {nearest: 0.2, nearestPicture: new Uint8Array(784), samples: 1000, generated: 0.01};
  worker().say({type: "references", id: id(), references});
  expect(now().inversion).toMatchObject({phase: "done", references});
  handle.stop();
  expect(now().inversion?.phase).toBe("done"); // it was over already
});

it("stops, fails, and says why", () => {
  const {handle, now, worker} = ready();
  handle.invert(new Uint8Array(784));
  handle.stop();
  expect(now().inversion?.phase).toBe("stopped");
  expect(worker().asked.at(-1)).toEqual({type: "stop"});
  worker().onerror!({message: "out of memory"});
  expect(now()).toMatchObject({phase: "failed", fault: "the worker stopped (out of memory)"});
  handle.fail("a file", "invalid W2: missing");
  expect(now()).toMatchObject({phase: "failed", name: "a file", fault: "invalid W2: missing"});
});
