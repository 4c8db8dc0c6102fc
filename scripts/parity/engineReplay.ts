import type {BufferName} from "../../src/components/engine/buffers.js";
import {packNow} from "../../src/components/engine/kernels/now.js";
import {take, type Layout} from "../../src/components/engine/layout.js";
import {createMachine} from "../../src/components/engine/machine.js";
import type {Parts} from "../../src/components/engine/parts.js";
import {planOf, type Plan} from "../../src/components/engine/plan.js";
import {readBuffers} from "../../src/components/engine/read.js";
import {fromBuffers, stateBuffers, toBuffers} from "../../src/components/engine/transfer.js";
import {stateShapes, type Numbers} from "../../src/components/model/plainState.js";
import {sizeOf} from "../../src/components/model/shapes.js";
import type {Fixture, Named} from "./fixture.js";
import type {Replay} from "./replay.js";

/** Goes through the fixture's steps with the engine, with the fixture's images and noise instead of its own. */
export async function engineReplay(device: GPUDevice, fixture: Fixture): Promise<Replay> {
  const {config, initial, steps, eval: evaluation} = fixture;
  const images = evaluation.noise.shape[0];
  const plan = planOf(config, {count: images});
  const machine = await createMachine(device, plan, {pictures: 4});
  const {batch: B} = config;
  const write = (name: BufferName, data: Float32Array<ArrayBuffer>, at = 0) =>
    device.queue.writeBuffer(machine.buffers[name], 4 * at, data);

  for (const [name, data] of Object.entries(toBuffers(plan, start(initial, plan)))) write(name as BufferName, data!);
  const replayed: Replay["steps"] = [];
  for (const [i, {real, noiseD, noiseG}] of steps.entries()) {
    write("noise", padRows([...noiseD.data, ...noiseG.data], config.z, plan.wide.z));
    byPixel(real.data, B).forEach((row, pixel) => write("images", row, pixel * 3 * B + B));
    device.queue.writeBuffer(machine.now, 0, packNow(nowOf(plan, i)));
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    machine.encode(pass, plan.dispatches.slice(1));
    pass.end();
    device.queue.submit([encoder.finish()]);
    const read = await readBuffers(machine, ["images", "logits", "reports", "partsG", "partsD"]);
    const logits = (pass: number): Numbers => ({shape: [B, 1], data: read.logits.slice(pass * B, (pass + 1) * B)});
    replayed.push({
      ...{fake: imagesOf(read.images, 3 * B, B), logitsFake: logits(0), logitsReal: logits(1), logitsG: logits(2)},
      ...{lossD: read.reports[0], lossG: read.reports[1]},
      gradD: gradients(read.partsD, plan.memory.weightsD, plan.parts.D),
      gradG: gradients(read.partsG, plan.memory.weightsG, plan.parts.G)
    });
  }
  write("sampleNoise", padRows(evaluation.noise.data, config.z, plan.wide.z));
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  machine.encode(pass, plan.sample);
  pass.end();
  device.queue.submit([encoder.finish()]);
  const read = await readBuffers(machine, [...stateBuffers(plan), "sampleImages"]);
  machine.dispose();
  return {
    steps: replayed,
    state: fromBuffers(plan, steps.length, read),
    evalImages: imagesOf(read.sampleImages, images, images)
  };
}

const nowOf = ({config}: Plan, step: number) => ({
  ...{lrG: config.lrG, lrD: config.lrD, beta1: config.beta1, beta2: config.beta2, adamEps: config.adamEps},
  ...{correction1: 1 - config.beta1 ** (step + 1), correction2: 1 - config.beta2 ** (step + 1)},
  ...{step, slot: 0, seed: 0}
});

/** The fixture's initial weights and memory, with an optimiser that remembers nothing. */
function start(initial: Fixture["initial"], {config}: Plan) {
  const zeros = Object.entries(stateShapes(config)).map(
    ([name, shape]) => [name, {shape, data: new Float32Array(sizeOf(shape))}] as const
  );
  const named = Object.entries(initial).flatMap(([kind, tensors]) =>
    Object.entries(tensors).map(([name, numbers]) => [`${kind}.${name}`, numbers] as const)
  );
  return {step: 0, tensors: Object.fromEntries([...zeros, ...named])};
}

/** The whole gradient of each tensor, which the optimiser left in the first of its parts. */
function gradients(parts: Float32Array, {slots}: Layout, {places}: Parts): Named {
  const named = Object.entries(slots).map(([name, slot]) => {
    const data = take(parts.subarray(places[name].offset), {...slot, offset: 0});
    return [name, {shape: [...slot.shape], data}];
  });
  return Object.fromEntries(named) as Named;
}

/** Rows of `from` numbers as rows of `to`, filled up with zeros. */
function padRows(data: ArrayLike<number>, from: number, to: number): Float32Array<ArrayBuffer> {
  const padded = new Float32Array((data.length / from) * to);
  for (let i = 0; i < data.length; ++i) padded[Math.floor(i / from) * to + (i % from)] = data[i];
  return padded;
}

/** Images [n, 28, 28, 1] as 784 rows of n numbers. */
const byPixel = (data: ArrayLike<number>, n: number): Float32Array<ArrayBuffer>[] =>
  Array.from({length: 784}, (_, pixel) => Float32Array.from({length: n}, (_, i) => data[i * 784 + pixel]));

/** The first `count` images of a buffer [pixel, image], as [n, 28, 28, 1]. */
const imagesOf = (buffer: Float32Array, pitch: number, count: number): Numbers => ({
  shape: [count, 28, 28, 1],
  data: Float32Array.from({length: count * 784}, (_, i) => buffer[(i % 784) * pitch + Math.floor(i / 784)])
});
