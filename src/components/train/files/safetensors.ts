import {halfBits, halfValue} from "../../math/float16.js";
import type {Numbers} from "../../model/plainState.js";
import {sizeOf} from "../../model/shapes.js";
import {say} from "../../words/say.js";
import {FileError} from "../pictures/FileError.js";
import {bytesOf, readHeader, type Entry} from "./safetensorsHeader.js";

/** Tensors by name, and what else there is to say of them, as text. */
export interface TensorFile {
  tensors: Record<string, Numbers>;
  /** Single whole numbers, 64-bit in the file: PyTorch's `num_batches_tracked`. */
  counts?: Record<string, number>;
  metadata: Record<string, string>;
}

/** A count must be a whole number from 0 to this: far more batches than any run has, and exact in any kind of number. */
export const mostCounted = 2 ** 32;

/**
 * The tensors as a file that PyTorch, among others, reads: the length of a header (8 bytes, little-endian), the header as JSON,
 * filled up with spaces to a multiple of 8, then the numbers: 32-bit floats, or 16-bit ones, rounded to nearest. Format:
 * github.com/huggingface/safetensors. Throws a `FileError` where a number is not finite or too large for 16 bits (65,504).
 */
export function writeSafetensors(
  {tensors, counts = {}, metadata}: TensorFile,
  {dtype = "F32"}: {dtype?: "F32" | "F16"} = {}
): Uint8Array<ArrayBuffer> {
  let end = 0;
  const place = (name: string, dtype: Entry["dtype"], shape: number[]): [string, Entry] => {
    const start = end;
    end += sizeOf(shape) * bytesOf[dtype];
    return [name, {dtype, shape, data_offsets: [start, end]}];
  };
  const whole = Object.keys(counts).map((name) => place(name, "I64", [])); // first: so they lie at multiples of 8
  const entries = Object.entries(tensors).map(([name, {shape}]) => place(name, dtype, shape));
  const text = JSON.stringify({__metadata__: metadata, ...Object.fromEntries([...whole, ...entries])});
  const header = new TextEncoder().encode(text);
  const length = 8 * Math.ceil(header.length / 8);
  const file = new Uint8Array(8 + length + end).fill(32, 8, 8 + length);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.set(header, 8);
  const body = new DataView(file.buffer, 8 + length);
  for (const [name, {data_offsets}] of whole) body.setBigInt64(data_offsets[0], BigInt(counts[name]), true);
  for (const [name, entry] of entries) writeNumbers(body, entry, tensors[name].data, name);
  return file;
}

function writeNumbers(body: DataView, {dtype, data_offsets: [start]}: Entry, data: Float32Array, name: string): void {
  const bytes = bytesOf[dtype];
  for (let i = 0; i < data.length; ++i) {
    if (dtype === "F32") body.setFloat32(start + bytes * i, data[i], true);
    else body.setUint16(start + bytes * i, halfBits(data[i]), true);
    const fits = dtype === "F32" ? Number.isFinite(data[i]) : Math.abs(data[i]) < 65_520;
    if (!fits) throw new FileError(say("{name}: {value} can’t be written as {dtype}", {name, value: data[i], dtype}));
  }
}

/** A tensor in a file, by their names. */
interface At {
  readonly name: string;
  readonly tensor: string;
}

/**
 * The tensors in a safetensors file: `F32` and `F16` of finite numbers, and single counts (`I64`). The whole file must be
 * accounted for: see `readHeader` for its limits. Throws a `FileError` that begins with `name`.
 */
export function readSafetensors(bytes: Uint8Array, name: string): Required<TensorFile> {
  const {entries, metadata, body} = readHeader(bytes, name);
  const file: Required<TensorFile> = {tensors: {}, counts: {}, metadata};
  for (const [tensor, entry] of entries) {
    const at = {name, tensor};
    if (entry.dtype === "I64") file.counts[tensor] = readCount(body, entry, at);
    else file.tensors[tensor] = {shape: entry.shape, data: readNumbers(body, entry, at)};
  }
  return file;
}

function readNumbers(body: DataView, {dtype, shape, data_offsets: [start]}: Entry, at: At) {
  const read =
    dtype === "F32"
      ? (i: number) => body.getFloat32(start + 4 * i, true)
      : (i: number) => halfValue(body.getUint16(start + 2 * i, true));
  const data = new Float32Array(sizeOf(shape));
  for (let i = 0; i < data.length; ++i) data[i] = read(i);
  const bad = data.findIndex((x) => !Number.isFinite(x));
  if (bad >= 0)
    throw new FileError(
      say("{name}: tensor {tensor} holds {value} at place {place}; every number must be finite", {
        ...{...at, value: data[bad], place: bad}
      })
    );
  return data;
}

function readCount(body: DataView, {shape, data_offsets: [start]}: Entry, at: At): number {
  if (shape.length)
    throw new FileError(
      say("{name}: tensor {tensor} has whole numbers of shape [{shape}]; only single ones are read", {
        ...{...at, shape: shape.join(", ")}
      })
    );
  const count = body.getBigInt64(start, true);
  if (count < 0n || count > BigInt(mostCounted))
    throw new FileError(
      say("{name}: tensor {tensor} counts {count}; expected 0 to {most}", {
        ...{...at, count: String(count), most: mostCounted}
      })
    );
  return Number(count);
}
