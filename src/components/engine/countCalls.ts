/** What the processor asks of a device, by kind. */
export interface Calls {
  dispatches: number;
  passes: number;
  submits: number;
  buffers: number;
  bindGroups: number;
  pipelines: number;
  /** Waits for numbers to come back. */
  maps: number;
}

const none: Calls = {dispatches: 0, passes: 0, submits: 0, buffers: 0, bindGroups: 0, pipelines: 0, maps: 0};

/**
 * Counts what is asked of a device from now on, of its queue, and of the encoders, passes and buffers that it makes. The
 * device stays the same object. `stop` takes the counters off again, those of encoders and buffers excepted.
 */
export function countCalls(device: GPUDevice): {calls(): Calls; stop(): void} {
  const calls = {...none};
  const count = (name: keyof Calls) => () => void ++calls[name];
  const watchPass = (pass: GPUComputePassEncoder) => {
    intercept(pass, "dispatchWorkgroups", count("dispatches"));
    intercept(pass, "dispatchWorkgroupsIndirect", count("dispatches"));
  };
  const stops = [
    intercept(device, "createBuffer", (buffer: GPUBuffer) => {
      ++calls.buffers;
      intercept(buffer, "mapAsync", count("maps"));
    }),
    intercept(device, "createBindGroup", count("bindGroups")),
    intercept(device, "createComputePipeline", count("pipelines")),
    intercept(device, "createComputePipelineAsync", count("pipelines")),
    intercept(device, "createCommandEncoder", (encoder: GPUCommandEncoder) => {
      intercept(encoder, "beginComputePass", (pass: GPUComputePassEncoder) => {
        ++calls.passes;
        watchPass(pass);
      });
    }),
    intercept(device.queue, "submit", count("submits"))
  ];
  return {calls: () => ({...calls}), stop: () => stops.forEach((stop) => stop())};
}

/** What was asked between two counts. */
export const callsBetween = (before: Calls, after: Calls): Calls =>
  Object.fromEntries(
    Object.entries(after).map(([name, n]) => [name, n - before[name as keyof Calls]])
  ) as unknown as Calls;

/** Puts a method in front of an object's own, which tells `after` what the latter returned. Returns the way to take it off. */
function intercept<Result>(object: object, name: string, after: (result: Result) => void): () => void {
  const method = (object as Record<string, (...args: unknown[]) => Result>)[name];
  const own = (...args: unknown[]): Result => {
    const result = method.apply(object, args);
    after(result);
    return result;
  };
  Object.defineProperty(object, name, {value: own, configurable: true});
  return () => void Reflect.deleteProperty(object, name);
}
