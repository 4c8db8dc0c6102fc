import {relative} from "../../../scripts/parity/compare.js";
import type {BufferName} from "../../../src/components/engine/buffers.js";
import type {Dispatch} from "../../../src/components/engine/dispatch.js";
import {packNow, type Now} from "../../../src/components/engine/kernels/now.js";
import type {KernelName} from "../../../src/components/engine/kernels.js";
import {createMachine, type Machine} from "../../../src/components/engine/machine.js";
import {planOf} from "../../../src/components/engine/plan.js";
import {readBuffers} from "../../../src/components/engine/read.js";
import {random, type Random} from "../../../src/components/math/random.js";
import {useBackend} from "../../../src/components/model/backends.js";
import {configure, type Config} from "../../../src/components/model/config.js";
import * as tf from "../../../src/components/model/tf.js";
import {onDevice} from "./device.js";
import {oracles} from "./oracles/oracles.js";
import type {Claim, Trial} from "./oracles/trial.js";

/** How far a dispatch, run alone on random numbers, is from its oracle: relative to the largest number of each buffer. */
export interface Outcome {
  name: string;
  kernel: KernelName;
  off: number;
  /** Buffers that changed though nobody said so. */
  touched: string[];
}

/** Runs each dispatch of a plan alone, with random numbers in all its buffers; `software` as the engine has it. */
export async function kernelTrials(changes: Partial<Config>, software = false): Promise<Outcome[]> {
  await useBackend("cpu");
  const config = configure({lrG: 3e-3, lrD: 1e-2, ...changes});
  const plan = planOf(config, {count: 3, software});
  return onDevice(async (device) => {
    const machine = await createMachine(device, plan, {pictures: (5 * 784) / 4});
    const outcomes: Outcome[] = [];
    const chance = random(9);
    for (const dispatch of [...plan.dispatches, ...plan.sample])
      outcomes.push(await tryAlone(machine, config, dispatch, chance));
    machine.dispose();
    return outcomes;
  });
}

const slot = 2;

async function tryAlone(machine: Machine, config: Config, dispatch: Dispatch, chance: Random): Promise<Outcome> {
  const names = [...new Set(dispatch.buffers)];
  const before = Object.fromEntries(
    names.map((name) => [name, numbersFor(name, machine.buffers[name].size / 4, chance)])
  ) as Record<BufferName, Float32Array<ArrayBuffer>>;
  const trial: Trial = {config, dispatch, now: nowOf(config, 6), at: (binding) => before[dispatch.buffers[binding]]};
  tf.tidy(() => oracles[dispatch.kernel].prepare?.(trial));
  for (const name of names) machine.device.queue.writeBuffer(machine.buffers[name], 0, before[name]);
  machine.device.queue.writeBuffer(machine.now, machine.nowStart(slot), packNow(trial.now));
  encodeAlone(machine, dispatch);
  const after = await readBuffers(machine, names);
  const claims = claimsOf(trial);
  const claimed = claims.map(({binding}) => dispatch.buffers[binding]);
  const offs = claims.map(({binding, expected, of = (x) => x, exact}) => {
    const found = of(after[dispatch.buffers[binding]]);
    return exact && !sameBits(found, expected) ? Infinity : relative(found, expected);
  });
  return {
    ...{name: dispatch.name, kernel: dispatch.kernel, off: Math.max(...offs)},
    touched: names.filter((name) => !claimed.includes(name) && !sameBits(before[name], after[name]))
  };
}

/** The claims of the oracle; its tensors are disposed of. */
function claimsOf(trial: Trial): Claim[] {
  let claims: Claim[] = [];
  tf.tidy(() => void (claims = oracles[trial.dispatch.kernel].claims(trial)));
  return claims;
}

function encodeAlone(machine: Machine, dispatch: Dispatch): void {
  const encoder = machine.device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  machine.encode(pass, [dispatch], slot);
  pass.end();
  machine.device.queue.submit([encoder.finish()]);
}

/** Normal numbers; what is a norm, a variance or a square is positive. */
function numbersFor(name: BufferName, count: number, chance: Random): Float32Array<ArrayBuffer> {
  const positive = /^(sigmas|second|running|statistics|squares)/.test(name);
  return Float32Array.from(chance.normals(count), (x) => (positive ? 0.5 + Math.abs(x) : x));
}

const nowOf = ({lrG, lrD, beta1, beta2, adamEps}: Config, step: number): Now => ({
  ...{lrG, lrD, beta1, beta2, adamEps, step, slot, seed: 2 ** 31 + 5},
  ...{correction1: 1 - beta1 ** (step + 1), correction2: 1 - beta2 ** (step + 1)}
});

function sameBits(a: Float32Array, b: Float32Array): boolean {
  const [x, y] = [a, b].map((data) => new Uint32Array(data.buffer, data.byteOffset, data.length));
  return x.every((word, i) => word === y[i]);
}
