import {noiseOf, noiseTable, uniformsOf, type Half} from "../../engine/noise.js";
import {side, size, toBytes, toPixels} from "../../math/pixels.js";
import {random} from "../../math/random.js";
import type {Config} from "../../model/config.js";
import {generator} from "../../model/generator.js";
import {initialise} from "../../model/initialise.js";
import type {Numbers} from "../../model/plainState.js";
import {fromPlain, toNumbers, toPlain, type State} from "../../model/state.js";
import {step, type Report} from "../../model/step.js";
import {streams} from "../../model/streams.js";
import * as tf from "../../model/tf.js";
import {disposeExcept, tidy} from "../../model/tree.js";
import type {Checkpoint} from "../kept/checkpoint.js";
import {fixedNoise} from "../pictures/fixedNoise.js";
import type {Images} from "../pictures/idx.js";
import {exactSigmas} from "../recorded/spectra.js";
import {supplyOf} from "../pictures/supply.js";

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
  /** The discriminator's three kernels as they are, not divided by σ. Reads back. */
  kernels(): Promise<Numbers[]>;
  /** The run as plain numbers. Reads back. */
  checkpoint(): Promise<Checkpoint>;
  /** Goes on with these images, of which the present ones are the first; the new ones count from the next pass on. */
  grow(images: Images): void;
  /** Frees the device. The trainer can't be used after that. */
  dispose(): void;
}

/** Starts, or goes on with, a run. Throws what `configure` and `fromPlain` throw. */
export function createTrainer({config, seed: wanted, images, checkpoint}: TrainerOptions): Trainer {
  const seed = checkpoint?.seed ?? wanted;
  let state: State = fromPlain(checkpoint?.state ?? initialise(config, random(seed, streams.weights)), config);
  const supply = supplyOf(images, seed, checkpoint?.place);
  const table = noiseTable();
  const [imagesD, imagesG] = [config.updatesD * config.batch, config.updatesG * config.batch];
  const noise = (half: Half, count: number) =>
    tf.tensor2d(noiseOf({seed, step: state.step, half}, count * config.z, table), [count, config.z]);
  const between = () =>
    config.leash === "penalty" ? {between: tf.tensor1d(uniformsOf({seed, step: state.step}, imagesD))} : {};
  const sheetNoise = tf.tensor2d(fixedNoise(seed, config.z), [25, config.z]);

  const kernels = () => {
    const {W1, W2, W3} = state.discriminator.weights;
    return Promise.all([W1, W2, W3].map(toNumbers));
  };

  return {
    step() {
      const ingredients = {
        real: toImages(supply.copy(supply.next(imagesD))),
        ...{noiseD: noise(0, imagesD), noiseG: noise(1, imagesG), ...between()}
      };
      const result = step(state, ingredients, config);
      disposeExcept(ingredients);
      state = result.state;
      return result.report;
    },
    steps: () => state.step,
    epoch: () => supply.place().epoch,
    async sample() {
      const fakes = tidy(() => generator(sheetNoise, state.generator, config, false).images); // [25, 28, 28, 1]
      const values = await fakes.data();
      fakes.dispose();
      return toBytes(values as Float32Array);
    },
    reals: () => supply.reals(),
    exactSigmas: async () => exactSigmas(await kernels()),
    kernels,
    checkpoint: async () => ({seed, place: supply.place(), state: await toPlain(state)}),
    grow: (more) => supply.grow(more),
    dispose: () => disposeExcept({state, sheetNoise})
  };
}

/** Bytes as the network wants them, 0 … 255 → [−1, 1], [n, 28, 28, 1]. */
function toImages(bytes: Uint8Array): tf.Tensor4D {
  return tf.tensor4d(toPixels(bytes), [bytes.length / size, side, side, 1]);
}
