import {sizeOf} from "../../model/shapes.js";
import {FileError} from "../pictures/FileError.js";

/** What a file may be at most: 16 Mi numbers are 64 MiB in memory, twenty times the article's networks with Adam's moments. */
export const limits = {fileBytes: 2 ** 26, headerBytes: 2 ** 20, tensors: 1000, numbers: 2 ** 24, axes: 8};

/** Bytes of a number of each kind that is read. */
export const bytesOf = {F32: 4, F16: 2, I64: 8} as const;

/** What the header says of a tensor. */
export interface Entry {
  dtype: keyof typeof bytesOf;
  shape: number[];
  /** Where its bytes begin and end, counted from the end of the header. */
  data_offsets: [number, number];
}

export interface Header {
  /** In the order of their bytes. */
  entries: [string, Entry][];
  metadata: Record<string, string>;
  body: DataView;
}

/** Names of tensors: PyTorch's are letters, digits, points and underscores. Two leading underscores belong to the format. */
const goodName = /^(?!__)[\w.-]{1,200}$/;

/**
 * Reads and checks the header of a safetensors file. Within `limits`; JSON, UTF-8, no name twice; every tensor of a kind that is
 * read, with a size that fits its bytes; the tensors follow one another without gap or overlap and end with the file.
 * Nothing is allocated on the word of the file. Throws a `FileError` that begins with `name`.
 */
export function readHeader(bytes: Uint8Array, name: string): Header {
  const refuse = (why: string, cause?: unknown): never => {
    throw new FileError(`${name}: ${why}`, {cause});
  };
  if (bytes.length > limits.fileBytes) refuse(`is longer than ${limits.fileBytes} bytes, the limit`);
  if (bytes.length < 8) refuse(`is no safetensors file: it has ${bytes.length} bytes, and 8 come before the header`);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > limits.headerBytes) refuse(`is no safetensors file, or its header is over ${limits.headerBytes} bytes`);
  if (8 + length > bytes.length) refuse(`ends within its header of ${length} bytes`);
  const text = decode(bytes.subarray(8, 8 + length)) ?? refuse("its header is no UTF-8 text");
  const header = parse(text) ?? refuse("its header is no JSON object");
  const {__metadata__: metadata = {}, ...rest} = header;
  if (!isTexts(metadata)) return refuse("its metadata holds something else than text");
  const entries = Object.entries(rest).map(([tensor, entry]): [string, Entry] => {
    if (!goodName.test(tensor)) refuse(`has a tensor with an odd name, ${JSON.stringify(tensor.slice(0, 40))}`);
    const fault = faultOf(entry);
    return fault ? refuse(`tensor ${tensor} ${fault}`) : [tensor, entry as Entry];
  });
  const members = Object.keys(header).length + 3 * entries.length + Object.keys(metadata).length;
  if (countMembers(text) !== members) refuse("its header says something twice");
  if (entries.length > limits.tensors) refuse(`has ${entries.length} tensors; the limit is ${limits.tensors}`);
  const body = new DataView(bytes.buffer, bytes.byteOffset + 8 + length, bytes.length - 8 - length);
  const fault = faultOfPlaces(entries, body.byteLength);
  return fault ? refuse(fault) : {entries, metadata, body};
}

/** The text, or undefined. A byte-order mark stays, so that JSON refuses it. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Colons outside of strings: one for every member of every object, said twice or not. JSON.parse keeps only the last of two. */
const countMembers = (text: string): number =>
  (text.match(/"(?:[^"\\]|\\.)*"|:/g) ?? []).filter((x) => x === ":").length;

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null && !Array.isArray(x);
const isTexts = (x: unknown): x is Record<string, string> =>
  isObject(x) && Object.values(x).every((value) => typeof value === "string");
const isCounts = (x: unknown): x is number[] =>
  Array.isArray(x) && x.every((n) => Number.isSafeInteger(n) && (n as number) >= 0);

/** What is wrong with one entry by itself; "" if nothing. */
function faultOf(entry: unknown): string {
  if (!isObject(entry) || Object.keys(entry).sort().join() !== "data_offsets,dtype,shape")
    return "is not described by dtype, shape and data_offsets";
  const {dtype, shape, data_offsets: places} = entry;
  if (typeof dtype !== "string" || !Object.hasOwn(bytesOf, dtype))
    return `is of kind ${JSON.stringify(dtype).slice(0, 20)}; F32 and F16 are read`;
  if (!isCounts(shape) || shape.length > limits.axes) return "has no proper shape";
  if (!isCounts(places) || places.length !== 2) return "has no proper place in the file";
  const [start, end] = places;
  const bytes = sizeOf(shape) * bytesOf[dtype as Entry["dtype"]];
  return end - start === bytes ? "" : `of shape [${shape.join(", ")}] needs ${bytes} bytes but has ${end - start}`;
}

/** What is wrong with all of them together; "" if nothing. Sorts them by place. */
function faultOfPlaces(entries: [string, Entry][], length: number): string {
  const startOf = ([, {data_offsets}]: [string, Entry]) => data_offsets;
  entries.sort((a, b) => startOf(a)[0] - startOf(b)[0] || startOf(a)[1] - startOf(b)[1]);
  let end = 0;
  for (const [name, {data_offsets}] of entries) {
    if (data_offsets[0] !== end) return `tensor ${name} begins at byte ${data_offsets[0]}, where ${end} was expected`;
    end = data_offsets[1];
  }
  if (end !== length) return `has ${length} bytes of numbers, but its header accounts for ${end}`;
  const numbers = entries.reduce((sum, [, {shape}]) => sum + sizeOf(shape), 0);
  return numbers > limits.numbers ? `has ${numbers} numbers; the limit is ${limits.numbers}` : "";
}
