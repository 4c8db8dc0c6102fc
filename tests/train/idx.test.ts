import {gzipSync} from "node:zlib";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {crc32} from "../../src/components/train/files/crc32.js";
import {IdxError, readImages, readLabels} from "../../src/components/train/pictures/idx.js";
import {changes, damage, outcome, type Bytes} from "./damage.js";

const words = (...sizes: number[]) => sizes.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);
const file = (sizes: number[], body: ArrayLike<number>) => Uint8Array.from([...words(...sizes), ...Array.from(body)]);
const gzip = (bytes: Bytes): Bytes => new Uint8Array(gzipSync(bytes));

const pixels = Uint8Array.from({length: 3 * 784}, (_, i) => (i * i) % 251);
const images = file([0x803, 3, 28, 28], pixels);
const labels = file([0x801, 5], [0, 9, 3, 3, 7]);

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(IdxError);
    return (error as IdxError).message;
  }
  throw new Error("accepted");
};

describe("readImages", () => {
  it("reads a plain and a gzipped file alike", () => {
    expect(readImages(images, "t")).toEqual({count: 3, pixels});
    expect(readImages(gzip(images), "t")).toEqual({count: 3, pixels});
    expect(readImages(file([0x803, 0, 28, 28], []), "t").count).toBe(0);
  });

  it("reads a file that lies inside a longer buffer", () => {
    const padded = Uint8Array.from([7, 7, 7, ...images, 7]);
    expect(readImages(padded.subarray(3, 3 + images.length), "t").pixels).toEqual(pixels);
  });

  it("names file, expected and found when it refuses", () => {
    const cases: [Bytes, string][] = [
      [labels, "t: expected a header of 16 bytes, found 13"],
      [file([0x801, 3, 28, 28], pixels), "t: expected magic 0x00000803, found 0x00000801"],
      [file([0x803, 3, 27, 28], pixels), "t: expected pictures of 28 × 28, found 27 × 28"],
      [file([0x803, 4, 28, 28], pixels), "t: expected 3136 bytes after the header, found 2352"],
      [file([0x803, 2, 28, 28], pixels), "t: expected 1568 bytes after the header, found 2352"],
      [file([0x803, 60001, 28, 28], pixels), "t: expected at most 60000 items, found 60001"],
      [file([0x803, 0xffffffff, 28, 28], []), "t: expected at most 60000 items, found 4294967295"],
      [new Uint8Array(0), "t: expected a header of 16 bytes, found 0"]
    ];
    for (const [bytes, message] of cases) {
      expect(refusal(() => readImages(bytes, "t"))).toBe(message);
      if (bytes.length) expect(refusal(() => readImages(gzip(bytes), "t"))).toBe(message);
    }
  });

  it("notices every truncation of a gzipped file, and bytes after its end", () => {
    const whole = gzip(images);
    for (let n = 0; n < whole.length; ++n)
      expect(refusal(() => readImages(whole.slice(0, n), "t"))).toMatch(/^t: expected .*, found /);
    for (let extra = 1; extra < 12; ++extra)
      expect(refusal(() => readImages(Uint8Array.from([...whole, ...new Array<number>(extra).fill(1)]), "t"))).toMatch(
        /^t: expected/
      );
  });

  it("notices a wrong check sum, a wrong length and a second member", () => {
    const whole = gzip(images);
    const bent = (from: number) => Uint8Array.from(whole, (v, i) => (i === whole.length + from ? v ^ 1 : v));
    expect(refusal(() => readImages(bent(-8), "t"))).toMatch(/^t: expected gzip check sum 0x.{8}, found 0x.{8}$/);
    expect(refusal(() => readImages(bent(-4), "t"))).toMatch(/^t: expected 2369 bytes inflated, found 2368$/);
    expect(refusal(() => readImages(Uint8Array.from([...whole, ...whole]), "t"))).toBe(
      "t: expected one gzip member, found a second"
    );
  });

  it("stops at a gzip bomb, whether its trailer admits the size or not", () => {
    const bomb = gzip(new Uint8Array(64_000_000));
    expect(refusal(() => readImages(bomb, "t"))).toBe("t: expected at most 47040016 bytes inflated, found 64000000");
    const sly = bomb.slice();
    sly.set([16, 0, 0, 0], sly.length - 4);
    expect(refusal(() => readImages(sly, "t"))).toBe("t: expected 16 bytes inflated, found more");
  });
});

describe("readLabels", () => {
  it("reads a plain and a gzipped file alike", () => {
    expect([...readLabels(labels, "t")]).toEqual([0, 9, 3, 3, 7]);
    expect([...readLabels(gzip(labels), "t")]).toEqual([0, 9, 3, 3, 7]);
  });

  it("names file, expected and found when it refuses", () => {
    const cases: [Bytes, string][] = [
      [images, "t: expected magic 0x00000801, found 0x00000803"],
      [file([0x801, 2], [4, 10]), "t: expected labels 0 to 9, found 10 as label 1"],
      [file([0x801, 2], [4]), "t: expected 2 bytes after the header, found 1"],
      [file([0x801, 2], [4, 4, 4]), "t: expected 2 bytes after the header, found 3"]
    ];
    for (const [bytes, message] of cases) expect(refusal(() => readLabels(bytes, "t"))).toBe(message);
  });
});

describe("a damaged file", () => {
  it("is read as if it were whole or refused, when gzipped", () => {
    for (const level of [0, 1, 9]) {
      const whole = new Uint8Array(gzipSync(images, {level}));
      fc.assert(
        fc.property(changes, (list) => {
          const result = outcome(() => readImages(damage(whole, list), "t"));
          if (result !== "refused") expect(result).toEqual({count: 3, pixels});
        }),
        {numRuns: 400, seed: level}
      );
    }
  });

  it("is accepted exactly if a plain reading of the format accepts it, when not", () => {
    const whole = file([0x801, 5], [0, 9, 3, 3, 7]);
    fc.assert(
      fc.property(changes, (list) => {
        const bytes = damage(whole, list);
        const body = bytes.subarray(8);
        const valid =
          bytes.length >= 8 &&
          words(0x801, body.length).every((v, i) => bytes[i] === v) &&
          body.every((label) => label < 10);
        expect(outcome(() => readLabels(bytes, "t"))).toEqual(valid ? body : "refused");
      }),
      {numRuns: 2000, seed: 1}
    );
  });

  it("is refused or read, never anything else, when it is no file at all", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), fc.boolean(), (noise, magic) => {
        const bytes = Uint8Array.from(magic ? [0x1f, 0x8b, 8, ...noise] : noise);
        expect(outcome(() => readImages(bytes, "t"))).toBe("refused");
        expect(outcome(() => readLabels(bytes, "t"))).toBe("refused");
      }),
      {numRuns: 2000, seed: 2}
    );
  });
});

describe("crc32", () => {
  it("gives the check value of the standard for 123456789, and 0 for nothing", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});
