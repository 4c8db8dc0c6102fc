import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {useBackend} from "../../src/components/model/backends.js";
import {discriminator, sharpen} from "../../src/components/model/discriminator.js";
import {generator} from "../../src/components/model/generator.js";
import {toPlain} from "../../src/components/model/state.js";
import type * as tf from "../../src/components/model/tf.js";
import {readSafetensors, writeSafetensors} from "../../src/components/train/files/safetensors.js";
import {networkFile} from "../../src/components/train/files/weightFiles.js";
import {gaussian, livelyState, numbersOf, tiny} from "../model/tensors.js";
import {pythonWithTorch} from "./python.js";

const python = pythonWithTorch();
const folder = mkdtempSync(join(tmpdir(), "sngan-"));
afterAll(() => rmSync(folder, {recursive: true}));

const cases = {
  "batch normalisation in D": {normD: true},
  "none in D": {normD: false},
  "at half precision": {normD: true, dtype: "F16"}
} as const;
const count = 6;
const torch = (values: tf.Tensor, shape: number[]) => ({shape, data: Float32Array.from(values.dataSync())});

/** Writes a lively network and what to apply it to; gives what the readable model makes of it, and what was written. */
async function write(name: string, {normD, dtype}: {normD: boolean; dtype?: "F16"}) {
  const config = {...tiny, normD};
  const state = livelyState(config);
  state.discriminator.memory = sharpen(state.discriminator.weights, state.discriminator.memory, config.snEps);
  const [noise, images] = [
    gaussian<tf.Tensor2D>([count, tiny.z], 3),
    gaussian<tf.Tensor4D>([count, 28, 28, 1], 4, 0.5)
  ];
  const plain = {...(await toPlain(state)), step: 5};
  const files = (["generator", "discriminator"] as const).map(
    (kind) => [kind, writeSafetensors(networkFile(kind, {state: plain, config}), {dtype})] as const
  );
  const inputs = {noise: torch(noise, [count, tiny.z, 1, 1]), images: torch(images, [count, 1, 28, 28])};
  mkdirSync(join(folder, name));
  for (const [kind, bytes] of files) writeFileSync(join(folder, name, `${kind}.safetensors`), bytes);
  writeFileSync(join(folder, name, "inputs.safetensors"), writeSafetensors({tensors: inputs, metadata: {}}));
  return {
    files: Object.fromEntries(files),
    images: numbersOf(generator(noise, state.generator, config, false).images),
    logits: numbersOf(discriminator(images, state.discriminator, config, false).logits)
  };
}

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (x, i) => Math.abs(x - b[i])));
const read = (...path: string[]) => readSafetensors(readFileSync(join(folder, ...path)), path.join("/"));

// Skipped where no Python with torch is found; PYTHON names one.
describe.skipIf(!python)("weights through PyTorch", () => {
  it("both networks give there what they give here, and come back bit by bit", {timeout: 300_000}, async () => {
    await useBackend("cpu");
    const ours: Record<string, Awaited<ReturnType<typeof write>>> = {};
    for (const [name, options] of Object.entries(cases)) ours[name] = await write(name, options);
    const script = [join(import.meta.dirname, "torchOutputs.py"), "src/data"];
    const folders = Object.keys(cases).map((name) => join(folder, name));
    const {status, stderr} = spawnSync(python!, [...script, ...folders], {encoding: "utf8"});
    expect(status, stderr).toBe(0);

    for (const [name, {files, images, logits}] of Object.entries(ours)) {
      const {tensors} = read(name, "outputs.safetensors");
      expect(images.length).toBe(count * 784);
      expect(logits.length).toBe(count);
      const tolerance = name === "at half precision" ? 1e-2 : 1e-5;
      expect(furthest(images, tensors.images.data), name).toBeLessThan(tolerance);
      expect(furthest(logits, tensors.logits.data), name).toBeLessThan(tolerance);
      for (const [kind, bytes] of Object.entries(files)) {
        const sent = readSafetensors(bytes, kind);
        const {tensors, counts} = read(name, "back", `${kind}.safetensors`);
        expect(tensors).toEqual(sent.tensors);
        expect(counts).toEqual(sent.counts);
      }
    }
    expect(Math.max(...ours["none in D"].logits) - Math.min(...ours["none in D"].logits)).toBeGreaterThan(0.01);
  });
});
