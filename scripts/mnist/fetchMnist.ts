import {mkdir, readFile, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import {download} from "./download.js";
import {mnistFiles, mnistMirrors, type MnistFile} from "./files.js";
import {MnistError} from "./MnistError.js";
import {verified} from "./verify.js";

/** Where to fetch from and whom to tell. */
export interface FetchOptions {
  files?: readonly MnistFile[];
  /** Addresses that end in "/", asked in this order. */
  mirrors?: readonly string[];
  /** Gets one line at a time. */
  say?: (line: string) => void;
  /** Milliseconds without a byte after which a mirror counts as silent. */
  patience?: number;
}

/**
 * Puts MNIST's files into `folder`. A file that is there and verified is left alone; any other is downloaded to
 * `name.part` (resumed if a part is there), verified and only then renamed, so no half file is ever in place.
 * Throws a `MnistError` when no mirror gives a file; its part stays, unless it was wrong.
 */
export async function fetchMnist(
  folder: string,
  {files = mnistFiles, mirrors = mnistMirrors, say = () => undefined, patience}: FetchOptions = {}
): Promise<void> {
  await mkdir(folder, {recursive: true});
  for (const file of files) {
    if (await isThere(folder, file)) say(`${file.name}: already there and verified`);
    else await fetchFile(folder, file, {mirrors, say, patience});
  }
}

async function isThere(folder: string, file: MnistFile): Promise<boolean> {
  const bytes = await readFile(join(folder, file.name)).catch(() => undefined);
  if (!bytes) return false;
  try {
    return verified(new Uint8Array(bytes), file).length > 0;
  } catch {
    return false;
  }
}

type Source = Required<Pick<FetchOptions, "mirrors" | "say">> & Pick<FetchOptions, "patience">;

/** Asks one mirror after the other. */
async function fetchFile(folder: string, file: MnistFile, {mirrors, say, patience}: Source): Promise<void> {
  const reasons: string[] = [];
  for (const mirror of mirrors)
    try {
      await fetchFrom(mirror, folder, file, {say, patience});
      return say(`${file.name}: downloaded and verified`);
    } catch (error) {
      if (!(error instanceof MnistError)) throw error;
      reasons.push(`${new URL(mirror).host}: ${error.message}`);
    }
  throw new MnistError(`${file.name}: no mirror gave it (${reasons.join("; ")})`);
}

/** Downloads, verifies, puts in place. A wrong part is removed; if it had been resumed, the mirror is asked once more. */
async function fetchFrom(
  mirror: string,
  folder: string,
  file: MnistFile,
  {say, patience}: Omit<Source, "mirrors">
): Promise<void> {
  const part = join(folder, `${file.name}.part`);
  const options = {most: file.bytes, patience, progress: everySecond((line) => say(`${file.name}: ${line}`))};
  const resumed = await download(mirror + file.name, part, options);
  try {
    verified(new Uint8Array(await readFile(part)), file);
  } catch (error) {
    await rm(part, {force: true});
    if (resumed) return fetchFrom(mirror, folder, file, {say, patience});
    throw error;
  }
  await rename(part, join(folder, file.name));
}

/** Says how far a download is, at most once a second. */
function everySecond(say: (line: string) => void) {
  let last = Date.now();
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return (have: number, total: number | undefined) => {
    if (Date.now() - last < 1000) return;
    last = Date.now();
    say(total === undefined ? `${megabytes(have)} MB` : `${megabytes(have)} of ${megabytes(total)} MB`);
  };
}
