import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {drawDigits, type Digits} from "../../src/components/math/digits.js";
import {random} from "../../src/components/math/random.js";
import {readImages, readLabels} from "../../src/components/train/pictures/idx.js";

/** Digits drawn to learn from; the page's own have seed 0 of another stream. */
export const drawnToLearn = {count: 30_000, seed: 7001};
/** Digits drawn to be tested on. */
export const drawnToTest = {count: 10_000, seed: 7002};

/** Digits drawn by our code. */
export const drawn = ({count, seed}: {count: number; seed: number}): Digits => drawDigits(count, random(seed));

/** MNIST's training or test set from a folder with its files. Throws a sentence where one is missing or damaged. */
export async function mnist(folder: string, part: "train" | "t10k"): Promise<Digits> {
  const load = async (name: string) => {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (!bytes) throw new Error(`no ${name} in ${folder}`);
    return new Uint8Array(bytes);
  };
  const [images, labels] = [`${part}-images-idx3-ubyte.gz`, `${part}-labels-idx1-ubyte.gz`];
  const {count, pixels} = readImages(await load(images), images);
  const answers = readLabels(await load(labels), labels);
  if (answers.length !== count) throw new Error(`${images} has ${count} pictures, ${labels} ${answers.length} labels`);
  return {images: pixels, labels: answers};
}

/** Both, one after the other. */
export function together(a: Digits, b: Digits): Digits {
  const images = new Uint8Array(a.images.length + b.images.length);
  images.set(a.images);
  images.set(b.images, a.images.length);
  return {images, labels: Uint8Array.from([...a.labels, ...b.labels])};
}
