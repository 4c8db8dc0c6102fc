import {deflateRawSync, constants, gzipSync} from "node:zlib";
import {zipSync} from "fflate";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {initialise} from "../../src/components/model/initialise.js";
import {CheckpointError, decodeSavedRun, encodeSavedRun} from "../../src/components/train/kept/savedRun.js";
import {IdxError, readImages, readLabels} from "../../src/components/train/pictures/idx.js";
import {pictureLimits, pictureSize} from "../../src/components/train/pictures/pictureSize.js";
import {readSafetensors, writeSafetensors} from "../../src/components/train/files/safetensors.js";
import {readWeights} from "../../src/components/train/files/readWeights.js";
import {limits} from "../../src/components/train/files/safetensorsHeader.js";
import {unpackArchive} from "../../src/components/train/files/unpackArchive.js";
import {adamFile, networkFile} from "../../src/components/train/files/weightFiles.js";
import {changes, damage, outcome, type Bytes, type Change} from "../train/damage.js";
import {pictures} from "../train/pictures.js";
import {makeRightVectors} from "../train/rightVectors.js";
import {config, savedRun} from "../train/savedRuns.js";

/** Mutations of each kind of file. */
const numRuns = 12_000;
const each = (check: (list: Change[]) => void) => fc.assert(fc.property(changes, check), {numRuns});

const state = initialise(config, random(1));
makeRightVectors(state.tensors);
const networks = {state, config};
const weights = {
  generator: writeSafetensors(networkFile("generator", networks)),
  discriminator: writeSafetensors(networkFile("discriminator", networks)),
  half: writeSafetensors(networkFile("discriminator", networks), {dtype: "F16"})
};
const adam = writeSafetensors(adamFile(networks));
const headerOf = (bytes: Bytes) => 8 + new DataView(bytes.buffer).getUint32(0, true);
const images = Uint8Array.from([0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 28, 0, 0, 0, 28, ...new Uint8Array(3 * 784)]);
const labels = Uint8Array.from([0, 0, 8, 1, 0, 0, 0, 5, 0, 9, 3, 3, 7]);

describe("damaged files give valid data or a typed error in one sentence, never anything else", () => {
  it.each(Object.entries(weights))("safetensors: %s", (_, whole) => {
    for (const within of [Infinity, headerOf(whole)])
      each((list) => {
        const result = outcome(() => readSafetensors(damage(whole, list, within), "t"));
        if (result === "refused") return;
        for (const {shape, data} of Object.values(result.tensors))
          if (data.length !== shape.reduce((a, b) => a * b, 1) || !data.every(Number.isFinite))
            expect.fail("not valid");
      });
  });

  it("weights: three files, one of them damaged", () => {
    let refused = 0;
    each((list) => {
      const files = [weights.generator, weights.discriminator, damage(adam, list, headerOf(adam))];
      const read = () => readWeights(files.map((bytes) => ({name: "t", bytes})));
      if (outcome(read) === "refused") ++refused;
    });
    expect(refused).toBeGreaterThan(numRuns / 2);
  });

  it("IDX, plain and gzipped", () => {
    const packed = new Uint8Array(gzipSync(images));
    const isRight = (error: unknown) => error instanceof IdxError;
    const read = <T>(f: () => T) => {
      try {
        return f();
      } catch (error) {
        if (!isRight(error)) throw error;
        return undefined;
      }
    };
    each((list) => {
      const found = read(() => readImages(damage(images, list, 40), "t"));
      if (found && found.pixels.length !== found.count * 784) expect.fail("not valid");
      const unpacked = read(() => readImages(damage(packed, list), "t"));
      if (unpacked && unpacked.count !== 3) expect.fail("not valid");
      const read5 = read(() => readLabels(damage(labels, list), "t"));
      if (read5 && !read5.every((label) => label < 10)) expect.fail("not valid");
    });
  });

  it.each(Object.keys(pictures))("the header of a picture: %s", (name) => {
    each((list) => {
      const result = outcome(() => pictureSize(damage(pictures[name], list, 60), "t"));
      if (result !== "refused" && !(result.width <= pictureLimits.side && result.height <= pictureLimits.side))
        expect.fail("too large");
    });
  });

  it("the archive of a run", () => {
    const content = {"run.checkpoint": encodeSavedRun(savedRun()), "README.txt": new Uint8Array(99)};
    for (const level of [0, 6] as const) {
      const whole = zipSync(content, {level}) as Bytes;
      let refused = 0;
      // its directory stands at the end
      each((list) => {
        const turned = damage(whole.slice().reverse(), list, 300).reverse();
        const result = outcome(() => unpackArchive(turned, "t"));
        if (result === "refused") ++refused;
        else if (result.reduce((sum, {bytes}) => sum + bytes.length, 0) > limits.fileBytes) expect.fail("too large");
      });
      expect(refused).toBeGreaterThan(numRuns / 10);
    }
  });

  it("a saved run", () => {
    const whole = encodeSavedRun(savedRun());
    each((list) => {
      try {
        decodeSavedRun(damage(whole, list, 3000));
      } catch (error) {
        if (!(error instanceof CheckpointError)) throw error;
      }
    });
  });
});

describe("ten gigabytes of zeros in a gzip", () => {
  /** A mebibyte of zeros as blocks that others may follow, so many times, and a trailer that tells this length. */
  const bomb = (times: number, told: number): Bytes => {
    const block = deflateRawSync(new Uint8Array(2 ** 20), {finishFlush: constants.Z_SYNC_FLUSH});
    const head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    const bytes = new Uint8Array(head.length + times * block.length + 2 + 8);
    bytes.set(head);
    for (let i = 0; i < times; ++i) bytes.set(block, head.length + i * block.length);
    bytes.set([3, 0], bytes.length - 10); // an empty last block
    new DataView(bytes.buffer).setUint32(bytes.length - 4, told, true);
    return bytes;
  };

  it.each([
    ["admitted", (10 * 2 ** 30) % 2 ** 32],
    ["hidden behind a small length", 16 + 3 * 784],
    ["hidden behind the largest", 16 + 60_000 * 784]
  ])("are refused before they take memory: %s", (_, told) => {
    const bytes = bomb(10 * 1024, told);
    const before = process.memoryUsage().rss;
    expect(() => readImages(bytes, "t")).toThrow(IdxError);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });
});
