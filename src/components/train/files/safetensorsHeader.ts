import {sizeOf} from "../../model/shapes.js";
import {say} from "../../words/say.js";
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
  const refuse = (fault: string, cause?: unknown): never => {
    throw new FileError(say("{name}: {fault}", {name, fault}), {cause});
  };
  if (bytes.length > limits.fileBytes)
    throw new FileError(say("{name}: is longer than {bytes} bytes, the limit", {name, bytes: limits.fileBytes}));
  if (bytes.length < 8)
    refuse(say("expected 8 bytes that say how long its safetensors header is, found {bytes}", {bytes: bytes.length}));
  const stated = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (stated > limits.headerBytes)
    refuse(
      say("expected a safetensors header of at most {most} bytes; its first 8 bytes say {found}", {
        ...{most: limits.headerBytes, found: String(stated)}
      })
    );
  const length = Number(stated);
  if (8 + length > bytes.length) refuse(say("ends within its header of {bytes} bytes", {bytes: length}));
  const text = decode(bytes.subarray(8, 8 + length)) ?? refuse(say("its header is no UTF-8 text"));
  const header = parse(text) ?? refuse(say("its header is no JSON object"));
  const {__metadata__: metadata = {}, ...rest} = header;
  if (!isTexts(metadata)) return refuse(say("its metadata holds something else than text"));
  const entries = Object.entries(rest).map(([tensor, entry]): [string, Entry] => {
    if (!goodName.test(tensor))
      refuse(
        say(
          "has a tensor named {tensor}; expected at most 200 of a–z, A–Z, 0–9, “.”, “-” and “_”, without “__” at the start",
          {tensor: JSON.stringify(tensor.slice(0, 40))}
        )
      );
    const fault = faultOf(tensor, entry);
    return fault ? refuse(fault) : [tensor, entry as Entry];
  });
  const members = Object.keys(header).length + 3 * entries.length + Object.keys(metadata).length;
  if (countMembers(text) !== members) refuse(say("its header says something twice"));
  if (entries.length > limits.tensors)
    refuse(say("has {count} tensors; the limit is {most}", {count: entries.length, most: limits.tensors}));
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
function faultOf(tensor: string, entry: unknown): string {
  if (!isObject(entry) || Object.keys(entry).sort().join() !== "data_offsets,dtype,shape")
    return say("tensor {tensor} is not described by dtype, shape and data_offsets", {tensor});
  const {dtype, shape, data_offsets: places} = entry;
  if (typeof dtype !== "string" || !Object.hasOwn(bytesOf, dtype))
    return say("tensor {tensor} is of kind {kind}; F32 and F16 are read", {
      ...{tensor, kind: JSON.stringify(dtype).slice(0, 20)}
    });
  if (!isCounts(shape) || shape.length > limits.axes)
    return say("tensor {tensor} has the shape {found}; expected a list of at most {most} whole numbers from 0 up", {
      ...{tensor, found: JSON.stringify(shape).slice(0, 40), most: limits.axes}
    });
  if (!isCounts(places) || places.length !== 2)
    return say("tensor {tensor} has the data_offsets {found}; expected a list of two whole numbers from 0 up", {
      ...{tensor, found: JSON.stringify(places).slice(0, 40)}
    });
  const [start, end] = places;
  const bytes = sizeOf(shape) * bytesOf[dtype as Entry["dtype"]];
  if (end - start === bytes) return "";
  return say("tensor {tensor} of shape [{shape}] needs {bytes} bytes but has {found}", {
    ...{tensor, shape: shape.join(", "), bytes, found: end - start}
  });
}

/** What is wrong with all of them together; "" if nothing. Sorts them by place. */
function faultOfPlaces(entries: [string, Entry][], length: number): string {
  const startOf = ([, {data_offsets}]: [string, Entry]) => data_offsets;
  entries.sort((a, b) => startOf(a)[0] - startOf(b)[0] || startOf(a)[1] - startOf(b)[1]);
  let end = 0;
  for (const [tensor, {data_offsets}] of entries) {
    const [start] = data_offsets;
    if (start !== end)
      return say("tensor {tensor} begins at byte {start}, where {expected} was expected", {
        ...{tensor, start, expected: end}
      });
    end = data_offsets[1];
  }
  if (end !== length)
    return say("has {bytes} bytes of numbers, but its header accounts for {expected}", {bytes: length, expected: end});
  const numbers = entries.reduce((sum, [, {shape}]) => sum + sizeOf(shape), 0);
  if (numbers <= limits.numbers) return "";
  return say("has {count} numbers; the limit is {most}", {count: numbers, most: limits.numbers});
}
