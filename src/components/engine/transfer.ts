import {stateShapes, type PlainState} from "../model/plainState.js";
import {sizeOf} from "../model/shapes.js";
import {passes, type BufferName} from "./buffers.js";
import {place, take, type Layout} from "./layout.js";
import type {Plan} from "./plan.js";

type Flat = Partial<Record<BufferName, Float32Array<ArrayBuffer>>>;

/** Which buffer holds which tensors of a state. */
const owners = (plan: Plan): [buffer: BufferName, prefix: string, layout: Layout, at: number][] => {
  const {memory} = plan;
  return [
    ["weightsG", "generator.", memory.weightsG, 0],
    ["runningG", "generator.", memory.runningG, 0],
    ["weightsD", "discriminator.", memory.weightsD, 0],
    ["runningD", "discriminator.", memory.runningD, 0],
    // the last pass of a step is where the next one begins
    ["vectors", "discriminator.", memory.vectors, (passes - 1) * memory.vectors.length]
  ];
};

/** The optimiser's moments are one vector a network, in the order of its weights. */
const moments = ({memory}: Plan): [buffer: BufferName, name: string, layout: Layout][] => [
  ["firstG", "optimisers.generator.m", memory.weightsG],
  ["secondG", "optimisers.generator.v", memory.weightsG],
  ["firstD", "optimisers.discriminator.m", memory.weightsD],
  ["secondD", "optimisers.discriminator.v", memory.weightsD]
];

/** The buffers that hold a state, the turned copies of kernels included. */
export function toBuffers(plan: Plan, {tensors}: PlainState): Flat {
  const flat: Flat = {};
  const of = (name: BufferName) => (flat[name] ??= new Float32Array(plan.sizes[name]!));
  for (const [buffer, prefix, {slots}, at] of owners(plan))
    for (const [name, slot] of Object.entries(slots)) place(of(buffer).subarray(at), slot, tensors[prefix + name].data);
  for (const [buffer, name, {slots}] of moments(plan)) {
    let start = 0;
    for (const slot of Object.values(slots)) {
      const count = sizeOf(slot.shape);
      place(of(buffer), slot, tensors[name].data.subarray(start, start + count));
      start += count;
    }
  }
  copies(plan, of);
  return flat;
}

/** The names of the buffers that a state is read from. */
export const stateBuffers = (plan: Plan): BufferName[] => [
  ...owners(plan).map(([buffer]) => buffer),
  ...moments(plan).map(([buffer]) => buffer)
];

/** A state from its buffers. */
export function fromBuffers(plan: Plan, step: number, flat: Readonly<Record<string, Float32Array>>): PlainState {
  const tensors: PlainState["tensors"] = {};
  const shapes = stateShapes(plan.config);
  for (const [buffer, prefix, {slots}, at] of owners(plan))
    for (const [name, slot] of Object.entries(slots))
      tensors[prefix + name] = {shape: shapes[prefix + name], data: take(flat[buffer].subarray(at), slot)};
  for (const [buffer, name, {slots}] of moments(plan)) {
    const parts = Object.values(slots).map((slot) => take(flat[buffer], slot));
    const data = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let start = 0;
    for (const part of parts) {
      data.set(part, start);
      start += part.length;
    }
    tensors[name] = {shape: [data.length], data};
  }
  return {step, tensors};
}

/** Kernels with their last two axes exchanged, as the kernels of the engine read them. */
function copies({memory, G, D}: Plan, of: (name: BufferName) => Float32Array): void {
  let at = 0;
  for (const l of [1, 2, 3]) {
    const {from, to, kernel} = G[l - 1];
    at = exchange(
      of("weightsG"),
      memory.weightsG.slots[`W${l}`].offset,
      of("copiesG"),
      at,
      kernel ** 2,
      to.channels,
      from.channels
    );
  }
  const {from, to, kernel} = D[1];
  exchange(of("weightsD"), memory.weightsD.slots.W2.offset, of("copiesD"), 0, kernel ** 2, from.channels, to.channels);
}

/** [taps, rows, columns] → [taps, columns, rows]; returns the place after it. */
function exchange(
  from: Float32Array,
  start: number,
  to: Float32Array,
  at: number,
  taps: number,
  rows: number,
  columns: number
): number {
  for (let tap = 0; tap < taps; ++tap)
    for (let row = 0; row < rows; ++row)
      for (let column = 0; column < columns; ++column)
        to[at + (tap * columns + column) * rows + row] = from[start + (tap * rows + row) * columns + column];
  return at + taps * rows * columns;
}
