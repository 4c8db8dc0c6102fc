/** A graphics card, or what stands in for it. */
export interface Opened {
  readonly device: GPUDevice;
  readonly adapter: string;
  /** Whether the processor imitates it. */
  readonly software: boolean;
  /** What the device complained of and nobody caught. */
  readonly errors: string[];
}

/** A device with the limits that every WebGPU device has. Throws a sentence where there is none. */
export async function openDevice(gpu: GPU | undefined): Promise<Opened> {
  const adapter = await gpu?.requestAdapter({powerPreference: "high-performance"});
  if (!adapter) throw new Error("there is no WebGPU here");
  const {vendor, architecture, description, isFallbackAdapter} = adapter.info;
  const name = [...new Set([description, vendor, architecture])].filter(Boolean).join(", ");
  const device = await adapter.requestDevice();
  const errors: string[] = [];
  device.addEventListener("uncapturederror", ({error}) => errors.push(error.message));
  const software = isFallbackAdapter || /swiftshader|llvmpipe|software/i.test(name);
  return {device, adapter: name, software, errors};
}

/** What `use` makes of a device. Throws where the device complained of something. */
export async function checked<Result>(opened: Opened, use: (opened: Opened) => Promise<Result>): Promise<Result> {
  const result = await use(opened);
  await opened.device.queue.onSubmittedWorkDone();
  if (opened.errors.length > 0) throw new Error(opened.errors[0]);
  return result;
}
