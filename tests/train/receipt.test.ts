import {createHash} from "node:crypto";
import {afterEach, expect, it, vi} from "vitest";
import {preset} from "../../src/components/model/presets.js";
import {hashTensors, machineHints, receiptOf, sha256} from "../../src/components/train/files/receipt.js";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import type {SavedRun} from "../../src/components/train/kept/savedRun.js";
import {madeRows, madeRun, settings, spectra} from "../view/madeRun.js";

afterEach(() => vi.unstubAllGlobals());

const oracle = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest("hex");
const tensors = {
  b: {shape: [2], data: Float32Array.of(3, -0.5)},
  a: {shape: [1], data: Float32Array.of(0.1)}
};
const saved: SavedRun = {
  ...{schema: 1, run: "a", saved: "2026-11-28T14:05:00Z", settings, config: preset("small"), backend: "cpu"},
  ...{software: false, preset: "small", data: {name: "built-in", images: 3, crc: 1}},
  checkpoint: {seed: 2, state: {step: 40, tensors}, place: {epoch: 0, position: 1, count: 3, random: []}},
  history: {full: new Float64Array(), open: new Float64Array(), steps: 0, stretch: 1, last: new Float32Array()},
  ...{sheet: new Uint8Array(25 * 784), spectra}
};

it("hashes are SHA-256: of bytes, and of tensors in the order of their names as little-endian floats", async () => {
  expect(await sha256(Uint8Array.of(1, 2, 3))).toBe(oracle(Uint8Array.of(1, 2, 3)));
  const bytes = (data: Float32Array) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  expect(await hashTensors(tensors)).toBe(oracle(bytes(tensors.a.data), bytes(tensors.b.data)));
});

it("a receipt holds what it takes to repeat a run, is plain JSON, and stays short", async () => {
  const width = 1 + reportColumns.length;
  const run = madeRun(40, {
    history: madeRows(600)
      .map((x) => (x === 600 ? NaN : x))
      .slice(0, 500 * width)
  });
  const context = {
    ...{version: "abc1234", query: "?seed=2", machine: {cores: 8}, dataHash: "d", now: new Date(0)}
  };
  const paper = JSON.parse(JSON.stringify(await receiptOf(run, saved, context))) as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON
  expect(paper).toMatchObject({
    ...{version: "abc1234", made: "1970-01-01T00:00:00.000Z", step: 40, seed: 2, settings, config: preset("small")},
    ...{data: {name: "built-in", images: 3, sha256: "d"}, weights: {tensors: 2, sha256: await hashTensors(tensors)}}
  });
  expect(paper.curve.columns).toHaveLength(width);
  expect(paper.curve.rows.length).toBeLessThanOrEqual(200);
  expect(paper.curve.rows.at(-1)[0]).toBe(run.history[run.history.length - width]);
  expect(JSON.stringify(paper).length).toBeLessThan(40_000);
});

it("on a page without https, where browsers don't hash, a receipt has all else and says so", async () => {
  vi.stubGlobal("crypto", {});
  expect(await sha256(Uint8Array.of(1))).toBeUndefined();
  const context = {version: "v", query: "", machine: {}, now: new Date(0)};
  const paper = JSON.parse(JSON.stringify(await receiptOf(madeRun(40), saved, context))) as Record<string, unknown>;
  expect(paper).toMatchObject({
    hashes: "left out: browsers hash only for a page that came by https, or from localhost",
    ...{data: {name: "built-in", images: 3}, weights: {tensors: 2}, seed: 2}
  });
  expect(JSON.stringify(paper)).not.toContain("sha256");
});

it("hints of the machine name the browser's family and no more", () => {
  const agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
  expect(machineHints({userAgent: agent, hardwareConcurrency: 8})).toEqual({cores: 8, browser: "Chrome 156"});
  expect(machineHints({userAgent: `${agent} Edg/156.0.1`, hardwareConcurrency: 2}).browser).toBe("Edge 156");
  expect(machineHints({userAgent: "a toaster", hardwareConcurrency: 1}).browser).toBe("unknown");
});
