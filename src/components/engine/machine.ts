import {slots, type BufferName} from "./buffers.js";
import type {Dispatch} from "./dispatch.js";
import {bindingsOf, kernelsFor, type KernelName} from "./kernels.js";
import {nowStride} from "./kernels/now.js";
import type {Plan} from "./plan.js";
import {say} from "../words/say.js";

/** A plan on a device: all that it needs made once, so that a step creates nothing. */
export interface Machine {
  readonly device: GPUDevice;
  readonly buffers: Readonly<Record<BufferName, GPUBuffer>>;
  /** The slices of `Now`, one a step of a submission. */
  readonly now: GPUBuffer;
  /** Where the slice of a slot begins in it. */
  nowStart(slot: number): number;
  /** Encodes a list of dispatches of the plan; `slot` says which slice of `now` they read. */
  encode(pass: GPUComputePassEncoder, dispatches: readonly Dispatch[], slot?: number): void;
  dispose(): void;
}

interface Recorded {
  readonly pipeline: GPUComputePipeline;
  readonly group: GPUBindGroup;
  readonly now: boolean;
}

export interface MachineOptions {
  /** Numbers of four bytes that the dataset takes. */
  readonly pictures: number;
}

/**
 * Makes the buffers, pipelines (in parallel) and bind groups of a plan. Throws a sentence when the device's limits are too small or a shader is refused.
 */
export async function createMachine(device: GPUDevice, plan: Plan, {pictures}: MachineOptions): Promise<Machine> {
  const all = [...plan.dispatches, ...plan.sample];
  checkLimits(device, plan, pictures);
  const sizes = {...plan.sizes, dataset: pictures} as Record<BufferName, number>;
  const storage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const make = (size: number, usage: number, label: string) => device.createBuffer({size, usage, label});
  const buffers = mapValues(sizes, (size, name) => make(4 * size, storage, name));
  const now = make(slots * nowStride, GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST, "now");
  const nowLayout = device.createBindGroupLayout({
    entries: [{binding: 0, visibility: GPUShaderStage.COMPUTE, buffer: {type: "uniform", hasDynamicOffset: true}}]
  });
  const nowGroup = device.createBindGroup({
    layout: nowLayout,
    entries: [{binding: 0, resource: {buffer: now, size: nowStride}}]
  });

  const kernels = kernelsFor(plan.hardware);
  const names = [...new Set(all.map(({kernel}) => kernel))];
  const made = await Promise.all(names.map((name) => pipelineOf(device, name, kernels[name], nowLayout)));
  const pipelines = Object.fromEntries(names.map((name, i) => [name, made[i]])) as Record<KernelName, Pipeline>;

  const shapes = uniformBuffer(device, all);
  const recorded = new Map<Dispatch, Recorded>();
  all.forEach((dispatch, i) => {
    const {pipeline, layout, now} = pipelines[dispatch.kernel];
    const group = device.createBindGroup({
      ...{layout, label: dispatch.name},
      entries: [shapes.slice(i), ...dispatch.buffers.map((name) => ({buffer: buffers[name]}))].map(
        (resource, binding) => ({binding, resource})
      )
    });
    recorded.set(dispatch, {pipeline, group, now});
  });

  return {
    ...{device, buffers, now},
    nowStart: (slot) => slot * nowStride,
    encode(pass, dispatches, slot = 0) {
      let current: GPUComputePipeline | undefined;
      for (const dispatch of dispatches) {
        const {pipeline, group, now} = recorded.get(dispatch)!;
        if (pipeline !== current) pass.setPipeline((current = pipeline));
        pass.setBindGroup(0, group);
        if (now) pass.setBindGroup(1, nowGroup, [slot * nowStride]);
        pass.dispatchWorkgroups(...dispatch.workgroups);
      }
    },
    dispose() {
      for (const buffer of [...Object.values(buffers), now, shapes.buffer]) buffer.destroy();
    }
  };
}

/** What the engine asks of a device stays within the limits that every WebGPU device has; large sizes may not. */
function checkLimits({limits}: GPUDevice, {sizes, dispatches}: Plan, pictures: number): void {
  const largest = 4 * Math.max(pictures, ...Object.values(sizes));
  const most = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
  const groups = Math.max(...dispatches.flatMap(({workgroups}) => workgroups));
  if (largest > most)
    throw new RangeError(
      say("this size needs a buffer of {bytes} bytes, and the device allows {most}", {bytes: largest, most})
    );
  const mostGroups = limits.maxComputeWorkgroupsPerDimension;
  if (groups > mostGroups)
    throw new RangeError(
      say("this size needs {groups} workgroups, and the device allows {most}", {groups, most: mostGroups})
    );
}

interface Pipeline {
  readonly pipeline: GPUComputePipeline;
  readonly layout: GPUBindGroupLayout;
  readonly now: boolean;
}

async function pipelineOf(
  device: GPUDevice,
  name: KernelName,
  code: string,
  nowLayout: GPUBindGroupLayout
): Promise<Pipeline> {
  const {storage, now} = bindingsOf(code);
  const types: GPUBufferBindingType[] = [
    "uniform",
    ...storage.map((access) => (access === "read" ? "read-only-storage" : "storage"))
  ];
  const layout = device.createBindGroupLayout({
    label: name,
    entries: types.map((type, binding) => ({binding, visibility: GPUShaderStage.COMPUTE, buffer: {type}}))
  });
  const pipeline = await device.createComputePipelineAsync({
    label: name,
    layout: device.createPipelineLayout({bindGroupLayouts: now ? [layout, nowLayout] : [layout]}),
    compute: {module: device.createShaderModule({label: name, code}), entryPoint: "main"}
  });
  return {pipeline, layout, now};
}

/** The structs of all dispatches in one buffer, each at a place that every adapter can address. */
function uniformBuffer(device: GPUDevice, dispatches: readonly Dispatch[]) {
  const align = (bytes: number) => nowStride * Math.ceil(bytes / nowStride);
  const starts: number[] = [];
  let length = 0;
  for (const {uniforms} of dispatches) {
    starts.push(length);
    length += align(uniforms.byteLength);
  }
  const buffer = device.createBuffer({size: length, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST});
  dispatches.forEach(({uniforms}, i) => device.queue.writeBuffer(buffer, starts[i], uniforms));
  return {buffer, slice: (i: number) => ({buffer, offset: starts[i], size: dispatches[i].uniforms.byteLength})};
}

const mapValues = <Key extends string, T, U>(record: Record<Key, T>, f: (value: T, key: Key) => U): Record<Key, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value as T, key as Key)])) as Record<Key, U>;
