import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {crc32} from "../../src/components/train/files/crc32.js";
import {
  CheckpointError,
  decodeSavedRun,
  encodeSavedRun,
  entryOf,
  type SavedRun
} from "../../src/components/train/kept/savedRun.js";
import {savedRun} from "./savedRuns.js";

const bytes = encodeSavedRun(savedRun());
/** Changed bytes with a check sum that fits them. */
function sealed(change: (bytes: Uint8Array, view: DataView) => void, original = bytes): Uint8Array<ArrayBuffer> {
  const copy = original.slice();
  const view = new DataView(copy.buffer);
  change(copy, view);
  view.setUint32(copy.length - 4, crc32(copy.subarray(0, copy.length - 4)), true);
  return copy;
}
const refusal = (given: Uint8Array<ArrayBuffer>): string => {
  try {
    decodeSavedRun(given);
  } catch (error) {
    if (error instanceof CheckpointError) return error.message;
    throw error;
  }
  return "taken";
};
const encoded = (changes: object) => encodeSavedRun({...savedRun(), ...changes} as SavedRun);

describe("a saved run as bytes", () => {
  it("comes back as it was, branch or not", () => {
    expect(decodeSavedRun(bytes)).toEqual(savedRun());
    const branch = {...savedRun(), parent: {run: "other", step: 3}};
    expect(decodeSavedRun(encodeSavedRun(branch))).toEqual(branch);
  });

  it("comes back before its first step, when it has no losses yet", () => {
    const fresh = savedRun({step: 0});
    expect(decodeSavedRun(encodeSavedRun(fresh))).toEqual(fresh);
    expect(entryOf(fresh, 10)).toMatchObject({step: 0, lossD: NaN, lossG: NaN, bytes: 10});
  });

  it("may lie anywhere in a buffer", () => {
    const longer = new Uint8Array(bytes.length + 3);
    longer.set(bytes, 3);
    expect(decodeSavedRun(longer.subarray(3))).toEqual(savedRun());
  });

  it("is refused, in a sentence, wherever it is cut short", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: bytes.length - 1}), (length) => {
        expect(refusal(bytes.slice(0, length))).toMatch(/^this (saved run is (cut short|damaged)|is no saved run)/);
      })
    );
  });

  it("is refused whichever bit is wrong", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 8 * bytes.length - 1}), (bit) => {
        const copy = bytes.slice();
        copy[bit >> 3] ^= 1 << (bit & 7);
        expect(refusal(copy)).toMatch(/^this /);
      })
    );
  });

  it("is taken whole or refused in a sentence, whatever its header says under a right check sum", () => {
    const headerEnd = 24 + new DataView(bytes.buffer).getUint32(16, true);
    const place = fc.integer({min: 0, max: headerEnd - 1});
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.integer({min: 0, max: 255})), {minLength: 1, maxLength: 4}), (edits) => {
        const mutant = sealed((copy) => edits.forEach(([at, value]) => (copy[at] = value)));
        expect(refusal(mutant)).toMatch(/^(taken$|this )/);
      }),
      {numRuns: 300}
    );
  });

  it("says that it is from a newer version, or from one that is gone", () => {
    expect(refusal(sealed((_, view) => view.setUint32(12, 2, true)))).toBe(
      "this run was saved by a newer version of this page"
    );
    expect(refusal(sealed((_, view) => view.setUint32(12, 0, true)))).toMatch(/no longer read$/);
  });

  it.each<[string, object, string]>([
    ["another width", {config: {...savedRun().config, generatorWidth: 3}}, "its weights do not fit its recipe"],
    ["a batch of a billion", {config: {...savedRun().config, batch: 1e9}}, "its recipe makes no sense"],
    ["a step of a half", {checkpoint: {...savedRun().checkpoint, seed: 0.5}}, "its seed makes no sense"],
    ["a preset that isn't", {preset: "enormous"}, "its preset makes no sense"],
    ["pictures without end", {data: {name: "own", images: 1e9, crc: 0}}, "its data makes no sense"],
    ["a sheet of nothing", {sheet: new Uint8Array(3)}, "its sheet of samples is not whole"],
    [
      "an order beyond its end",
      {
        checkpoint: {
          ...savedRun().checkpoint,
          place: {epoch: 0, count: 10, position: 11, random: [1, 2, 3, 4]}
        }
      },
      "its order makes no sense"
    ]
  ])("is refused with %s", (_, changes, sentence) => {
    expect(refusal(encoded(changes))).toBe(`this saved run is damaged: ${sentence}`);
  });

  it("is refused, by name, with a weight that is not finite", () => {
    const poisoned = savedRun();
    poisoned.checkpoint.state.tensors["generator.W2"].data[3] = NaN;
    expect(refusal(encodeSavedRun(poisoned))).toContain("a number of generator.W2 is not finite");
  });
});
