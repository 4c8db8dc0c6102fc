import {say} from "../../words/say.js";
import {CheckpointError} from "./CheckpointError.js";
import {crc32} from "../files/crc32.js";

/** Numbers that a file holds as they are. */
export type Block = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A block's type and length, as the header says them. */
export type BlockShape = readonly ["f32" | "f64" | "u8", number];

const magic = "sngan run";
const blockBytes = {f32: 4, f64: 8, u8: 1};
/** More than the largest recipe needs: a file beyond is none of ours. */
export const mostBytes = 256 * 2 ** 20;
const mostHeader = 2 ** 20;
const mostBlocks = 500;
const ahead = 24;

/**
 * A header and blocks of numbers as one file. Little-endian: nine letters that name the format, filled up to 12 bytes; the schema, the
 * header's length and the number of blocks, 32 bits each; the header as JSON; the blocks, each from a multiple of 8 on; at the end the
 * CRC-32 of all before.
 */
export function writeSections(schema: number, header: object, blocks: readonly Block[]): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify({...header, blocks: blocks.map(shapeOf)}));
  const starts: number[] = [];
  let end = ahead + text.length;
  for (const block of blocks) {
    starts.push(multipleOf8(end));
    end = multipleOf8(end) + block.byteLength;
  }
  const bytes = new Uint8Array(end + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  [schema, text.length, blocks.length].forEach((word, i) => view.setUint32(12 + 4 * i, word, true));
  bytes.set(text, ahead);
  blocks.forEach((block, i) => bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), starts[i]));
  view.setUint32(end, crc32(bytes.subarray(0, end)), true);
  return bytes;
}

/**
 * What `writeSections` wrote, the blocks copied. Throws a `CheckpointError`, one sentence, where the bytes are anything else; takes no
 * more memory than they do.
 */
export function readSections(bytes: Uint8Array<ArrayBuffer>, schema: number): {header: unknown; blocks: Block[]} {
  if (bytes.length > mostBytes) throw new CheckpointError(say("this file is too large to be a saved run"));
  const isOurs = new TextDecoder("latin1").decode(bytes.subarray(0, magic.length)) === magic;
  if (!isOurs) throw new CheckpointError(say("this is no saved run of this notebook"));
  if (bytes.length < ahead + 4) throw new CheckpointError(say("this saved run is cut short"));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [found, headerLength, count] = [0, 1, 2].map((i) => view.getUint32(12 + 4 * i, true));
  if (found > schema) throw new CheckpointError(say("this run was saved by a newer version of this page"));
  if (found !== schema)
    throw new CheckpointError(say("this run was saved by a version of this page that is no longer read"));
  const end = bytes.length - 4;
  if (headerLength > mostHeader || count > mostBlocks) throw new CheckpointError(say("this saved run is damaged"));
  if (ahead + headerLength > end) throw new CheckpointError(say("this saved run is cut short"));
  if (crc32(bytes.subarray(0, end)) !== view.getUint32(end, true))
    throw new CheckpointError(say("this saved run is damaged or cut short: its check sum is wrong"));
  const header = parse(bytes.subarray(ahead, ahead + headerLength));
  return {header, blocks: readBlocks(bytes, shapesOf(header, count), ahead + headerLength)};
}

function parse(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(text));
  } catch {
    throw new CheckpointError(say("this saved run is damaged: its header can’t be read"));
  }
}

function shapesOf(header: unknown, count: number): BlockShape[] {
  const {blocks} = (header ?? {}) as {blocks?: unknown};
  const isShape = (x: unknown) =>
    Array.isArray(x) && Object.hasOwn(blockBytes, String(x[0])) && Number.isSafeInteger(x[1]) && x[1] >= 0;
  if (!Array.isArray(blocks) || blocks.length !== count || !blocks.every(isShape))
    throw new CheckpointError(say("this saved run is damaged: its header doesn’t say what is in it"));
  return blocks as BlockShape[];
}

function readBlocks(bytes: Uint8Array<ArrayBuffer>, shapes: readonly BlockShape[], from: number): Block[] {
  let at = from;
  const places = shapes.map(([type, length]) => {
    const start = multipleOf8(at);
    at = start + blockBytes[type] * length;
    return {type, start, end: at};
  });
  if (at !== bytes.length - 4) throw new CheckpointError(say("this saved run is damaged: its sizes don’t add up"));
  return places.map(({type, start, end}) => blockOf(type, bytes.slice(start, end)));
}

function blockOf(type: BlockShape[0], {buffer}: Uint8Array<ArrayBuffer>): Block {
  if (type === "f32") return new Float32Array(buffer);
  return type === "f64" ? new Float64Array(buffer) : new Uint8Array(buffer);
}

function shapeOf(block: Block): BlockShape {
  if (block instanceof Float32Array) return ["f32", block.length];
  return [block instanceof Float64Array ? "f64" : "u8", block.length];
}

const multipleOf8 = (n: number) => 8 * Math.ceil(n / 8);
