import {beforeAll, describe, expect, it} from "vitest";
import {drawDigits} from "../../src/components/math/digits.js";
import {random} from "../../src/components/math/random.js";
import * as tf from "../../src/components/model/tf.js";
import type {Images} from "../../src/components/train/pictures/idx.js";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import {readReports} from "../../src/components/train/run/reports.js";
import {createTrainer} from "../../src/components/train/run/trainer.js";
import {onProcessor, tiny} from "../model/tensors.js";

onProcessor();

let images: Images;
beforeAll(() => {
  images = {count: 30, pixels: drawDigits(30, random(1)).images};
});
const start = (seed = 1) => createTrainer({config: tiny, seed, images});

describe("a trainer", () => {
  it("gives the same numbers for the same seed, others for another", async () => {
    const losses = async (seed: number) => {
      const trainer = start(seed);
      const rows = await readReports([trainer.step(), trainer.step()]);
      trainer.dispose();
      return rows;
    };
    expect(await losses(1)).toEqual(await losses(1));
    expect(await losses(1)).not.toEqual(await losses(2));
  });

  it("reports nine finite numbers a step, of which σ is never above the exact one", async () => {
    const trainer = start();
    const rows = await readReports(Array.from({length: 5}, () => trainer.step()));
    expect(rows.length).toBe(5 * reportColumns.length);
    expect(rows.every(Number.isFinite)).toBe(true);
    const exact = await trainer.exactSigmas();
    exact.forEach((sigma, i) => {
      const estimate = rows[4 * reportColumns.length + 4 + i];
      expect(estimate).toBeLessThanOrEqual(sigma * (1 + 1e-6));
      expect(estimate).toBeGreaterThan(0.5 * sigma);
    });
    trainer.dispose();
  });

  it("keeps the number of tensors constant, and none at all after dispose", async () => {
    const before = tf.memory().numTensors;
    const trainer = start();
    const held = tf.memory().numTensors;
    for (let i = 0; i < 4; ++i) {
      await readReports([trainer.step()]);
      await trainer.sample();
      await trainer.exactSigmas();
      await trainer.checkpoint();
      expect(tf.memory().numTensors).toBe(held);
    }
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it("holds no more after 1,000 steps than after the first", async () => {
    const trainer = start();
    await readReports([trainer.step()]);
    const [{numTensors, numBytes}] = [tf.memory()];
    for (let i = 0; i < 10; ++i) await readReports(Array.from({length: 100}, () => trainer.step()));
    expect(trainer.steps()).toBe(1001);
    expect(tf.memory()).toMatchObject({numTensors, numBytes});
    trainer.dispose();
  }, 120_000);

  it("goes on from a checkpoint as if nothing had happened", async () => {
    const trainer = start();
    await readReports([trainer.step(), trainer.step(), trainer.step()]);
    const checkpoint = structuredClone(await trainer.checkpoint());
    const resumed = createTrainer({config: tiny, seed: 99, images, checkpoint});
    for (let i = 0; i < 8; ++i)
      expect(await readReports([resumed.step()])).toEqual(await readReports([trainer.step()]));
    expect(await resumed.checkpoint()).toEqual(await trainer.checkpoint());
    expect(await resumed.sample()).toEqual(await trainer.sample());
    expect(resumed.steps()).toBe(11);
    expect(resumed.epoch()).toBe(1); // 44 images of 30
    trainer.dispose();
    resumed.dispose();
  });

  it("shows 25 fakes of the same noise, and reals that are among its images", async () => {
    const trainer = start();
    expect(trainer.reals().length).toBe(25 * 784);
    await readReports([trainer.step()]);
    const sheet = await trainer.sample();
    expect(sheet.length).toBe(25 * 784);
    expect(await trainer.sample()).toEqual(sheet);
    const reals = trainer.reals();
    expect(reals.length).toBe(25 * 784);
    const known = Array.from({length: images.count}, (_, i) => images.pixels.slice(784 * i, 784 * (i + 1)).join());
    for (let i = 0; i < 25; ++i) expect(known).toContain(reals.slice(784 * i, 784 * (i + 1)).join());
    trainer.dispose();
  });
});
