import {createEngine, mostSteps, mostUnderWay} from "../../engine/engine.js";
import {random} from "../../math/random.js";
import {initialise} from "../../model/initialise.js";
import {streams} from "../../model/streams.js";
import {toBytes} from "../../math/pixels.js";
import {fixedNoise} from "../pictures/fixedNoise.js";
import {pace} from "./pace.js";
import type {Runner} from "./runner.js";
import {exactSigmas} from "../recorded/spectra.js";
import {supplyOf} from "../pictures/supply.js";
import type {TrainerOptions} from "./trainer.js";

interface UnderWay {
  readonly steps: number;
  readonly rows: Promise<number[][]>;
}

export interface EngineRunnerOptions extends TrainerOptions {
  /** Whether the processor imitates the graphics card. Not by default. */
  readonly software?: boolean;
}

/** Starts, or goes on with, a run on the engine. `total`: images there will be in the end. */
export async function engineRunner(
  device: GPUDevice,
  {config, seed: wanted, images, checkpoint, software}: EngineRunnerOptions,
  total: number
): Promise<Runner> {
  const seed = checkpoint?.seed ?? wanted;
  const state = checkpoint?.state ?? initialise(config, random(seed, streams.weights));
  const engine = await createEngine(device, {config, seed, state, pictures: total, software});
  engine.store(images.pixels);
  const supply = supplyOf(images, seed, checkpoint?.place);
  const noise = fixedNoise(seed, config.z);
  const tempo = pace(mostSteps);
  const underWay: UnderWay[] = [];
  let perSubmission = 1;
  let idle = true;
  let done = 0;
  let known = state.step;

  /** The rows of the oldest submission, each with its step in front. */
  async function next(): Promise<number[][]> {
    const {steps, rows} = underWay.shift()!;
    const numbers = await rows;
    const now = performance.now();
    if (!idle) tempo.took(now - done, steps); // between two results of a busy device
    [idle, done] = [underWay.length === 0, now];
    return numbers.map((row) => [++known, ...row]);
  }

  return {
    steps: () => engine.steps(),
    async advance(most) {
      const count = Math.min(most, tempo.steps());
      perSubmission = count;
      underWay.push({steps: count, rows: engine.submit(supply.next(count * config.batch))});
      return underWay.length < mostUnderWay ? [] : next();
    },
    async settle() {
      const rows: number[][] = [];
      while (underWay.length) rows.push(...(await next()));
      return rows;
    },
    sample: async () => toBytes(await engine.sample(noise)),
    reals: () => supply.reals(),
    exactSigmas: async () => exactSigmas(await engine.kernels()),
    kernels: () => engine.kernels(),
    checkpoint: async () => ({seed, place: supply.place(), state: await engine.state()}),
    grow(more) {
      engine.store(more.pixels);
      supply.grow(more);
    },
    held: () => engine.buffers,
    calls: () => ({dispatches: engine.plan.dispatches.length, submits: 1 / perSubmission}),
    dispose: () => engine.dispose()
  };
}
