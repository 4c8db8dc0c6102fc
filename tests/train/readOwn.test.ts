import {gzipSync} from "node:zlib";
import fc from "fast-check";
import {PNG} from "pngjs";
import {describe, expect, it, vi} from "vitest";
import {decodeFile} from "../../src/components/train/pictures/decodeFile.js";
import {pictureLimits, pictureSize} from "../../src/components/train/pictures/pictureSize.js";
import {greyPng} from "../../src/components/train/pictures/greyPng.js";
import {readOwn, type OwnFile, type OwnOptions} from "../../src/components/train/pictures/readOwn.js";
import {changes, damage, outcome, type Bytes} from "./damage.js";
import {pictures} from "./pictures.js";

describe("pictureSize", () => {
  it.each(Object.entries(pictures))("reads kind and size from the header: %s", (name, bytes) => {
    const type = `image/${name.toLowerCase().replace(/lossless|extended|progressive/, "")}`;
    expect(pictureSize(bytes, "t")).toEqual({type, width: 37, height: 19});
  });

  it("refuses other files, headers that end or say nothing, and pictures that are too large", () => {
    const large = pictures.png.map((byte, i) => (i === 18 ? 16 : byte)); // width 0x1025
    const cases: [Bytes, string][] = [
      [new TextEncoder().encode("<svg/>"), "t: is no PNG, JPEG, WebP or GIF picture, and no IDX file"],
      [new Uint8Array(0), "t: is no PNG, JPEG, WebP or GIF picture, and no IDX file"],
      [pictures.png.subarray(0, 20), "t: its header doesn’t say how large it is"],
      [pictures.jpeg.subarray(0, 150), "t: its header doesn’t say how large it is"],
      [large, "t: has 4133 × 19 pixels; 4096 a side are the limit"],
      [new Uint8Array(pictureLimits.bytes + 1), "t: is longer than 20 MB, the limit"]
    ];
    for (const [bytes, message] of cases) expect(() => pictureSize(bytes, "t")).toThrow(message);
  });

  it.each(Object.keys(pictures))(
    "gives a size within the limits, or refuses, whatever is done to the file: %s",
    (name) => {
      fc.assert(
        fc.property(changes, (list) => {
          const result = outcome(() => pictureSize(damage(pictures[name], list, 40), "t"));
          if (result === "refused") return;
          for (const side of [result.width, result.height]) expect(side > 0 && side <= pictureLimits.side).toBe(true);
        }),
        {numRuns: 200}
      );
    }
  );
});

const file = (name: string, bytes: Bytes, size = bytes.length): OwnFile => ({name, size, bytes: async () => bytes});

describe("decodeFile", () => {
  const size = {type: "image/png", width: 37, height: 19};
  const pixels = {width: 1, height: 1, rgba: [0, 0, 0, 255]};

  it("unpacks what says in its header that it is a picture", async () => {
    const decode = vi.fn(async () => pixels);
    expect(await decodeFile(file("a.png", pictures.png), decode)).toBe(pixels);
    expect(decode).toHaveBeenCalledWith(pictures.png, size);
  });

  it("refuses in a sentence, before anything is unpacked, what is none, is too large or can't be read", async () => {
    const decode = vi.fn(async () => pixels);
    await expect(decodeFile(file("film.png", pictures.png, 2e9), decode)).rejects.toThrow(
      "film.png: is longer than 20 MB, the limit"
    );
    const bomb = pictures.png.map((byte, i) => (i === 18 ? 16 : byte));
    await expect(decodeFile(file("bomb.png", bomb), decode)).rejects.toThrow("bomb.png: has 4133 × 19 pixels");
    const gone = {...file("a.png", pictures.png), bytes: () => Promise.reject(new Error("gone"))};
    await expect(decodeFile(gone, decode)).rejects.toThrow("a.png: can’t be read from the disk");
    expect(decode).not.toHaveBeenCalled();
    const torn = decodeFile(file("torn.png", pictures.png), () => Promise.reject(new Error("corrupt")));
    await expect(torn).rejects.toThrow("torn.png: is damaged, or of a kind that this browser can’t unpack");
  });
});

describe("readOwn", () => {
  const idx = (count: number) => Uint8Array.from([0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28, ...new Uint8Array(784 * count).fill(7)]); // prettier-ignore
  const options: OwnOptions = {
    ...{paper: "auto", fit: "digit"},
    async decode(bytes) {
      const {width, height, data} = PNG.sync.read(Buffer.from(bytes));
      return {width, height, rgba: data};
    }
  };
  /** A square of ink on paper, 30 × 30, off the middle. */
  const square = (paper: number, ink: number) =>
    greyPng(
      Uint8Array.from({length: 900}, (_, i) => (i % 30 > 9 && i % 30 < 20 && i > 60 && i < 360 ? ink : paper)),
      30
    );

  it("takes pictures and IDX files together, in their order, and says what it did with each", async () => {
    const files = [
      file("a.png", square(255, 0)),
      file("folder/.hidden", new Uint8Array(3)),
      file("two.idx", idx(2)),
      file("b.png", square(0, 255)),
      file("two.idx.gz", new Uint8Array(gzipSync(idx(2)))),
      file("blank.png", greyPng(new Uint8Array(900).fill(250), 30)),
      file("notes.txt", new TextEncoder().encode("hello")),
      file("torn.png", square(0, 255).slice(0, 60)),
      file("film.mov", new Uint8Array(4), 2e9)
    ];
    const told: number[] = [];
    const {images, papers, refused} = await readOwn(files, {...options, onProgress: (done) => told.push(done)});
    expect(images.count).toBe(6);
    expect(papers).toEqual({bright: 1, dark: 1});
    expect(refused).toEqual([
      {name: "blank.png", fault: "has no ink that stands out from its border"},
      {name: "notes.txt", fault: "is no PNG, JPEG, WebP or GIF picture, and no IDX file"},
      {name: "torn.png", fault: "is damaged, or of a kind that this browser can’t unpack"},
      {name: "film.mov", fault: "is longer than 47040016 bytes, the limit"}
    ]);
    const [a, b] = [images.pixels.slice(0, 784), images.pixels.slice(3 * 784, 4 * 784)];
    expect(a).toEqual(b);
    expect(a.filter((x) => x === 255).length).toBe(400); // 20 × 20, in the middle
    expect(a[4 * 28 + 4]).toBe(255);
    expect(images.pixels.subarray(784, 3 * 784).every((x) => x === 7)).toBe(true);
    expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("stops when it is told to", async () => {
    const control = new AbortController();
    const onProgress = () => control.abort();
    const reading = readOwn([file("a", idx(1)), file("b", idx(1))], {...options, signal: control.signal, onProgress});
    await expect(reading).rejects.toThrow(/abort/);
  });
});
