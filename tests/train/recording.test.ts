import {execFileSync} from "node:child_process";
import {existsSync, readFileSync, statSync} from "node:fs";
import {env} from "node:process";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {classify} from "../../src/components/math/classifier.js";
import {reshaped} from "../../src/components/math/convolutionNorm.js";
import {dot, norm, times} from "../../src/components/math/matrix.js";
import {classShares, coveredClasses} from "../../src/components/math/meters/classShares.js";
import {pixelDiversity} from "../../src/components/math/meters/pixelDiversity.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {trainedLayers, type TrainedDiscriminator} from "../../src/components/math/trainedLayers.js";
import {bakeGenerator, generate} from "../../src/components/model/bakedGenerator.js";
import {configOf, recipes} from "../../src/components/model/recipe.js";
import {samplesOf} from "../../src/components/train/meters/measure.js";
import {readClassifier} from "../../src/components/train/meters/classifierFile.js";
import {toBytes} from "../../src/components/math/pixels.js";
import {fixedNoise} from "../../src/components/train/pictures/fixedNoise.js";
import {sheetCount} from "../../src/components/train/pictures/supply.js";
import {sourceOfFile} from "../../src/components/train/recorded/recordedGenerator.js";
import {
  furthestAhead,
  lossesBefore,
  metersAt,
  readingsOf,
  type Recording
} from "../../src/components/train/recorded/recording.js";
import {spectraOf} from "../../src/components/train/recorded/spectra.js";
import {quietWork} from "../../src/components/train/work.js";
import {discriminatorLayers, pixelsSeen} from "../../src/components/engine/convolutions.js";
import {loadImages} from "../../scripts/train/images.js";

const bytes = (file: string) => new Uint8Array(readFileSync(`src/data/${file}`));
const recording = JSON.parse(readFileSync("src/data/recording.json", "utf8")) as Recording;
const {frames, rows, spectra, meters, settings, real} = recording;
const image = PNG.sync.read(readFileSync("src/data/recording.png"));
const pixels = Uint8Array.from({length: image.width * image.height}, (_, i) => image.data[4 * i]);
const sheetSize = sheetCount * 784;
const sheet = (i: number) => pixels.subarray(i * sheetSize, (i + 1) * sheetSize);
const source = sourceOfFile(bytes("recording.safetensors"));
/** Mean standard deviation of a pixel over the pictures of a sheet, −1 … 1. */
const spread = (sheet: Uint8Array) => pixelDiversity(Float32Array.from(sheet, (grey) => grey / 127.5 - 1));

describe("the recording of the training page", () => {
  it("is a run of the article's size on MNIST, by a recipe that has a name", () => {
    expect(settings).toMatchObject({preset: "full", data: "mnist"});
    expect(recording.recipe).toBe("certified");
    expect(settings.recipe).toEqual(recipes.find(({label}) => label === recording.recipe)!.recipe);
    expect(source.config).toEqual(configOf("full", settings.recipe));
    expect([source.seed, source.step, source.data]).toEqual([settings.seed, frames.at(-1), "mnist"]);
  });

  it("is in one piece: a sheet a frame, numbers that are numbers, under 1.5 MB", () => {
    expect([image.width, image.height]).toEqual([28, frames.length * sheetCount * 28]);
    expect([...frames].sort((a, b) => a - b)).toEqual(frames);
    for (const frame of frames) expect(rows.some(([step]) => step === frame)).toBe(true);
    expect(rows.flat().every(Number.isFinite)).toBe(true);
    expect(spectra.map((layers) => layers.map(({length}) => length))).toEqual(frames.map(() => [16, 128, 1]));
    expect(meters.map(({classes}) => classes <= 10)).toEqual(frames.map(() => true));
    const size = statSync("src/data/recording.json").size + statSync("src/data/recording.png").size;
    expect(size).toBeLessThan(1_500_000);
  });

  it("ends with the sheet that its generator draws, kept in 16 bits, from the page's noise", () => {
    const drawn = toBytes(
      generate(bakeGenerator(source.weights, source.config), fixedNoise(source.seed, source.config.z))
    );
    const last = sheet(frames.length - 1);
    const off = Array.from(drawn, (grey, i) => Math.abs(grey - last[i]));
    expect(Math.max(...off)).toBeLessThan(16);
    expect(off.reduce((sum, x) => sum + x, 0) / off.length).toBeLessThan(0.5);
  });

  it("ends in a grey rim where the discriminator sees nothing, and in black beside its digits where it does", () => {
    const last = sheet(frames.length - 1);
    const mean = (isIn: (x: number, y: number) => boolean) => {
      const greys = Array.from(last).filter((_, i) => isIn(i % 28, Math.floor(i / 28) % 28));
      return greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
    };
    const seen = pixelsSeen(discriminatorLayers(source.config));
    expect(mean((x, y) => x >= seen || y >= seen)).toBeGreaterThan(64);
    expect(mean((x, y) => (x < 3 && y < seen) || (y < 3 && x < seen))).toBeLessThan(16);
  });

  it("ends with what the meters read on that generator's samples", async () => {
    const {weights} = readClassifier(bytes("classifier.safetensors"));
    const samples = await samplesOf(source, quietWork);
    const {classes, spread} = meters.at(-1)!;
    expect(coveredClasses(classShares(classify(weights, samples).labels))).toBe(classes);
    expect(pixelDiversity(samples) / spread).toBeCloseTo(1, 2);
  });

  it("ends with the spectra of the discriminator that is kept with it", () => {
    const kernels = [1, 2, 3].map((layer) => source.discriminator[`W${layer}`]);
    const now = spectraOf(kernels, {whole: true});
    now.forEach((values, layer) =>
      values.forEach((sigma, i) => expect(Math.abs(sigma - spectra.at(-1)![layer][i])).toBeLessThan(2e-3 * values[0]))
    );
  });

  it("tells what the page says: D far ahead, one picture for hundreds of steps; at last better pictures at the same losses", () => {
    const {step, lossD} = furthestAhead(recording);
    expect(step).toBeLessThan(200);
    expect(lossD).toBeLessThan(0.2);
    for (const meters of [100, 200, 300].map((step) => metersAt(recording, step)))
      expect(meters.spread).toBeLessThan(0.15 * real.spread);
    expect(spread(sheet(frames.length - 1))).toBeGreaterThan(0.75 * real.spread);
    const [before, after] = [1500, 2000].map((step) => ({
      ...lossesBefore(recording, step),
      ...metersAt(recording, step)
    }));
    expect(Math.abs(after.lossD - before.lossD)).toBeLessThan(0.02);
    expect(Math.abs(after.lossG - before.lossG)).toBeLessThan(0.02);
    expect(after.classes).toBeGreaterThan(before.classes);
    expect(after.frechet).toBeLessThan(0.75 * before.frechet);
    expect(frames.at(-1)).toBe(2000);
    expect(() => lossesBefore(recording, 0)).toThrow("no row up to step 0");
    expect(() => metersAt(recording, frames[0] - 1)).toThrow("no frame up to step");
  });

  it("has a reading at each frame, which its generator's own measurement continues", () => {
    const readings = readingsOf(recording);
    expect(readings.map(({step}) => step)).toEqual(frames);
    expect(readings.at(-1)).toEqual({
      ...{run: source.run, step: source.step, isStandIn: false, isRecorded: true},
      covered: {generated: meters.at(-1)!.classes, real: real.classes},
      diversity: {generated: meters.at(-1)!.spread, real: real.spread},
      frechet: {generated: meters.at(-1)!.frechet, real: real.frechet}
    });
  });

  const folder = env.MNIST ?? "mnist";
  it.skipIf(!existsSync(`${folder}/train-images-idx3-ubyte.gz`))(
    "shows none of MNIST's pictures (skipped where MNIST isn't there: set MNIST to its folder)",
    async () => {
      const images = await loadImages(folder);
      const shown = new Set(
        Array.from({length: pixels.length / 784}, (_, n) => pixels.subarray(784 * n, 784 * (n + 1)).join())
      );
      for (let n = 0; n < images.length / 784; ++n)
        expect(shown.has(images.subarray(784 * n, 784 * (n + 1)).join())).toBe(false);
    }
  );
});

describe("the discriminator that page 3 shows, of an earlier run", () => {
  const kept = JSON.parse(readFileSync("src/data/discriminator.json", "utf8")) as TrainedDiscriminator;
  const layers = trainedLayers(kept);

  it("is the small one, trained on digits drawn by code", () => {
    expect(kept).toMatchObject({step: 10_000, settings: {preset: "small", data: "built-in", seed: 2}});
    expect(layers.map(({kernel: {outputs, inputs, side}}) => [outputs, inputs, side])).toEqual([
      [16, 1, 4],
      [32, 16, 4],
      [1, 32, 4]
    ]);
  });

  it("is what the caption of page 3 says, with the file's own seed and steps", () => {
    const {settings, step} = JSON.parse(
      execFileSync("node", ["--import", "tsx", "src/data/discriminator-run.json.ts"], {encoding: "utf8"})
    ) as typeof kept;
    expect({settings, step}).toEqual({settings: kept.settings, step: kept.step});
    const said =
      "Trained layers: this notebook's trainer, size _small_, digits drawn by code, seed ${trained.settings.seed}, step ${formatCount(trained.step)}.";
    expect(readFileSync("src/spectral-norm.md", "utf8")).toContain(said);
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
