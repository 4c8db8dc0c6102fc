import {createHash} from "node:crypto";
import {gunzipSync} from "node:zlib";
import {isGzip} from "../../src/components/train/pictures/gunzip.js";
import type {MnistFile} from "./files.js";
import {MnistError} from "./MnistError.js";

/**
 * What `bytes` hold when inflated (some servers inflate on the way: plain bytes are taken as they are), if its SHA-256
 * is the one that `file` must have. Never inflates more than the file's length. Throws a `MnistError` that names `file`.
 */
export function verified(bytes: Uint8Array<ArrayBuffer>, file: MnistFile): Uint8Array<ArrayBuffer> {
  const content = isGzip(bytes) ? inflated(bytes, file) : bytes;
  const found = createHash("sha256").update(content).digest("hex");
  if (found !== file.sha256) throw new MnistError(`${file.name}: expected sha256 ${file.sha256}, found ${found}`);
  return content;
}

function inflated(bytes: Uint8Array, {name, bytes: most}: MnistFile): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(gunzipSync(bytes, {maxOutputLength: most}));
  } catch (error) {
    throw new MnistError(`${name}: expected ${most} gzipped bytes, found damage (${(error as Error).message})`);
  }
}
