import type {Config} from "../model/config.js";
import {DivergedError} from "../model/DivergedError.js";
import type {Numbers, PlainState} from "../model/plainState.js";
import {divergence} from "../model/reportColumns.js";
import {say} from "../words/say.js";
import {slots, type BufferName} from "./buffers.js";
import {packNow} from "./kernels/now.js";
import {reportLength} from "./kernels/finish.js";
import {take} from "./layout.js";
import {createMachine} from "./machine.js";
import {noiseTable} from "./noise.js";
import {planOf, sampleCount, type Plan} from "./plan.js";
import {readBuffers} from "./read.js";
import {stagings} from "./stagings.js";
import {fromBuffers, stateBuffers, toBuffers} from "./transfer.js";

/** Submissions that may be under way at once: one that runs, one that waits behind it. */
export const mostUnderWay = 2;
/** Steps that one submission can hold. */
export const mostSteps = slots / mostUnderWay;

export interface EngineOptions {
  readonly config: Config;
  /** Decides the noise, with the number of the step. */
  readonly seed: number;
  readonly state: PlainState;
  /** Pictures that the dataset has room for. */
  readonly pictures: number;
  /** Whether the processor imitates the graphics card: sums are then shared otherwise. Not by default. */
  readonly software?: boolean;
}

/** The SN-GAN on a WebGPU device: one submission for one step or several, and nothing made or awaited on the way. */
export interface Engine {
  readonly plan: Plan;
  /** Steps submitted so far, those before `state` included. */
  steps(): number;
  /** Puts pictures, 784 bytes each, into the dataset, from number `at` on (a multiple of four). */
  store(pixels: Uint8Array<ArrayBuffer>, at?: number): void;
  /**
   * Submits steps that learn from these pictures, `batch` numbers a step, at most `mostSteps` of them. The promise gives a
   * row of nine numbers a step, `reportColumns`, when the device has made them; it rejects with a `DivergedError` that names the
   * step where a number is not finite. Throws when `mostUnderWay` submissions are under way.
   */
  submit(chosen: Uint32Array): Promise<number[][]>;
  /** 25 images from `noise`, [25, z], by the running statistics: [25 · 784], −1 … 1. */
  sample(noise: Float32Array): Promise<Float32Array<ArrayBuffer>>;
  /** The discriminator's three kernels as they are, not divided by σ. Reads back. */
  kernels(): Promise<Numbers[]>;
  /** The run as plain numbers. Reads back. */
  state(): Promise<PlainState>;
  /** Buffers alive. */
  readonly buffers: number;
  dispose(): void;
}

/** Builds the engine on a device that the caller owns. Throws a sentence where the device's limits or its compiler refuse. */
export async function createEngine(device: GPUDevice, options: EngineOptions): Promise<Engine> {
  const {config, seed, state, pictures, software} = options;
  const plan = planOf(config, {software});
  const machine = await createMachine(device, plan, {pictures: Math.ceil((pictures * 784) / 4)});
  const {buffers} = machine;
  const {queue} = device;
  const write = (name: BufferName, data: GPUAllowSharedBufferSource, at = 0) =>
    queue.writeBuffer(buffers[name], at, data);
  for (const [name, data] of Object.entries(toBuffers(plan, state))) write(name as BufferName, data!);
  write("quantiles", noiseTable());
  const reports = stagings(device, mostUnderWay, 4 * reportLength * mostSteps);
  const sheets = stagings(device, 1, 4 * 784 * sampleCount);
  let made = state.step;
  let underWay = 0;
  let region = 0;

  return {
    plan,
    steps: () => made,
    store: (pixels, at = 0) => write("dataset", padded(pixels), 784 * at),
    submit(chosen) {
      const count = chosen.length / config.batch;
      if (!Number.isInteger(count) || count < 1 || count > mostSteps) throw new RangeError(`invalid steps: ${count}`);
      if (underWay === mostUnderWay) throw new Error("too many submissions are under way");
      const first = region * mostSteps;
      region = (region + 1) % mostUnderWay;
      write("chosen", chosen as Uint32Array<ArrayBuffer>, 4 * first * config.batch);
      for (let i = 0; i < count; ++i) {
        const slot = first + i;
        queue.writeBuffer(machine.now, machine.nowStart(slot), packNow(nowOf(config, seed, made + i, slot)));
      }
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      for (let i = 0; i < count; ++i) machine.encode(pass, plan.dispatches, first + i);
      pass.end();
      const copy = reports.copy(encoder, buffers.reports, 4 * reportLength * first, 4 * reportLength * count);
      queue.submit([encoder.finish()]);
      const before = made;
      made += count;
      ++underWay;
      return copy.read().then((numbers) => {
        --underWay;
        return rowsOf(numbers, before);
      });
    },
    async sample(noise) {
      write("sampleNoise", padRows(noise, config.z, plan.wide.z));
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      machine.encode(pass, plan.sample);
      pass.end();
      const copy = sheets.copy(encoder, buffers.sampleImages, 0, 4 * 784 * sampleCount);
      queue.submit([encoder.finish()]);
      return byImage(await copy.read());
    },
    async kernels() {
      const {weightsD} = await readBuffers(machine, ["weightsD"]);
      const {slots} = plan.memory.weightsD;
      return ["W1", "W2", "W3"].map((name) => ({shape: [...slots[name].shape], data: take(weightsD, slots[name])}));
    },
    buffers: Object.keys(buffers).length,
    state: async () => fromBuffers(plan, made, await readBuffers(machine, stateBuffers(plan))),
    dispose() {
      machine.dispose();
      reports.dispose();
      sheets.dispose();
    }
  };
}

/** What one step needs to know, in double precision where it matters. */
function nowOf({lrG, lrD, beta1, beta2, adamEps}: Config, seed: number, step: number, slot: number) {
  const [correction1, correction2] = [1 - beta1 ** (step + 1), 1 - beta2 ** (step + 1)];
  return {lrG, lrD, beta1, beta2, adamEps, correction1, correction2, step, slot, seed};
}

/** The reports without their flag. Throws at the first step whose flag says that a number is not finite. */
function rowsOf(numbers: Float32Array, before: number): number[][] {
  const rows: number[][] = [];
  for (let start = 0; start < numbers.length; start += reportLength) {
    const row = Array.from(numbers.subarray(start, start + reportLength));
    const step = before + rows.length + 1;
    if (row.pop() !== 0)
      throw new DivergedError(divergence(row, step) ?? say("a sum of step {step} is not a finite number", {step}));
    rows.push(row);
  }
  return rows;
}

/** Bytes filled up to a multiple of four, as a device takes them. */
function padded(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.length % 4 === 0) return bytes;
  const longer = new Uint8Array(4 * Math.ceil(bytes.length / 4));
  longer.set(bytes);
  return longer;
}

/** Rows of `from` numbers as rows of `to`, filled up with zeros. */
export function padRows(data: ArrayLike<number>, from: number, to: number): Float32Array<ArrayBuffer> {
  const wide = new Float32Array((data.length / from) * to);
  for (let i = 0; i < data.length; ++i) wide[Math.floor(i / from) * to + (i % from)] = data[i];
  return wide;
}

/** [pixel, image] → [image, pixel] */
function byImage(images: Float32Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(images, (_, i) => images[(i % 784) * sampleCount + Math.floor(i / 784)]);
}
