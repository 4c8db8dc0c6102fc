import {say} from "../../words/say.js";
import {gunzip, isGzip} from "./gunzip.js";
import {IdxError} from "./IdxError.js";

export {IdxError} from "./IdxError.js";

/** Most items that a file may hold: MNIST's training set has this many. */
export const mostItems = 60_000;

/** Side of a picture in pixels. */
const side = 28;

/** Pictures of 28 × 28 bytes, one after the other, row by row; 0 is paper, 255 is ink. */
export interface Images {
  count: number;
  pixels: Uint8Array<ArrayBuffer>; // [count · 784]
}

/**
 * The pictures in an IDX file of unsigned bytes in three dimensions (magic 0x00000803; sizes as big-endian 32-bit
 * words; format: yann.lecun.com/exdb/mnist), plain or gzipped. At most 60,000 of 28 × 28, nothing missing, nothing
 * left over. Throws an `IdxError` that begins with `name`. For a plain file `pixels` is a view of `bytes`, not a copy.
 */
export function readImages(bytes: Uint8Array<ArrayBuffer>, name: string): Images {
  const {sizes, body} = open(bytes, name, 0x803, side * side);
  const [count, rows, columns] = sizes;
  if (rows !== side || columns !== side)
    throw new IdxError(
      say("{name}: expected pictures of {side} × {side}, found {rows} × {columns}", {name, side, rows, columns})
    );
  expectLength(body, count * side * side, name);
  return {count, pixels: body};
}

/**
 * The labels 0 … 9 in an IDX file of unsigned bytes in one dimension (magic 0x00000801), plain or gzipped: at most
 * 60,000, nothing missing, nothing left over. Throws an `IdxError` that begins with `name`. A view if the file is plain.
 */
export function readLabels(bytes: Uint8Array<ArrayBuffer>, name: string): Uint8Array<ArrayBuffer> {
  const {sizes, body} = open(bytes, name, 0x801, 1);
  expectLength(body, sizes[0], name);
  const wrong = body.findIndex((label) => label > 9);
  if (wrong >= 0)
    throw new IdxError(
      say("{name}: expected labels 0 to 9, found {found} as label {place}", {name, found: body[wrong], place: wrong})
    );
  return body;
}

/** Checks magic and count; gives the sizes that the header states (as many as its last byte says) and what follows. */
function open(bytes: Uint8Array<ArrayBuffer>, name: string, magic: number, itemBytes: number) {
  const head = 4 + 4 * (magic & 255);
  const plain = isGzip(bytes) ? gunzip(bytes, head + mostItems * itemBytes, name) : bytes;
  if (plain.length < head)
    throw new IdxError(
      say("{name}: expected a header of {head} bytes, found {found}", {name, head, found: plain.length})
    );
  const view = new DataView(plain.buffer, plain.byteOffset, head);
  const found = view.getUint32(0);
  if (found !== magic)
    throw new IdxError(
      say("{name}: expected magic {magic}, found {found}", {name, magic: hex(magic), found: hex(found)})
    );
  const sizes = Array.from({length: magic & 255}, (_, i) => view.getUint32(4 + 4 * i));
  if (sizes[0] > mostItems)
    throw new IdxError(
      say("{name}: expected at most {most} items, found {found}", {name, most: mostItems, found: sizes[0]})
    );
  return {sizes, body: plain.subarray(head)};
}

function expectLength(body: Uint8Array, length: number, name: string): void {
  if (body.length !== length)
    throw new IdxError(
      say("{name}: expected {length} bytes after the header, found {found}", {name, length, found: body.length})
    );
}

const hex = (word: number) => `0x${word.toString(16).padStart(8, "0")}`;
