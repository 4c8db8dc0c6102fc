import {zipSync, type Zippable} from "fflate";
import {describe, expect, it} from "vitest";
import {unpackArchive} from "../../src/components/train/files/unpackArchive.js";

const some = (length: number) => Uint8Array.from({length}, (_, i) => i % 251);
const names = (files: Zippable) => unpackArchive(zipSync(files), "a.zip").map(({name}) => name);

describe("an archive that is brought in", () => {
  it("gives its checkpoint alone, in whatever folder, packed or not", () => {
    for (const level of [0, 9] as const) {
      const bytes = zipSync({"x/generator.safetensors": some(9), "x/run.checkpoint": some(999)}, {level});
      expect(unpackArchive(bytes, "a.zip")).toEqual([{name: "run.checkpoint", bytes: some(999)}]);
    }
  });

  it("gives its weights where it has no checkpoint", () => {
    expect(names({"a.safetensors": some(9), "sngan.py": some(9), "b.safetensors": some(9)})).toEqual([
      "a.safetensors",
      "b.safetensors"
    ]);
  });

  it("is refused in a sentence where it holds neither, too much, or no zip", () => {
    expect(() => names({"a.png": some(9)})).toThrow(/^a\.zip: holds neither a run\.checkpoint nor safetensors files$/);
    const many = Object.fromEntries(Array.from({length: 1001}, (_, i) => [`${i}`, some(0)]));
    expect(() => names(many)).toThrow("a.zip: holds more than 1000 files");
    for (const length of [0, 5, 22, 99])
      expect(() => unpackArchive(some(length), "a.zip")).toThrow("a.zip: is damaged, or no zip file");
  });

  it("takes no memory on the word of the file", () => {
    const bytes = zipSync({"run.checkpoint": new Uint8Array(2 ** 26 + 1)}, {level: 9});
    expect(bytes.length).toBeLessThan(2 ** 17);
    expect(() => unpackArchive(bytes, "a.zip")).toThrow("a.zip: is longer than 67108864 bytes, the limit");
  });

  it("stops at an endless directory", () => {
    const bytes = zipSync({a: some(9)}, {level: 0});
    new DataView(bytes.buffer).setUint16(bytes.length - 22 + 8, 0xffff, true);
    expect(() => unpackArchive(bytes, "a.zip")).toThrow(/^a\.zip: /);
  });
});
