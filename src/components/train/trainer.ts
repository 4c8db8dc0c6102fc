import {random, resume} from "../math/random.js";
import type {Config} from "../model/config.js";
import {generator} from "../model/generator.js";
import {initialise} from "../model/initialise.js";
import type {PlainState} from "../model/plainState.js";
import {fromPlain, toPlain, type State} from "../model/state.js";
import {step, type Report} from "../model/step.js";
import {streams} from "../model/streams.js";
import * as tf from "../model/tf.js";
import {disposeExcept, tidy} from "../model/tree.js";
import {batches, beginning, type Place} from "./batches.js";
import {exactSigmas} from "./exactSigmas.js";
import type {Images} from "./idx.js";

/** Images on a sheet, 5 × 5. */
export const sheetCount = 25;
const pixels = 28 * 28;

/** All that a run needs in order to go on exactly where it was, on the same backend, with the same images. */
export interface Checkpoint {
  seed: number;
  state: PlainState;
  place: Place;
  /** The state of the noise's random stream. */
  noise: readonly number[];
}

export interface TrainerOptions {
  config: Config;
  /** Decides weights, order and noise. Not used where a checkpoint says it. */
  seed: number;
  images: Images;
  /** Where to go on; from the start if left out. */
  checkpoint?: Checkpoint;
}

/** A run of the SN-GAN on the current backend. */
export interface Trainer {
  /** One step. What it reports is still on the device: `readReports` reads it back and disposes of it. */
  step(): Report;
  /** Steps made so far. */
  steps(): number;
  /** Passes over the images so far. */
  epoch(): number;
  /** 25 images from the same noise every time, by the running statistics, row after row: [25 · 784], 0 … 255. Reads back. */
  sample(): Promise<Uint8Array<ArrayBuffer>>;
  /** The 25 images used last, [25 · 784]; before the first step, the first ones there are. */
  reals(): Uint8Array<ArrayBuffer>;
  /** The exact largest singular value of each of the discriminator's kernels, beside the estimates of the reports. Reads back. */
  exactSigmas(): Promise<number[]>;
  /** The run as plain numbers. Reads back. */
  checkpoint(): Promise<Checkpoint>;
  /** Goes on with these images, of which the present ones are the first; the new ones count from the next pass on. */
  grow(images: Images): void;
  /** Frees the device. The trainer can't be used after that. */
  dispose(): void;
}

/** Starts, or goes on with, a run. Throws what `configure` and `fromPlain` throw. */
export function createTrainer({config, seed: wanted, images: given, checkpoint}: TrainerOptions): Trainer {
  const seed = checkpoint?.seed ?? wanted;
  let images = given;
  let state: State = fromPlain(checkpoint?.state ?? initialise(config, random(seed, streams.weights)), config);
  const supply = batches(checkpoint?.place ?? beginning(images.count, random(seed, streams.order)));
  const noise = checkpoint ? resume(checkpoint.noise) : random(seed, streams.noise);
  const draw = () => noiseOf(noise.normals(config.batch * config.z), config);
  const fixedNoise = noiseOf(random(seed, streams.fixedNoise).normals(sheetCount * config.z), config);
  let recent = Uint32Array.from({length: sheetCount}, (_, i) => i % images.count);

  return {
    step() {
      const chosen = supply.next(config.batch);
      recent = Uint32Array.from([...chosen, ...recent]).subarray(0, sheetCount);
      const ingredients = {real: gather(images, chosen), noiseD: draw(), noiseG: draw()};
      const result = step(state, ingredients, config);
      disposeExcept(ingredients);
      state = result.state;
      return result.report;
    },
    steps: () => state.step,
    epoch: () => supply.place().epoch,
    async sample() {
      const fakes = tidy(() => generator(fixedNoise, state.generator, config, false).images); // [25, 28, 28, 1]
      const values = await fakes.data();
      fakes.dispose();
      return Uint8Array.from(values, (x) => Math.round(127.5 * (x + 1)));
    },
    reals: () => copy(images, recent),
    exactSigmas: () => exactSigmas(state.discriminator.weights),
    checkpoint: async () => ({seed, place: supply.place(), noise: noise.state(), state: await toPlain(state)}),
    grow(more) {
      images = more;
      supply.grow(more.count);
    },
    dispose: () => disposeExcept({state, fixedNoise})
  };
}

const noiseOf = (normals: Float64Array, {z}: Config): tf.Tensor2D =>
  tf.tensor2d(Float32Array.from(normals), [normals.length / z, z]);

/** The chosen images as the network wants them, 0 … 255 → [−1, 1], [n, 28, 28, 1]. */
function gather(images: Images, chosen: Uint32Array): tf.Tensor4D {
  const bytes = copy(images, chosen);
  return tf.tensor4d(
    Float32Array.from(bytes, (byte) => byte / 127.5 - 1),
    [chosen.length, 28, 28, 1]
  );
}

function copy(images: Images, chosen: Uint32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chosen.length * pixels);
  chosen.forEach((i, place) => bytes.set(images.pixels.subarray(i * pixels, (i + 1) * pixels), place * pixels));
  return bytes;
}
