import {zlibSync} from "fflate";
import {crc32} from "../files/crc32.js";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A grey picture of 8 bits a pixel, `width` pixels wide, as PNG: lossless. W3C, Portable Network Graphics, sections 5 and 11. */
export function greyPng(pixels: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const height = pixels.length / width;
  const lines = new Uint8Array(height * (width + 1)); // each line begins with the number of its filter: 0, none
  for (let y = 0; y < height; ++y) lines.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8; // bits a pixel; the zeros after it: grey, deflate, adaptive filters, not interlaced
  const chunks = [chunk("IHDR", header), chunk("IDAT", zlibSync(lines)), chunk("IEND", new Uint8Array(0))];
  return Uint8Array.from([signature, ...chunks].flatMap((bytes) => [...bytes]));
}

/** Length, four letters, the data, and the check sum of the last two. */
function chunk(letters: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; ++i) bytes[4 + i] = letters.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
