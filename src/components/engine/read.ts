import type {BufferName} from "./buffers.js";
import type {Machine} from "./machine.js";

/** The numbers in some buffers. Waits for the device. */
export async function readBuffers<Name extends BufferName>(
  {device, buffers}: Pick<Machine, "device" | "buffers">,
  names: readonly Name[]
): Promise<Record<Name, Float32Array<ArrayBuffer>>> {
  const unique = [...new Set(names)];
  const total = unique.reduce((sum, name) => sum + buffers[name].size, 0);
  const staging = device.createBuffer({size: total, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ});
  const encoder = device.createCommandEncoder();
  let at = 0;
  for (const name of unique) {
    encoder.copyBufferToBuffer(buffers[name], 0, staging, at, buffers[name].size);
    at += buffers[name].size;
  }
  device.queue.submit([encoder.finish()]);
  try {
    await staging.mapAsync(GPUMapMode.READ);
    const bytes = staging.getMappedRange();
    at = 0;
    const read = unique.map((name) => {
      const numbers = new Float32Array(bytes.slice(at, at + buffers[name].size));
      at += buffers[name].size;
      return [name, numbers] as const;
    });
    return Object.fromEntries(read) as Record<Name, Float32Array<ArrayBuffer>>;
  } finally {
    staging.destroy();
  }
}
