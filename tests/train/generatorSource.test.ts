import {expect, it, vi} from "vitest";
import {preset} from "../../src/components/model/presets.js";
import {
  newestGenerator,
  sourceOfRun,
  type GeneratorSource
} from "../../src/components/train/recorded/generatorSource.js";
import type {SavedRun} from "../../src/components/train/kept/savedRun.js";

const tensor = {shape: [1], data: Float32Array.of(1)};
const source = (name: string) => ({name}) as GeneratorSource;

it("a checkpoint's generator has its weights under their own names, and none of the discriminator's", () => {
  const tensors = {
    "generator.W1": tensor,
    "generator.mean1": tensor,
    "discriminator.W1": tensor,
    "optimisers.generator.m": tensor
  };
  const saved = {
    ...{checkpoint: {seed: 7, state: {step: 3, tensors}}, config: preset("small"), data: {name: "mnist"}}
  } as unknown as SavedRun;
  const made = sourceOfRun(saved, "your run, step 3");
  expect(Object.keys(made.weights)).toEqual(["W1", "mean1"]);
  expect(made).toMatchObject({seed: 7, data: "mnist", name: "your run, step 3"});
});

it("nothing is fetched while nobody follows; then only the newest", async () => {
  const {generators, offer} = newestGenerator();
  const fetches = ["one", "two"].map((name) => vi.fn(() => Promise.resolve(source(name))));
  fetches.forEach(offer);
  expect(fetches.map(({mock}) => mock.calls.length)).toEqual([0, 0]);
  const heard: (string | undefined)[] = [];
  const stop = generators.listen((generator) => heard.push(generator?.name));
  await vi.waitFor(() => expect(heard).toEqual(["two"]));
  expect(fetches[0]).not.toHaveBeenCalled();
  stop();
  const third = vi.fn(() => Promise.resolve(source("three")));
  offer(third);
  expect(third).not.toHaveBeenCalled();
});

it("one that can't be fetched leaves the last one, and the next is tried", async () => {
  const {generators, offer} = newestGenerator();
  generators.listen(() => {});
  offer(() => Promise.reject(new Error("gone")));
  offer(() => Promise.resolve(source("next")));
  await vi.waitFor(() => expect(generators.now()?.name).toBe("next"));
});
