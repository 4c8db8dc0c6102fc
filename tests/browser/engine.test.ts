import {deviation, mean} from "d3-array";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {inChromium} from "../../scripts/bundle.js";
import {tolerance, passes} from "../../scripts/parity/compare.js";
import {kernelsFor, type KernelName} from "../../src/components/engine/kernels.js";
import type {Config} from "../../src/components/model/config.js";
import {preset, presetNames} from "../../src/components/model/presets.js";
import type * as Checks from "./engine/checks.js";

/** One page for all checks: it compiles the kernels once. */
let page: Page;
let close: () => void = () => {};
let closed: Promise<void> = Promise.resolve();

beforeAll(
  () =>
    new Promise<void>((resolve, reject) => {
      closed = inChromium(new URL("./engine/checks.ts", import.meta.url), (opened) => {
        page = opened;
        resolve();
        return new Promise<void>((end) => (close = end));
      });
      closed.catch(reject);
    })
);
afterAll(() => {
  close();
  return closed;
});

/** What a check gives in the page, called with plain data. */
async function check<Name extends keyof typeof Checks>(
  name: Name,
  ...args: Parameters<(typeof Checks)[Name]>
): Promise<Awaited<ReturnType<(typeof Checks)[Name]>>> {
  const run = ([name, args]: readonly [string, unknown[]]) => {
    const {bundle} = globalThis as unknown as {bundle: Record<string, (...args: unknown[]) => unknown>};
    return bundle[name](...args);
  };
  return (await page.evaluate(run, [name, args] as const)) as Awaited<ReturnType<(typeof Checks)[Name]>>;
}

const wasserstein = {loss: "wasserstein", lrG: 1e-4, lrD: 5e-4} as const;
const size = (batch: number, generatorWidth: number, discriminatorWidth: number, z: number) => ({
  ...{batch, generatorWidth, discriminatorWidth, z}
});

describe("every kernel, run alone on random numbers, does what operations of TensorFlow.js do", () => {
  const tried = new Set<KernelName>();

  it.each<[string, Partial<Config>, boolean]>([
    ["one image, cross-entropy", size(1, 3, 5, 5), false],
    ["three images, hinge", {...size(3, 5, 3, 5), loss: "hinge"}, false],
    ["130 images, hinge, no batch normalisation in D", {...size(130, 3, 3, 3), loss: "hinge", normD: false}, false],
    ["three images, none, 64 threads a sum", {...size(3, 3, 17, 5), normD: false}, true],
    ["three images, 64 threads a sum", size(3, 3, 3, 5), true],
    ["three images, Wasserstein, no leash", {...size(3, 5, 3, 5), loss: "wasserstein", leash: "none"}, false],
    [
      "one image, Wasserstein, clipped at ½, no batch normalisation in D",
      {...size(1, 3, 5, 5), loss: "wasserstein", leash: "clipping", clip: 0.5, normD: false},
      false
    ]
  ])("%s", async (_, changes, software) => {
    const outcomes = await check("kernelTrials", changes, software);
    for (const {name, kernel, off, touched} of outcomes) {
      expect(off, name).toBeLessThan(1e-5);
      expect(touched, name).toEqual([]);
      tried.add(kernel);
    }
  });

  it("none is left out", () => {
    expect([...tried].sort()).toEqual(Object.keys(kernelsFor({})).sort());
  });
});

describe("three steps agree with the readable model's: losses, logits, gradients, states, images", () => {
  it.each<[string, Partial<Config>]>([
    ["cross-entropy, one image", size(1, 3, 3, 5)],
    ["cross-entropy, 130 images", size(130, 3, 5, 5)],
    ["hinge, three images", {...size(3, 5, 17, 64), loss: "hinge"}],
    ["hinge, 130 images, no batch normalisation in D", {...size(130, 5, 3, 5), loss: "hinge", normD: false}],
    ["cross-entropy, three images, none", {...size(3, 17, 5, 64), normD: false}],
    ["hinge, one image, none", {...size(1, 17, 17, 5), loss: "hinge", normD: false}],
    ["Wasserstein, three images, spectral norm", {...size(3, 5, 3, 5), loss: "wasserstein"}],
    ["Wasserstein, clipped, two learning rates", {...size(4, 3, 5, 5), ...wasserstein, leash: "clipping", clip: 0.1}],
    ["Wasserstein, no leash, none", {...size(3, 3, 5, 5), ...wasserstein, leash: "none", normD: false}],
    ["cross-entropy, no leash", {...size(3, 5, 3, 5), leash: "none", lrG: 1e-3}],
    ["hinge, clipped, none", {...size(3, 3, 3, 5), loss: "hinge", leash: "clipping", clip: 0.05, normD: false}]
  ])("%s", async (_, changes) => {
    const worst = await check("wholeSteps", changes);
    expect(passes(worst), JSON.stringify({worst, tolerance})).toBe(true);
  });
});

it("gradients agree with differences of the engine's own losses", async () => {
  const names = ["generator.W1", "generator.W2", "generator.gamma2", "generator.b4"];
  names.push("discriminator.W1", "discriminator.W2", "discriminator.gamma1", "discriminator.b3");
  for (const [name, {gradient, difference}] of Object.entries(await check("slopes", names)))
    expect(Math.abs(difference / gradient - 1), name).toBeLessThan(0.01);
});

it("200 steps have the readable model's losses at first, and its statistics to the end", async () => {
  const {engine, tensorflow} = await check("longRun", 200);
  expect(engine.length).toBe(200);
  for (let step = 0; step < 20; ++step)
    for (let column = 0; column < 9; ++column)
      expect(Math.abs(engine[step][column] - tensorflow[step][column]), `step ${step + 1}`).toBeLessThan(1e-3);
  // rounding may by then have led the two apart, as far as two samples of the same distribution are: three standard errors
  for (let column = 0; column < 9; ++column) {
    const [ours, theirs] = [engine, tensorflow].map((rows) => rows.slice(-50).map((row) => row[column]));
    const chance = (3 * deviation(theirs)!) / Math.sqrt(50);
    expect(Math.abs(mean(ours)! - mean(theirs)!), `column ${column}`).toBeLessThan(Math.max(1e-3, chance));
  }
});

describe("a run that changes hands between the engine and the readable model goes on as if it hadn't", () => {
  it.each<[string, Partial<Config>]>([
    ["cross-entropy", size(3, 5, 3, 5)],
    ["hinge, no batch normalisation in D", {...size(4, 3, 5, 6), loss: "hinge", normD: false}]
  ])("%s", async (_, changes) => {
    const {there, back} = await check("changingHands", changes);
    expect(there.steps).toEqual([4, 4]);
    expect(back.steps).toEqual([5, 5]);
    for (const {networks, moments} of [there, back]) {
      expect(networks).toBeLessThan(tolerance.state);
      expect(moments).toBeLessThan(1e-4);
    }
  });
});

describe("a steady step asks little of the device", () => {
  it.each(presetNames)("%s", async (name) => {
    const {built, steady, limits} = await check("counts", preset(name), name === "small" ? 3 : 0);
    const [, one, three] = steady;
    expect(one.dispatches).toBeLessThanOrEqual(48);
    expect(one).toEqual({
      ...{dispatches: one.dispatches, passes: 1, submits: 1, maps: 1},
      ...{buffers: 0, bindGroups: 0, pipelines: 0}
    });
    expect(three ?? {...one, dispatches: 3 * one.dispatches}).toEqual({...one, dispatches: 3 * one.dispatches});
    expect(built.pipelines).toBeLessThanOrEqual(24);
    expect(built.dispatches).toBe(0);
    expect(limits).toEqual({
      ...{storageBuffers: 8, workgroupBytes: 16_384, threads: 256},
      bindingBytes: 128 * 2 ** 20
    });
  });
});

describe("the engine says in a sentence what is wrong", () => {
  it("where the device allows no buffer that is large enough", async () => {
    expect(await check("tooLarge", {pictures: 200_000})).toBe(
      "this size needs a buffer of 156800000 bytes, and the device allows 134217728"
    );
    expect(await check("tooLarge", {batch: 40_000})).toMatch(/^this size needs a buffer of \d+ bytes/);
  });

  it.each(["generator.W2", "generator.W4", "generator.gamma1", "discriminator.W1", "discriminator.u2"])(
    "where a number of %s is not finite, with the number that shows it and the step",
    async (tensor) => {
      const {said, saidAgain} = await check("notANumber", tensor);
      const named = (step: number) =>
        new RegExp(`^(the loss|the gradient) of [DG] at step ${step} is not a finite number$`);
      expect(said).toMatch(named(42));
      expect(saidAgain).toMatch(named(45));
    }
  );

  it("where the batch is not whole, or the steps are none or too many", async () => {
    expect(await check("wrongSteps")).toEqual(["invalid steps: 0.375", "invalid steps: 0", "invalid steps: 33"]);
  });

  it("where a third submission comes while two are under way, which end well", async () => {
    expect(await check("threeAtOnce")).toEqual({
      third: "too many submissions are under way",
      ...{ended: [1, 2, 4], steps: 7}
    });
  });
});

it("a batch may be larger than the pictures are many", async () => {
  const rows = await check("fewPictures");
  expect(rows.length).toBe(2);
  expect(rows.flat().every(Number.isFinite)).toBe(true);
});

it("everything that waits for a device rejects when the device goes away", async () => {
  expect(await check("deviceGone")).toEqual(Array.from({length: 6}, () => "rejected"));
});
