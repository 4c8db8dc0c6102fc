import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "fflate";
import {readImages} from "../../src/components/train/pictures/idx.js";
import {trainImages, type MnistFile} from "./files.js";
import {MnistError} from "./MnistError.js";
import {verified} from "./verify.js";

/** A part of the training pictures that the site serves as one file: gzipped IDX. */
export interface Shard {
  readonly name: string;
  /** Number of pictures. */
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** What the page knows before it fetches any digits. */
export interface DigitsManifest {
  /** Whether shards of MNIST lie beside the page; if not, it draws its digits itself. */
  source: "mnist" | "drawn";
  /** File name beside the manifest, number of pictures, length and SHA-256 of the file. */
  shards: {file: string; count: number; bytes: number; sha256: string}[];
}

/** Where the site is cut: a first file that is small, so that training starts early, and the rest. */
const cuts = [
  {name: "mnist-first.shard", from: 0, to: 10_000},
  {name: "mnist-rest.shard", from: 10_000, to: 60_000}
];

/**
 * The folder with MNIST that a build should use: `MNIST_DIR` if it is set, else `mnist` if that holds the training
 * pictures, else none. Relative to the working directory.
 */
export function mnistFolder(env: {MNIST_DIR?: string} = process.env): string | undefined {
  return env.MNIST_DIR || (existsSync(join("mnist", trainImages.name)) ? "mnist" : undefined);
}

/**
 * The training pictures in `folder`, cut into shards; none if there is no folder. The same pictures give the same bytes
 * on every machine. Throws a `MnistError` or an `IdxError` if the folder does not hold what it should.
 */
export function mnistShards(folder: string | undefined, file: MnistFile = trainImages): Shard[] {
  if (folder === undefined) return [];
  const {count, pixels} = readImages(trainingFile(folder, file), file.name);
  return cuts.map(({name, from, to}) => {
    const part = pixels.subarray(784 * Math.min(from, count), 784 * Math.min(to, count));
    return {name, count: part.length / 784, bytes: pack(part)};
  });
}

/** What the manifest says about `shards`. */
export function manifest(shards: readonly Shard[]): DigitsManifest {
  return {
    source: shards.length > 0 ? "mnist" : "drawn",
    shards: shards.map(({name, count, bytes}) => ({
      file: name,
      count,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex")
    }))
  };
}

/** The shard `name`, or no bytes at all if the site is built without MNIST. */
export function shardBytes(shards: readonly Shard[], name: string): Uint8Array {
  return shards.find((shard) => shard.name === name)?.bytes ?? new Uint8Array(0);
}

function trainingFile(folder: string, file: MnistFile): Uint8Array<ArrayBuffer> {
  const path = join(folder, file.name);
  if (!existsSync(path)) throw new MnistError(`${file.name}: expected in ${folder}, found no such file`);
  return verified(new Uint8Array(readFileSync(path)), file);
}

/** Pictures as gzipped IDX. Packed by fflate, in which every machine gives the same bytes, and without a date. */
function pack(pixels: Uint8Array): Uint8Array {
  const idx = new Uint8Array(16 + pixels.length);
  const head = new DataView(idx.buffer);
  [0x803, pixels.length / 784, 28, 28].forEach((word, i) => head.setUint32(4 * i, word));
  idx.set(pixels, 16);
  return gzipSync(idx, {level: 6, mtime: 0}); // level 9 takes seven times as long and saves a thousandth
}
