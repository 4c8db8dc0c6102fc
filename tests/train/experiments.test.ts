import {beforeAll, describe, expect, it} from "vitest";
import {drawDigits} from "../../src/components/math/digits.js";
import {toPixels} from "../../src/components/math/pixels.js";
import {duplicateBelow, duplicateShare, pairDistances} from "../../src/components/math/meters/duplicates.js";
import {pixelDiversity} from "../../src/components/math/meters/pixelDiversity.js";
import {random} from "../../src/components/math/random.js";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import {configOf, type Recipe} from "../../src/components/model/recipe.js";
import {opsRunner} from "../../src/components/train/run/opsRunner.js";
import type {Images} from "../../src/components/train/pictures/idx.js";
import {samplesOf} from "../../src/components/train/meters/measure.js";
import {networksOf} from "../../src/components/train/recorded/generatorSource.js";
import {quietWork} from "../../src/components/train/work.js";
import {onProcessor} from "../model/tensors.js";

// What src/training.md, "What to try", says will be seen. By the readable model at size small, with two seeds where it takes one step, else with one.

onProcessor();

let images: Images;
beforeAll(() => {
  images = {count: 160, pixels: drawDigits(160, random(1)).images};
});

type Report = Record<(typeof reportColumns)[number], number>;

/** The report of step number `steps` under a recipe. */
async function after(steps: number, recipe: Recipe, seed: number): Promise<Report> {
  const runner = opsRunner({config: configOf("small", recipe), seed, images});
  let row: number[] = [];
  while (runner.steps() < steps) [row] = await runner.advance(1);
  runner.dispose();
  return Object.fromEntries(reportColumns.map((name, i) => [name, row[i + 1]])) as Report;
}

describe.each([1, 2])("what to try, with seed %s", (seed) => {
  let article: Report;
  beforeAll(async () => {
    article = await after(1, {}, seed);
  });

  it("one step of the article's recipe: both losses are ln 2, nearly", () => {
    for (const loss of [article.lossD, article.lossG]) expect(Math.abs(loss - Math.LN2)).toBeLessThan(0.02);
  });

  it("DCGAN's weights: the gradient of G is more than thirty times as long at once", async () => {
    const dcgan = await after(1, {gammaMean: 1}, seed);
    expect(dcgan.gradG).toBeGreaterThan(30 * article.gradG);
  });

  it("hinge: the losses begin at 1 and 0", async () => {
    const {lossD, lossG} = await after(1, {loss: "hinge"}, seed);
    expect(Math.abs(lossD - 1)).toBeLessThan(0.05);
    expect(Math.abs(lossG)).toBeLessThan(0.05);
  });

  it("no leash, no BatchNorm in D: without the division D is more than twenty times as flat at first", async () => {
    const open: Recipe = {loss: "wasserstein", normD: false, gammaMean: 1};
    const [divided, free] = [await after(1, open, seed), await after(1, {...open, leash: "none"}, seed)];
    expect(divided.gradD).toBeGreaterThan(20 * free.gradD);
    expect(free.sigma1 * free.sigma2 * free.sigma3).toBeLessThan(1 / 20);
  });

  it.runIf(seed === 1)(
    "a learning rate of 1 for G: within ten steps less than a tenth of the gradient reaches it",
    async () => {
      const {gradG} = await after(10, {lrG: 1}, seed);
      expect(gradG).toBeLessThan(article.gradG / 10);
    }
  );

  it.runIf(seed === 1)(
    "five updates of D: after five steps its loss is less than half of what it is with one",
    async () => {
      const [five, one] = [await after(5, {updatesD: 5, gammaMean: 1}, seed), await after(5, {gammaMean: 1}, seed)];
      expect(five.lossD).toBeLessThan(one.lossD / 2);
    }
  );

  it("measured after one step, all samples are one picture", async () => {
    const config = configOf("small", {});
    const runner = opsRunner({config, seed, images});
    await runner.advance(1);
    const networks = networksOf((await runner.checkpoint()).state.tensors);
    runner.dispose();
    const source = {config, ...networks, seed, name: "", data: "built-in"} as const;
    const samples = await samplesOf(source, quietWork, 80);
    const real = toPixels(images.pixels.subarray(0, 80 * 784));
    expect(pixelDiversity(samples)).toBeLessThan(pixelDiversity(real) / 10);
    expect(duplicateShare(pairDistances(samples, 784), duplicateBelow(pairDistances(real, 784)))).toBe(1);
  });
});
