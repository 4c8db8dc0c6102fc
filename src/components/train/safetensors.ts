import type {Numbers} from "../model/plainState.js";

/** Tensors by name, and what else there is to say of them, as text. */
export interface TensorFile {
  tensors: Record<string, Numbers>;
  metadata: Record<string, string>;
}

/**
 * The tensors as a file that PyTorch, among others, reads: the length of a header (8 bytes, little-endian), the header as JSON,
 * filled up with spaces to a multiple of 8, then the numbers, 32-bit floats. Format: github.com/huggingface/safetensors.
 */
export function writeSafetensors({tensors, metadata}: TensorFile): Uint8Array<ArrayBuffer> {
  let end = 0;
  const entries = Object.entries(tensors).map(([name, {shape, data}]) => {
    const start = end;
    end += 4 * data.length;
    return [name, {dtype: "F32", shape, data_offsets: [start, end]}] as const;
  });
  const text = JSON.stringify({__metadata__: metadata, ...Object.fromEntries(entries)});
  const header = new TextEncoder().encode(text);
  const length = 8 * Math.ceil(header.length / 8);
  const file = new Uint8Array(8 + length + end).fill(32, 8, 8 + length);
  const view = new DataView(file.buffer);
  view.setBigUint64(0, BigInt(length), true);
  file.set(header, 8);
  let at = 8 + length;
  for (const {data} of Object.values(tensors)) {
    for (const value of data) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return file;
}
