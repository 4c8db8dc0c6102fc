import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {random} from "../../src/components/math/random.js";
import {bakeGenerator, generate} from "../../src/components/model/bakedGenerator.js";
import {configure} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import {toBytes} from "../../src/components/math/pixels.js";
import type {LatentCommand, LatentMessage} from "../../src/components/train/latent/latentMessages.js";
import {errorOf, madePicture, search} from "../../src/components/train/latent/latentSearch.js";

const config = configure({z: 2, generatorWidth: 3});
const weights = Object.fromEntries(
  Object.entries(initialise(config, random(3)).tensors)
    .filter(([name]) => name.startsWith("generator."))
    .map(([name, {shape, data}]) => {
      const lively = /\.W/.test(name) ? data.map((x) => 20 * x) : /\.gamma/.test(name) ? data.map((x) => 1 + x) : data;
      return [name.slice("generator.".length), {shape, data: lively}];
    })
);
const baked = bakeGenerator(weights, config);

let told: LatentMessage[] = [];
let worker: {onmessage?(event: {data: LatentCommand}): void; postMessage(message: LatentMessage): void};
beforeEach(async () => {
  told = [];
  worker = {postMessage: (message) => void told.push(message)};
  vi.stubGlobal("self", worker);
  vi.resetModules();
  await import("../../src/components/train/latent/latent.worker.js");
});
afterEach(() => vi.unstubAllGlobals());
const ask = (command: LatentCommand) => worker.onmessage!({data: command});
const of = <T extends LatentMessage["type"]>(type: T) =>
  told.filter((message) => message.type === type) as (LatentMessage & {type: T})[];
const noise = (count: number, seed = 1) => Float32Array.from(random(seed).normals(2 * count));

describe("the worker of the latent space", () => {
  it("tells the directions of the generator that it gets, and makes the pictures of noise", async () => {
    ask({type: "generator", baked});
    expect(of("ready")[0].directions.vectors.map((d) => d.length)).toEqual([2, 2]);
    const z = noise(7);
    ask({type: "pictures", slot: "sheet", id: 1, z});
    await vi.waitFor(() => expect(of("pictures")).toHaveLength(1));
    expect(of("pictures")[0]).toMatchObject({slot: "sheet", id: 1, pixels: toBytes(generate(baked, z))});
  });

  it("gives up what has been replaced half-way, and makes a small picture first", async () => {
    ask({type: "generator", baked});
    for (let id = 1; id <= 3; ++id) ask({type: "pictures", slot: "sheet", id, z: noise(12, id)});
    ask({type: "pictures", slot: "picture", id: 4, z: noise(1)});
    await vi.waitFor(() => expect(of("pictures")).toHaveLength(2));
    expect(of("pictures").map(({id}) => id)).toEqual([4, 3]);
  });

  it(
    "finds pictures of its own making better than the nearest of 1,000 samples, and says when it is done",
    {timeout: 25_000},
    async () => {
      ask({type: "generator", baked});
      ask({type: "invert", id: 5, target: toBytes(madePicture(baked)), effort: {steps: 40, samples: 20}});
      await vi.waitFor(() => expect(of("references")).toHaveLength(1), {timeout: 4000});
      const errors = of("progress").flatMap(({progress}) => progress.errors);
      expect(errors).toHaveLength(41);
      const {nearest, generated, samples} = of("references")[0].references;
      expect(samples).toBe(20);
      expect(Math.min(...errors.at(-1)!)).toBeLessThan(errors[0][0] / 3);
      expect(Math.abs(Math.min(...errors.at(-1)!) - generated)).toBeLessThan(1e-3); // the target was rounded to bytes
      expect(generated).toBeLessThan(nearest);
    }
  );

  it("drops a search that is stopped", async () => {
    ask({type: "generator", baked});
    ask({type: "invert", id: 5, target: new Uint8Array(784)});
    ask({type: "stop"});
    ask({type: "pictures", slot: "picture", id: 6, z: noise(1)});
    await vi.waitFor(() => expect(of("pictures")).toHaveLength(1));
    expect(of("found")).toEqual([]);
  });
});

it("a search is the same every time, and goes down", () => {
  const [once, twice] = [0, 1].map(() => Array.from(search(baked, madePicture(baked), {steps: 20}), errorOf));
  expect(once).toEqual(twice);
  expect(once).toHaveLength(21);
  expect(once[20]).toBeLessThan(once[0]);
});
