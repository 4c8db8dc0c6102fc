import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {FetchOptions} from "./fetchMnist.js";
import {mnistFiles, type MnistFile} from "./files.js";
import {MnistError} from "./MnistError.js";
import {verified} from "./verify.js";

/**
 * Copies MNIST's files from the folder `from` to `folder`: all are verified before the first is written, and each is
 * written beside its place and then renamed. Throws a `MnistError` that names the file that is missing or wrong.
 */
export async function copyMnist(
  from: string,
  folder: string,
  {files = mnistFiles, say = () => undefined}: Pick<FetchOptions, "files" | "say"> = {}
): Promise<void> {
  const found = await Promise.all(files.map(async (file) => ({file, bytes: await readVerified(from, file)})));
  await mkdir(folder, {recursive: true});
  for (const {file, bytes} of found) {
    const part = join(folder, `${file.name}.copy`);
    await writeFile(part, bytes);
    await rename(part, join(folder, file.name));
    say(`${file.name}: copied and verified`);
  }
}

async function readVerified(from: string, file: MnistFile): Promise<Uint8Array> {
  const bytes = await readFile(join(from, file.name)).catch(() => {
    throw new MnistError(`${file.name}: expected in ${from}, found nothing to read`);
  });
  verified(new Uint8Array(bytes), file);
  return bytes;
}
