/** Buffers to read from, made once and used in turn. */
export interface Stagings {
  /** Encodes a copy into a buffer that is free. Call `read` on it after submitting. Throws when none is free. */
  copy(
    encoder: GPUCommandEncoder,
    source: GPUBuffer,
    start: number,
    bytes: number
  ): {read(): Promise<Float32Array<ArrayBuffer>>};
  dispose(): void;
}

/** `count` buffers of `size` bytes for numbers on their way back. A promise of theirs waits for the device, nothing else does. */
export function stagings(device: GPUDevice, count: number, size: number): Stagings {
  const usage = GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ;
  const all = Array.from({length: count}, () => device.createBuffer({size, usage}));
  const free = [...all];
  return {
    copy(encoder, source, start, bytes) {
      const staging = free.shift();
      if (!staging) throw new Error("everything that could be read into is in use");
      encoder.copyBufferToBuffer(source, start, staging, 0, bytes);
      return {
        async read() {
          await staging.mapAsync(GPUMapMode.READ, 0, bytes);
          const numbers = new Float32Array(staging.getMappedRange(0, bytes).slice(0));
          staging.unmap();
          free.push(staging);
          return numbers;
        }
      };
    },
    dispose: () => all.forEach((staging) => staging.destroy())
  };
}
