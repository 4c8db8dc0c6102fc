import {createMachine, type Machine} from "../../../src/components/engine/machine.js";
import {planOf} from "../../../src/components/engine/plan.js";
import {configure} from "../../../src/components/model/config.js";

interface Opened {
  device: GPUDevice;
  /** What nobody catches. */
  errors: string[];
  /** Held so that their pipelines stay in the browser's memory. */
  warm: Machine[];
}

/**
 * What `use` makes of the one device of the page. All checks share it: to compile the kernels takes a software renderer
 * seconds, and a device that has them compiled gives them out again. Throws where the device reported an error.
 */
export async function onDevice<Result>(use: (device: GPUDevice) => Promise<Result>): Promise<Result> {
  const {device, errors} = await (opened ??= open());
  const result = await use(device);
  await device.queue.onSubmittedWorkDone();
  if (errors.length > 0) throw new Error(errors.splice(0)[0]);
  return result;
}

/** The same device to destroy; the next check has another. */
export async function lastUseOfDevice(): Promise<GPUDevice> {
  const {device} = await (opened ??= open());
  opened = undefined;
  return device;
}

let opened: Promise<Opened> | undefined;

/** A device with the limits that every WebGPU device has, as the page asks for it, and all kernels compiled. */
async function open(): Promise<Opened> {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error("no WebGPU here");
  const device = await adapter.requestDevice();
  const errors: string[] = [];
  device.addEventListener("uncapturederror", ({error}) => errors.push(error.message));
  const tiny = {z: 4, generatorWidth: 4, discriminatorWidth: 4, batch: 1};
  const plans = [planOf(configure(tiny)), planOf(configure({...tiny, loss: "hinge", normD: false}))];
  const warm = await Promise.all(plans.map((plan) => createMachine(device, plan, {pictures: 196})));
  return {device, errors, warm};
}
