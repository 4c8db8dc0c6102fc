import {unzipSync} from "fflate";
import fc from "fast-check";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {arrangeDigits} from "../../src/components/math/arrangeDigits.js";
import {random} from "../../src/components/math/random.js";
import {configure} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import {greyPng} from "../../src/components/train/pictures/greyPng.js";
import {metricsCsv} from "../../src/components/train/files/metricsCsv.js";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import {forget, learn} from "../../src/components/words/dictionary.js";
import {train} from "../../src/components/words/zh/train.js";
import {runArchive, samplesPng, weightFiles} from "../../src/components/train/files/runArchive.js";

const greyOf = (bytes: Uint8Array) => {
  const {width, height, data} = PNG.sync.read(Buffer.from(bytes));
  return {width, height, grey: Array.from({length: width * height}, (_, i) => data[4 * i])};
};

describe("greyPng", () => {
  it("is read back pixel by pixel by another implementation, which checks its sums", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 9}), fc.nat(), (width, height, seed) => {
        const stream = random(seed);
        const pixels = Uint8Array.from({length: width * height}, () => 256 * stream.uniform());
        expect(greyOf(greyPng(pixels, width))).toEqual({width, height, grey: [...pixels]});
      }),
      {numRuns: 30}
    );
  });

  it("is 8-bit grey", () => {
    const bytes = greyPng(new Uint8Array(6), 3);
    expect([...bytes.subarray(24, 29)]).toEqual([8, 0, 0, 0, 0]);
  });
});

it("arrangeDigits puts each picture in its place, and leaves the rest of the last row empty", () => {
  const images = Uint8Array.from({length: 3 * 784}, (_, i) => 1 + ((i * 7) % 255));
  const {pixels, width} = arrangeDigits(images, 2);
  expect([width, pixels.length]).toEqual([56, 56 * 56]);
  for (const [n, row, column] of [
    [0, 3, 4],
    [1, 27, 0],
    [2, 0, 27]
  ] as const)
    // prettier-ignore
    expect(pixels[(28 * Math.floor(n / 2) + row) * width + 28 * (n % 2) + column]).toBe(images[784 * n + 28 * row + column]);
  expect(pixels.subarray(28 * width + 28, 29 * width).every((x) => x === 0)).toBe(true);
});

describe("metricsCsv", () => {
  it("names its columns as the report does, and ends every line with CR LF", () => {
    const row = [7, ...reportColumns.map((_, i) => i / 2)];
    expect(metricsCsv(row)).toBe(`step,${reportColumns.join()}\r\n${row.join()}\r\n`);
    expect(metricsCsv([])).toBe(`step,${reportColumns.join()}\r\n`);
  });

  it("gives each 32-bit float back exactly", () => {
    fc.assert(
      fc.property(fc.float({noNaN: true, noDefaultInfinity: true}), (x) => {
        const cell = metricsCsv(Float32Array.of(x), ["x"]).split("\r\n")[1];
        expect(Math.fround(Number(cell)) + 0).toBe(x + 0);
        expect(cell.replace(/e.*|[-.]/g, "").replace(/^0+|0+$/g, "").length).toBeLessThanOrEqual(9);
      })
    );
    expect(metricsCsv(Float32Array.of(0.1, NaN, -Infinity, 1e-10), ["x"])).toBe("x\r\n0.1\r\nNaN\r\n-inf\r\n1e-10\r\n");
  });

  it("quotes a name where the format asks for it, and refuses half a row", () => {
    expect(metricsCsv([], ['a "b", c', "d"])).toBe('"a ""b"", c",d\r\n');
    expect(() => metricsCsv([1, 2, 3], ["a", "b"])).toThrow("invalid rows: 3 numbers for 2 columns");
  });
});

describe("runArchive", () => {
  const config = configure({z: 5, generatorWidth: 3, discriminatorWidth: 4});
  const state = {...initialise(config, random(1)), step: 40};
  const samples = Uint8Array.from({length: 25 * 784}, (_, i) => i % 256);
  const networks = {state, config, metadata: {seed: "1"}};
  const parts = {
    ...{title: "seed 1, small, digits drawn by code", saved: "2026-11-28T05:00:00.000Z", networks, samples},
    checkpoint: Uint8Array.of(1, 2, 3),
    receipt: {seed: 1},
    rows: [40, ...reportColumns.map(() => 0.5)],
    python: "print(1)\n"
  };

  it("holds everything, as it is", () => {
    const files = unzipSync(runArchive(parts));
    const words = (name: string) => new TextDecoder().decode(files[name]);
    expect(Object.keys(files).sort()).toEqual(
      ["README.txt", "adam.safetensors", "discriminator.safetensors", "generator.safetensors", "metrics.csv", "receipt.json", "run.checkpoint", "samples.png", "sngan.py"] // prettier-ignore
    );
    expect(words("sngan.py")).toBe(parts.python);
    expect(words("metrics.csv")).toBe(metricsCsv(parts.rows));
    expect(JSON.parse(words("receipt.json"))).toEqual(parts.receipt);
    expect(files["run.checkpoint"]).toEqual(parts.checkpoint);
    expect(files["samples.png"]).toEqual(samplesPng(samples));
    for (const [name, bytes] of Object.entries(weightFiles(networks))) expect(files[name]).toEqual(bytes);
    for (const name of Object.keys(files))
      if (name !== "README.txt") expect(words("README.txt")).toContain(`\n${name} `);
    expect(words("README.txt")).toContain(
      "seed 1, small, digits drawn by code, step 40, saved 2026-11-28T05:00:00.000Z."
    );
  });

  it("explains itself in Chinese on a Chinese page, and keeps the names that programs read", () => {
    learn(train);
    const files = unzipSync(runArchive({...parts, title: "随机种子 1"}));
    forget();
    const words = new TextDecoder().decode(files["README.txt"]);
    expect(words).toMatch(/^谱归一化 GAN 笔记的一次训练\n=+\n\n[^]*第 40 步，保存于 2026-11-28T05:00:00\.000Z。\n/);
    expect(words.replace(/ {4}python3[^\n]*/g, "")).not.toMatch(/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/);
    expect(new TextDecoder().decode(files["metrics.csv"])).toBe(metricsCsv(parts.rows));
  });

  it("is the same for the same run", () => {
    expect(runArchive(parts)).toEqual(runArchive(parts));
  });
});
