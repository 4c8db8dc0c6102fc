import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {FileError} from "../../src/components/train/pictures/FileError.js";
import {readSafetensors, writeSafetensors} from "../../src/components/train/files/safetensors.js";
import {limits} from "../../src/components/train/files/safetensorsHeader.js";
import {changes, damage, outcome, type Bytes} from "./damage.js";

const tensor = (shape: number[], seed: number) => ({
  shape,
  data: Float32Array.from(random(seed).normals(shape.reduce((a, b) => a * b, 1)))
});
const tensors = {"0.0.weight": tensor([2, 3, 4, 4], 1), "0.0.bias": tensor([3], 2), one: tensor([], 3)};
const file = {tensors, counts: {"0.1.num_batches_tracked": 70_350}, metadata: {made: "here: “é”, 1:2"}};

/** A file with this header, as JSON or as text, and so many bytes of numbers. */
function made(header: unknown, body: number | Bytes): Bytes {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const length = new Uint8Array(new BigUint64Array([BigInt(text.length)]).buffer);
  return Uint8Array.from([...length, ...text, ...(typeof body === "number" ? new Uint8Array(body) : body)]);
}
const entry = (start: number, end: number, more: object = {}) => ({
  ...{dtype: "F32", shape: [(end - start) / 4], data_offsets: [start, end]},
  ...more
});
const refusal = (bytes: Uint8Array): string => {
  try {
    readSafetensors(bytes, "t");
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    return (error as FileError).message;
  }
  throw new Error("accepted");
};

describe("writeSafetensors", () => {
  it("gives the bytes that the format asks for", () => {
    const bytes = writeSafetensors({tensors: {a: {shape: [2], data: Float32Array.of(1, -2)}}, metadata: {}});
    const header = '{"__metadata__":{},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}';
    expect(header.length).toBe(72);
    const numbers = [0, 0, 128, 63, 0, 0, 0, 192];
    expect([...bytes]).toEqual([72, 0, 0, 0, 0, 0, 0, 0, ...new TextEncoder().encode(header), ...numbers]);
  });

  it("is read back bit by bit, and at half precision to the nearest half", () => {
    expect(readSafetensors(writeSafetensors(file), "t")).toEqual(file);
    const half = readSafetensors(writeSafetensors(file, {dtype: "F16"}), "t");
    expect(half.counts).toEqual(file.counts);
    const [exact, rounded] = [tensors["0.0.weight"].data, half.tensors["0.0.weight"].data];
    exact.forEach((x, i) => expect(Math.abs(rounded[i] - x)).toBeLessThanOrEqual(Math.abs(x) * 2 ** -11 + 2 ** -25));
    expect(half).toEqual(readSafetensors(writeSafetensors(half, {dtype: "F16"}), "t"));
  });

  it("refuses what its reader would refuse, and what 16 bits can’t hold", () => {
    const write = (x: number, dtype: "F32" | "F16") => () =>
      writeSafetensors({tensors: {w: {shape: [1], data: Float32Array.of(x)}}, metadata: {}}, {dtype});
    expect(write(NaN, "F32")).toThrow("w: NaN can’t be written as F32");
    expect(write(65_520, "F16")).toThrow("w: 65520 can’t be written as F16");
    expect(write(65_519, "F16")).not.toThrow();
  });
});

describe("readSafetensors", () => {
  it("takes headers in any order, with blanks, without metadata, and from the middle of a buffer", () => {
    const bytes = made(
      '{ "b": {"dtype":"F32", "shape":[1], "data_offsets":[4, 8]}, "a":{"data_offsets":[0,4],"shape":[],"dtype":"F32"}}  ',
      8
    );
    const padded = Uint8Array.from([1, 2, 3, ...bytes, 4]).subarray(3, 3 + bytes.length);
    const {tensors, metadata} = readSafetensors(padded, "t");
    expect(Object.entries(tensors).map(([name, {shape}]) => [name, shape])).toEqual([["a", []], ["b", [1]]]); // prettier-ignore
    expect(metadata).toEqual({});
  });

  it("has a sentence for everything that it refuses", () => {
    const cases: [Bytes, string][] = [
      [new Uint8Array(7), "t: expected 8 bytes that say how long its safetensors header is, found 7"],
      [new Uint8Array(8).fill(255), "t: expected a safetensors header of at most 1048576 bytes; its first 8 bytes say 18446744073709551615"],
      [made({}, 0).slice(0, 9), "t: ends within its header of 2 bytes"],
      [made("[]", 0), "t: its header is no JSON object"],
      [made('{"a": {', 0), "t: its header is no JSON object"],
      [made(" {}", 0), "t: its header is no JSON object"],
      [made('{"__metadata__": {"a": 1}}', 0), "t: its metadata holds something else than text"],
      [made({"a b": entry(0, 4)}, 4), 't: has a tensor named "a b"; expected at most 200 of a–z, A–Z, 0–9, “.”, “-” and “_”, without “__” at the start'],
      [made('{"__proto__": {"dtype":"F32","shape":[],"data_offsets":[0,4]}}', 4), 't: has a tensor named "__proto__"; expected at most 200 of a–z, A–Z, 0–9, “.”, “-” and “_”, without “__” at the start'],
      [made({a: entry(0, 4), b: entry(4, 8)}, 12), "t: has 12 bytes of numbers, but its header accounts for 8"],
      [made({a: entry(0, 8), b: entry(4, 12)}, 12), "t: tensor b begins at byte 4, where 8 was expected"],
      [made({a: entry(4, 8)}, 8), "t: tensor a begins at byte 4, where 0 was expected"],
      [made({a: entry(0, 4)}, 0), "t: has 0 bytes of numbers, but its header accounts for 4"],
      [made({a: entry(0, 8, {shape: [3]})}, 8), "t: tensor a of shape [3] needs 12 bytes but has 8"],
      [made({a: entry(0, 8, {shape: [-2]})}, 8), "t: tensor a has the shape [-2]; expected a list of at most 8 whole numbers from 0 up"],
      [made({a: entry(0, 4, {shape: Array(9).fill(1)})}, 4), "t: tensor a has the shape [1,1,1,1,1,1,1,1,1]; expected a list of at most 8 whole numbers from 0 up"],
      [made({a: entry(0, 8, {data_offsets: [8]})}, 8), "t: tensor a has the data_offsets [8]; expected a list of two whole numbers from 0 up"],
      [made({a: entry(0, 8, {dtype: "F64", shape: [1]})}, 8), 't: tensor a is of kind "F64"; F32 and F16 are read'],
      [made({a: entry(0, 8, {dtype: "toString"})}, 8), 't: tensor a is of kind "toString"; F32 and F16 are read'],
      [made({a: [0, 8]}, 8), "t: tensor a is not described by dtype, shape and data_offsets"],
      [made('{"a": {"dtype":"F32","shape":[1],"data_offsets":[0,4]}, "a": {"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 4), "t: its header says something twice"],
      [made('{"a": {"dtype":"F16","dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 4), "t: its header says something twice"],
      [made({a: entry(0, 8, {dtype: "I64", shape: [1]})}, 8), "t: tensor a has whole numbers of shape [1]; only single ones are read"],
      [made({a: entry(0, 8, {dtype: "I64", shape: []})}, new Uint8Array(8).fill(255)), "t: tensor a counts -1; expected 0 to 4294967296"],
      [made({a: entry(0, 8)}, Uint8Array.of(0, 0, 0, 0, 0, 0, 192, 127)), "t: tensor a holds NaN at place 1; every number must be finite"],
      [made({a: entry(0, 2, {dtype: "F16", shape: [1]})}, Uint8Array.of(0, 252)), "t: tensor a holds -Infinity at place 0; every number must be finite"]
    ]; // prettier-ignore
    for (const [bytes, message] of cases) expect(refusal(bytes)).toBe(message);
  });

  it("refuses text that is no UTF-8, and a byte-order mark", () => {
    expect(refusal(made("{}", 0).map((byte, i) => (i === 8 ? 0xff : byte)))).toBe("t: its header is no UTF-8 text");
    expect(refusal(made("\uFEFF{}", 0))).toBe("t: its header is no JSON object");
  });

  it("keeps to its limits: length of the file, tensors, numbers", () => {
    expect(refusal(new Uint8Array(limits.fileBytes + 1))).toBe("t: is longer than 67108864 bytes, the limit");
    const many = Array.from({length: limits.tensors + 1}, (_, i) => [`w${i}`, entry(0, 0)]);
    expect(refusal(made(Object.fromEntries(many), 0))).toBe("t: has 1001 tensors; the limit is 1000");
    const halves = limits.numbers + 1;
    const header = new TextEncoder().encode(JSON.stringify({a: entry(0, 2 * halves, {dtype: "F16", shape: [halves]})}));
    const large = new Uint8Array(8 + header.length + 2 * halves);
    large[0] = header.length;
    large.set(header, 8);
    expect(refusal(large)).toBe("t: has 16777217 numbers; the limit is 16777216");
  });

  it("is not misled by brackets, colons and backslashes within a long text", () => {
    const metadata = {a: '\\":{"'.repeat(100_000)};
    expect(readSafetensors(writeSafetensors({tensors: {}, metadata}), "t").metadata).toEqual(metadata);
    expect(refusal(made(`{"a":${"[".repeat(100_000)}`, 0))).toBe("t: its header is no JSON object");
  });
});

describe("a damaged safetensors file", () => {
  const whole = writeSafetensors(file);

  it("is refused at every length but its own", () => {
    for (let n = 0; n < whole.length; ++n) refusal(whole.subarray(0, n));
    refusal(Uint8Array.from([...whole, 0]));
  });

  it.each(["anywhere", "in its header"])("gives finite numbers that fill their shapes, or is refused: %s", (where) => {
    fc.assert(
      fc.property(changes, (list) => {
        const result = outcome(() => readSafetensors(damage(whole, list, where === "anywhere" ? Infinity : 300), "t"));
        if (result === "refused") return;
        for (const {shape, data} of Object.values(result.tensors)) {
          expect(data.length).toBe(shape.reduce((a, b) => a * b, 1));
          expect(data.every(Number.isFinite)).toBe(true);
        }
      }),
      {numRuns: 400}
    );
  });
});
