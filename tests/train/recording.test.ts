import {readFileSync, statSync} from "node:fs";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {drawDigits} from "../../src/components/math/digits.js";
import {reshaped} from "../../src/components/math/convolutionNorm.js";
import {dot, norm, times} from "../../src/components/math/matrix.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {trainedLayers, type TrainedDiscriminator} from "../../src/components/math/trainedLayers.js";
import {random} from "../../src/components/math/random.js";
import {configOf} from "../../src/components/model/recipe.js";
import {streams} from "../../src/components/model/streams.js";
import {drawnCount} from "../../src/components/train/pictures/digitSource.js";
import {furthestAhead, metersAt, type Recording} from "../../src/components/train/recorded/recording.js";
import {readReports} from "../../src/components/train/run/reports.js";
import {sheetCount} from "../../src/components/train/pictures/supply.js";
import {createTrainer} from "../../src/components/train/run/trainer.js";
import {onProcessor} from "../model/tensors.js";

onProcessor();

const [json, png] = ["src/data/recording.json", "src/data/recording.png"];
const recording = JSON.parse(readFileSync(json, "utf8")) as Recording;
const {frames, rows, spectra, meters, settings} = recording;
const image = PNG.sync.read(readFileSync(png));
const pixels = Uint8Array.from({length: image.width * image.height}, (_, i) => image.data[4 * i]);
const sheetSize = sheetCount * 784;
const sheet = (i: number) => pixels.subarray(i * sheetSize, (i + 1) * sheetSize);
const drawn = () => drawDigits(drawnCount, random(0, streams.digits)).images;

/** Mean over the pixels of their standard deviation over the pictures of a sheet; white is 1. */
function spread(sheet: Uint8Array): number {
  let total = 0;
  for (let p = 0; p < 784; ++p) {
    const values = Array.from({length: sheetCount}, (_, n) => sheet[n * 784 + p] / 255);
    const mean = values.reduce((sum, x) => sum + x, 0) / sheetCount;
    total += Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / sheetCount);
  }
  return total / 784;
}

describe("the discriminator that is kept from it", () => {
  const kept = JSON.parse(readFileSync("src/data/discriminator.json", "utf8")) as TrainedDiscriminator;
  const layers = trainedLayers(kept);

  it("is the one at the end of the recording: the same run, the same exact σ₁", () => {
    expect(kept.step).toBe(frames.at(-1));
    expect(kept.settings).toEqual({seed: settings.seed, preset: settings.preset, data: settings.data});
    const sigmas = layers.map(({kernel}) => spectralNorm(reshaped(kernel)));
    sigmas.forEach((sigma, i) => expect(sigma / spectra.at(-1)![i][0]).toBeCloseTo(1, 3));
    expect(layers.map(({kernel: {outputs, inputs, side}}) => [outputs, inputs, side])).toEqual([
      [16, 1, 4],
      [32, 16, 4],
      [1, 32, 4]
    ]);
  });

  it("has u and v that estimate σ₁ to one per cent and never above it: one iteration a step was enough", () => {
    for (const {kernel, u, v} of layers) {
      const W = reshaped(kernel);
      const share = dot(u, times(W, v)) / spectralNorm(W);
      expect(share).toBeGreaterThan(0.99);
      expect(share).toBeLessThan(1 + 1e-4); // five digits are kept
      expect([norm(u), norm(v)].every((length) => Math.abs(length - 1) < 1e-4)).toBe(true);
    }
  });
});

describe("the recording of the training page", () => {
  it("is in one piece: a sheet a frame and the real digits last, numbers that are numbers, under 600 kB", () => {
    expect([image.width, image.height]).toEqual([28, (frames.length + 1) * sheetCount * 28]);
    expect([...frames].sort((a, b) => a - b)).toEqual(frames);
    for (const frame of frames) expect(rows.some(([step]) => step === frame)).toBe(true);
    expect(rows.flat().every(Number.isFinite)).toBe(true);
    expect(spectra.map((layers) => layers.map(({length}) => length))).toEqual(frames.map(() => [16, 32, 1]));
    expect(meters.map(({classes}) => classes <= 10)).toEqual(frames.map(() => true));
    expect(statSync(json).size + statSync(png).size).toBeLessThan(600_000);
  });

  it("shows digits that are drawn by code, and none of MNIST's", () => {
    expect(settings.data).toBe("built-in");
    const known = new Set<string>();
    const images = drawn();
    for (let i = 0; i < drawnCount; ++i) known.add(images.subarray(i * 784, (i + 1) * 784).join());
    const reals = sheet(frames.length);
    for (let n = 0; n < sheetCount; ++n) expect(known.has(reals.subarray(n * 784, (n + 1) * 784).join())).toBe(true);
  });

  it("begins with the numbers that the trainer gives today", async () => {
    const images = {count: drawnCount, pixels: drawn()};
    const trainer = createTrainer({config: configOf(settings.preset, settings.recipe), seed: settings.seed, images});
    // recorded by the engine, in four digits, and made today by tensors. Adam divides a gradient near zero by its own size,
    // so that rounding moves some weights: lengths of gradients (the last two) show it from the second step on
    for (const [i, [step, ...recorded]] of rows.slice(0, 5).entries()) {
      const today = await readReports([trainer.step()]);
      expect(step).toBe(i + 1);
      const known = i === 0 ? recorded : recorded.slice(0, 7);
      known.forEach((value, column) => expect(Math.abs(today[column] / value - 1)).toBeLessThan(1e-3));
    }
    trainer.dispose();
  });

  it("tells what the page says: nearly grey while D runs ahead, and strokes after that", () => {
    const {step, lossD} = furthestAhead(recording);
    expect(lossD).toBeLessThan(0.05);
    frames.forEach((frame, i) => {
      if (frame < 0.75 * step) expect(spread(sheet(i))).toBeLessThan(0.05);
    });
    expect(spread(sheet(frames.length - 1))).toBeGreaterThan(0.15);
    expect(rows.at(-1)![1]).toBeGreaterThan(3 * lossD);
    expect(metersAt(recording, step).classes).toBeLessThan(5);
    expect(meters.at(-1)!.classes).toBeGreaterThan(8);
    expect(meters.at(-1)!.frechet).toBeLessThan(metersAt(recording, step).frechet / 3);
    expect(() => metersAt(recording, frames[0] - 1)).toThrow("no frame up to step");
  });
});
