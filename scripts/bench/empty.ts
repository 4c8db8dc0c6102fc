import {median} from "d3-array";

export interface EmptyDispatch {
  /** Microseconds a dispatch, many in one pass. */
  readonly shared: number;
  /** Microseconds a dispatch, each in a submission of its own. */
  readonly own: number;
}

/** What a dispatch costs that does nothing: the median of `blocks` times of `count` of them, the wait for the device taken off. */
export async function emptyDispatch(device: GPUDevice, {blocks = 5, count = 2000} = {}): Promise<EmptyDispatch> {
  const pipeline = await device.createComputePipelineAsync({
    layout: "auto",
    compute: {module: device.createShaderModule({code: "@compute @workgroup_size(1) fn main() {}"})}
  });
  const encode = (dispatches: number) => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    for (let i = 0; i < dispatches; ++i) pass.dispatchWorkgroups(1);
    pass.end();
    return encoder.finish();
  };
  const time = async (submissions: number, dispatches: number) => {
    const start = performance.now();
    for (let i = 0; i < submissions; ++i) device.queue.submit([encode(dispatches)]);
    await device.queue.onSubmittedWorkDone();
    return performance.now() - start;
  };
  await time(1, count);
  const times: EmptyDispatch[] = [];
  const few = count / 10;
  for (let block = 0; block < blocks; ++block) {
    const wait = await time(1, 1);
    const shared = (1000 * ((await time(1, count)) - wait)) / (count - 1);
    times.push({shared, own: (1000 * ((await time(few, 1)) - wait)) / (few - 1)});
  }
  return {shared: median(times, ({shared}) => shared)!, own: median(times, ({own}) => own)!};
}
