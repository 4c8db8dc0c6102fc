import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {drawDigits} from "../../src/components/math/digits.js";
import {random} from "../../src/components/math/random.js";
import {streams} from "../../src/components/model/streams.js";
import {drawnCount} from "../../src/components/train/pictures/digitSource.js";
import {readImages} from "../../src/components/train/pictures/idx.js";

const files = ["train-images-idx3-ubyte.gz", "train-images-idx3-ubyte"];

/** The bytes of the pictures to learn from: the page's drawn digits, or MNIST's training set from a folder. Throws a sentence. */
export async function loadImages(data: string): Promise<Uint8Array<ArrayBuffer>> {
  if (data === "digits") return drawDigits(drawnCount, random(0, streams.digits)).images;
  for (const file of files) {
    const bytes = await readFile(join(data, file)).catch(() => undefined);
    if (!bytes) continue;
    const {count, pixels} = readImages(new Uint8Array(bytes), file);
    if (count === 0) throw new Error(`${file} holds no pictures`);
    return pixels;
  }
  throw new Error(`no ${files[0]} in ${data}`);
}
