import {createMachine} from "../../../src/components/engine/machine.js";
import {packNow} from "../../../src/components/engine/kernels/now.js";
import {take} from "../../../src/components/engine/layout.js";
import {planOf, type Plan} from "../../../src/components/engine/plan.js";
import {readBuffers} from "../../../src/components/engine/read.js";
import {toBuffers} from "../../../src/components/engine/transfer.js";
import type {BufferName} from "../../../src/components/engine/buffers.js";
import {configure} from "../../../src/components/model/config.js";
import type {PlainState} from "../../../src/components/model/plainState.js";
import {onDevice} from "./device.js";
import {batchOf, noiseFor} from "./tensorflow.js";
import {choose, livelyStart, pictures} from "./start.js";

/** The gradient by one number, as the engine has it, and as differences of the engine's own loss say. */
export interface Slope {
  gradient: number;
  difference: number;
}

const config = {...configure({z: 8, generatorWidth: 4, discriminatorWidth: 4, batch: 6}), lrG: 0, lrD: 0};

/**
 * The engine's gradients against (L(w + h) − L(w − h))/2h, for the number of each tensor that has the largest gradient. The
 * learning rate is 0, so that the generator's loss depends on its weights in one way only, and u and v have converged, so that
 * they may count as constants.
 */
export async function slopes(names: string[]): Promise<Record<string, Slope>> {
  const plan = planOf(config);
  return onDevice(async (device) => {
    const machine = await createMachine(device, plan, {pictures: 4});
    const noise = [0, 1].flatMap((half) => [...noiseFor(config, 1, 0, half as 0 | 1)]);
    const real = batchOf(pictures(6), choose(config, 1, 6));

    /** A step from a state: both losses in double precision, the gradients, and where u and v end. */
    async function step(state: PlainState) {
      const write = (name: BufferName, data: Float32Array<ArrayBuffer>, at = 0) =>
        device.queue.writeBuffer(machine.buffers[name], 4 * at, data);
      for (const [name, data] of Object.entries(toBuffers(plan, state))) write(name as BufferName, data!);
      write("noise", Float32Array.from(noise));
      for (let pixel = 0; pixel < 784; ++pixel) {
        const row = Float32Array.from({length: config.batch}, (_, n) => real[784 * n + pixel]);
        write("images", row, (3 * pixel + 1) * config.batch);
      }
      device.queue.writeBuffer(
        machine.now,
        0,
        packNow({...config, correction1: 1, correction2: 1, step: 0, slot: 0, seed: 0})
      );
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      machine.encode(pass, plan.dispatches.slice(1));
      pass.end();
      device.queue.submit([encoder.finish()]);
      const {logits, partsG, partsD, vectors} = await readBuffers(machine, ["logits", "partsG", "partsD", "vectors"]);
      return {losses: lossesOf(logits), parts: {generator: partsG, discriminator: partsD}, vectors};
    }

    let state = livelyStart(config);
    for (let i = 0; i < 40; ++i) state = withVectors(plan, state, (await step(state)).vectors);
    const {parts} = await step(state);
    const result: Record<string, Slope> = {};
    for (const name of names) {
      const [kind, tensor] = name.split(".") as ["generator" | "discriminator", string];
      const [letter, layout] =
        kind === "generator" ? (["G", plan.memory.weightsG] as const) : (["D", plan.memory.weightsD] as const);
      const place = plan.parts[letter].places[tensor].offset;
      const gradients = take(parts[kind].subarray(place), {...layout.slots[tensor], offset: 0});
      const i = gradients.reduce((best, g, i) => (Math.abs(g) > Math.abs(gradients[best]) ? i : best), 0);
      const h = 1 / 1024;
      const lossAt = async (change: number) => (await step(changed(state, name, i, change))).losses[kind];
      const difference = ((await lossAt(h)) - (await lossAt(-h))) / (2 * h);
      result[name] = {gradient: gradients[i], difference};
    }
    machine.dispose();
    return result;
  });
}

const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** Cross-entropy of the three lots of logits; the engine's own report has fewer digits. */
function lossesOf(logits: Float32Array): {discriminator: number; generator: number} {
  const mean = (pass: number, sign: number) => {
    const own = logits.subarray(pass * config.batch, (pass + 1) * config.batch);
    return own.reduce((sum, x) => sum + softplus(sign * x), 0) / config.batch;
  };
  return {discriminator: (mean(0, 1) + mean(1, -1)) / 2, generator: mean(2, -1)};
}

/** The state with the singular vectors of the step's last pass. */
function withVectors({memory}: Plan, state: PlainState, vectors: Float32Array): PlainState {
  const last = vectors.subarray(2 * memory.vectors.length);
  const tensors = Object.entries(memory.vectors.slots).map(([name, slot]) => {
    const {shape} = state.tensors[`discriminator.${name}`];
    return [`discriminator.${name}`, {shape, data: take(last, slot)}] as const;
  });
  return {...state, tensors: {...state.tensors, ...Object.fromEntries(tensors)}};
}

/** The state with one number changed. */
function changed(state: PlainState, name: string, i: number, change: number): PlainState {
  const data = state.tensors[name].data.slice();
  data[i] += change;
  return {...state, tensors: {...state.tensors, [name]: {...state.tensors[name], data}}};
}
