import {say} from "../../words/say.js";
import {FileError} from "./FileError.js";

/** What a picture may be: more would take over 64 MiB once it is unpacked, whatever the size of its file. */
export const pictureLimits = {bytes: 20_000_000, side: 4096};

export interface PictureSize {
  type: "image/png" | "image/gif" | "image/jpeg" | "image/webp";
  width: number;
  height: number;
}

type Read = (view: DataView) => Omit<PictureSize, "type"> | undefined;

/**
 * Kind and size of a PNG, GIF, JPEG or WebP, from its header alone: nothing is unpacked, so a bomb is seen before it goes off.
 * Throws a `FileError` that begins with `name`: for another kind of file, a header that makes no sense, a picture over `pictureLimits`.
 */
export function pictureSize(bytes: Uint8Array, name: string): PictureSize {
  checkLength(bytes.length, name);
  const kind = kinds.find(({starts}) => starts.every((byte, i) => byte === undefined || bytes[i] === byte));
  if (!kind) throw new FileError(say("{name}: is no PNG, JPEG, WebP or GIF picture, and no IDX file", {name}));
  const size = sizeOrNothing(kind.read, new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  if (!size || size.width < 1 || size.height < 1)
    throw new FileError(say("{name}: its header doesn’t say how large it is", {name}));
  const {width, height} = size;
  const {side} = pictureLimits;
  if (Math.max(width, height) > side)
    throw new FileError(
      say("{name}: has {width} × {height} pixels; {side} a side are the limit", {name, width, height, side})
    );
  return {type: kind.type, width, height};
}

/** Throws a `FileError` that begins with `name` where a file of so many bytes is longer than a picture may be. */
export function checkLength(bytes: number, name: string): void {
  if (bytes > pictureLimits.bytes) throw new FileError(say("{name}: is longer than 20 MB, the limit", {name}));
}

/** A header that ends too early says nothing. */
function sizeOrNothing(read: Read, view: DataView): ReturnType<Read> {
  try {
    return read(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const hasLetters = (view: DataView, at: number, text: string) =>
  letters(text).every((code, i) => view.getUint8(at + i) === code);

/** PNG: the first chunk must be IHDR, of 13 bytes. */
const readPng: Read = (view) =>
  view.getUint32(8) === 13 && hasLetters(view, 12, "IHDR")
    ? {width: view.getUint32(16), height: view.getUint32(20)}
    : undefined;

const readGif: Read = (view) => ({width: view.getUint16(6, true), height: view.getUint16(8, true)});

/** JPEG: segments until a start of frame: SOF0 … SOF15, of which C4, C8 and CC are none. */
const readJpeg: Read = (view) => {
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff)
      ++at; // filling
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return {height: view.getUint16(at + 5), width: view.getUint16(at + 7)};
    else if (view.getUint16(at + 2) < 2) return undefined;
    else at += 2 + view.getUint16(at + 2);
  }
};

/** WebP: lossy, lossless or extended. A frame can't be larger than the extended header says. */
const readWebp: Read = (view) => {
  if (!hasLetters(view, 8, "WEBP")) return undefined;
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (hasLetters(view, 12, "VP8X")) return {width: 1 + three(24), height: 1 + three(27)};
  if (hasLetters(view, 12, "VP8 ") && three(23) === 0x2a019d)
    return {width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff};
  if (!hasLetters(view, 12, "VP8L") || view.getUint8(20) !== 0x2f) return undefined;
  const bits = view.getUint32(21, true);
  return {width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff)};
};

const kinds: {type: PictureSize["type"]; starts: (number | undefined)[]; read: Read}[] = [
  {type: "image/png", starts: [0x89, ...letters("PNG\r\n\x1a\n")], read: readPng},
  {type: "image/gif", starts: [...letters("GIF8"), undefined, ...letters("a")], read: readGif},
  {type: "image/jpeg", starts: [0xff, 0xd8, 0xff], read: readJpeg},
  {type: "image/webp", starts: letters("RIFF"), read: readWebp}
];
