import {centreDigit, type Fit} from "../../math/centreDigit.js";
import {inkOfPicture, type Paper} from "../../math/inkOfPicture.js";
import {say} from "../../words/say.js";
import {FileError} from "./FileError.js";
import {isGzip} from "./gunzip.js";
import {mostItems, readImages, type Images} from "./idx.js";
import {unpackPicture, type Decode} from "./unpackPicture.js";

/** A file that the reader chose; it is read when its turn comes. */
export interface OwnFile {
  name: string;
  size: number;
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

export interface OwnOptions {
  paper: Paper | "auto";
  fit: Fit;
  readonly decode: Decode;
  /** Told of how many files have been read. */
  onProgress?(done: number): void;
  signal?: AbortSignal;
}

/** The reader’s own pictures, and what became of each file. */
export interface OwnData {
  images: Images;
  /** Pictures on bright paper, turned over so that ink is bright; and on dark paper. Digits of IDX files are in neither. */
  papers: Record<Paper, number>;
  refused: Refusal[];
}

/** A file that was refused, and why, as said behind its name. */
export interface Refusal {
  name: string;
  fault: string;
}

/** The largest file that is read: MNIST’s training set, unpacked. */
const mostBytes = 16 + mostItems * 784;

/**
 * Pictures (PNG, JPEG, WebP, GIF) and IDX files, plain or gzipped, as digits of 28 × 28: IDX as they are, pictures by
 * `inkOfPicture` and `centreDigit`. One file at a time; hidden files are passed over. A file that is refused costs only itself. At most 60,000
 * digits. Rejects only when `signal` is aborted.
 */
export async function readOwn(files: readonly OwnFile[], options: OwnOptions): Promise<OwnData> {
  const digits: Uint8Array[] = [];
  let count = 0;
  const result = {papers: {bright: 0, dark: 0}, refused: [] as Refusal[]};
  for (const [done, file] of files.filter(({name}) => !name.split("/").at(-1)!.startsWith(".")).entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.(done);
    try {
      const {pixels, paper} = await readOne(file, options);
      if (count + pixels.length / 784 > mostItems)
        throw new FileError(
          say("{name}: is one too many; {most} digits are the limit", {name: file.name, most: mostItems})
        );
      digits.push(pixels);
      count += pixels.length / 784;
      if (paper) ++result.papers[paper];
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      result.refused.push({name: file.name, fault: faultIn(error, file.name)});
    }
  }
  const pixels = new Uint8Array(count * 784);
  let end = 0;
  for (const part of digits) {
    pixels.set(part, end);
    end += part.length;
  }
  return {images: {count, pixels}, ...result};
}

/** What a refusal, which begins with the file’s name and a colon, says behind them. */
const faultIn = ({message}: FileError, name: string): string => message.slice(name.length).replace(/^[:：] ?/, "");

async function readOne({name, size, bytes}: OwnFile, {paper, fit, decode}: OwnOptions) {
  if (size > mostBytes)
    throw new FileError(say("{name}: is longer than {bytes} bytes, the limit", {name, bytes: mostBytes}));
  const content = await bytes().catch((cause: unknown) => {
    throw new FileError(say("{name}: can’t be read from the disk", {name}), {cause});
  });
  const isIdx = content[0] === 0 && content[1] === 0;
  if (isIdx || isGzip(content)) return {pixels: readImages(content, name).pixels};
  const {rgba, width, height} = await unpackPicture(name, content, decode);
  const found = inkOfPicture(rgba, width, height, paper);
  if (!found) throw new FileError(say("{name}: has no ink that stands out from its border", {name}));
  return {pixels: centreDigit(found.ink, width, height, fit), paper: found.paper};
}
