import {Gunzip} from "fflate";
import {crc32} from "../files/crc32.js";
import {say} from "../../words/say.js";
import {IdxError} from "./IdxError.js";

/** Bytes inflated at a time: deflate grows them 1,032-fold at most, so a bomb is noticed within 17 MB of output. */
const piece = 16_384;

/** Shortest gzip file: a header of 10 bytes, an empty block of 2, a trailer of 8. */
const shortest = 20;

/** Whether `bytes` begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * What the single gzip member `bytes` holds, at most `most` bytes of it (RFC 1952). The length and check sum in the
 * trailer must hold. Memory stays within `most` and one piece, whatever the file says.
 * Throws an `IdxError` that begins with `name`.
 */
export function gunzip(bytes: Uint8Array, most: number, name: string): Uint8Array<ArrayBuffer> {
  if (bytes.length < shortest)
    throw new IdxError(say("{name}: expected whole gzip data, found {found} bytes", {name, found: bytes.length}));
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const [sum, length] = [trailer.getUint32(0, true), trailer.getUint32(4, true)];
  if (length > most)
    throw new IdxError(
      say("{name}: expected at most {most} bytes inflated, found {found}", {name, most, found: length})
    );
  const content = inflate(bytes, length, name);
  const found = crc32(content);
  if (found !== sum)
    throw new IdxError(
      say("{name}: expected gzip check sum {sum}, found {found}", {name, sum: hex(sum), found: hex(found)})
    );
  return content;
}

/** Inflates exactly `length` bytes, or refuses. */
function inflate(bytes: Uint8Array, length: number, name: string): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(length);
  let filled = 0;
  const stream = new Gunzip((chunk) => {
    if (filled + chunk.length > length)
      throw new IdxError(say("{name}: expected {length} bytes inflated, found more", {name, length}));
    content.set(chunk, filled);
    filled += chunk.length;
  });
  stream.onmember = () => {
    throw new IdxError(say("{name}: expected one gzip member, found a second", {name}));
  };
  try {
    for (let at = 0; at < bytes.length; at += piece)
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch (error) {
    if (error instanceof IdxError) throw error;
    const reason = (error as Error).message;
    throw new IdxError(say("{name}: expected whole gzip data, found damage ({reason})", {name, reason}), {
      cause: error
    });
  }
  if (filled < length)
    throw new IdxError(say("{name}: expected {length} bytes inflated, found {found}", {name, length, found: filled}));
  return content;
}

const hex = (word: number) => `0x${word.toString(16).padStart(8, "0")}`;
