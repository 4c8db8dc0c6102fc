import type {Numbers} from "../../model/plainState.js";
import {reportColumns} from "../../model/reportColumns.js";
import type {SavedRun} from "../kept/savedRun.js";
import type {Run} from "../run/trainingHandle.js";

/** What a receipt needs beside the run: who made it, on what, and the pictures. */
export interface ReceiptContext {
  /** What the site was built from: release and commit. */
  version: string;
  /** The query string that holds the settings. */
  query: string;
  /** Words that don't identify the reader: cores, the browser's family. */
  machine: Record<string, string | number>;
  /** SHA-256 of all pictures, 784 bytes each; unknown where the browser doesn't hash. */
  dataHash?: string;
  now: Date;
}

const noHashes = "left out: browsers hash only for a page that came by https, or from localhost";

/** Most rows of the curve in a receipt. */
const mostRows = 200;

/**
 * What it takes to check or repeat a run, as plain JSON: settings, resolved configuration, device, curve, spectra, hashes. Hashes
 * are SHA-256, hexadecimal: of the weights, all tensors in the order of their names, each as 32-bit little-endian floats. Where the
 * browser doesn't hash, the receipt says so.
 */
export async function receiptOf(run: Run, saved: SavedRun, context: ReceiptContext): Promise<object> {
  const {opened, snapshot, history} = run;
  const {checkpoint, settings, config, preset, backend, software, data} = saved;
  const weightsHash = await hashTensors(checkpoint.state.tensors);
  return {
    what: "receipt of a run of the notebook on spectral-normalised GANs",
    ...{version: context.version, made: context.now.toISOString(), run: saved.run, parent: saved.parent},
    ...{step: checkpoint.state.step, seed: checkpoint.seed, settings, query: context.query, preset, config},
    device: {
      ...{backend, software, tried: opened?.attempts, machine: context.machine},
      ...{millisecondsPerStep: snapshot?.milliseconds, callsPerStep: snapshot?.calls, stepsLostToFaults: run.lost}
    },
    data: {...data, sha256: context.dataHash},
    weights: {tensors: Object.keys(checkpoint.state.tensors).length, sha256: weightsHash},
    ...(weightsHash === undefined && {hashes: noHashes}),
    curve: {columns: ["step", ...reportColumns], rows: thinRows(history)},
    singularValues: saved.spectra.map((values) => values.map(short))
  };
}

/** SHA-256 of tensors in the order of their names, each as 32-bit little-endian floats; hexadecimal. Undefined as `sha256` is. */
export async function hashTensors(tensors: Record<string, Numbers>): Promise<string | undefined> {
  const names = Object.keys(tensors).sort();
  const bytes = new Uint8Array(names.reduce((sum, name) => sum + 4 * tensors[name].data.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const name of names) {
    for (const value of tensors[name].data) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return sha256(bytes);
}

/** SHA-256, hexadecimal; undefined on a page that came by http and not from this machine, where browsers offer none. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const {subtle} = crypto as {subtle?: SubtleCrypto};
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** At most `mostRows` rows, evenly taken and the last among them, five digits a number but the step. */
function thinRows(history: Float32Array): (number | null)[][] {
  const width = 1 + reportColumns.length;
  const rows = history.length / width;
  const every = Math.max(1, Math.ceil(rows / mostRows));
  const kept = Array.from({length: rows}, (_, row) => row).filter((row) => (rows - 1 - row) % every === 0);
  return kept.map((row) => {
    const [step, ...numbers] = history.subarray(row * width, (row + 1) * width);
    return [step, ...numbers.map(short)];
  });
}

/** Five digits; null where it is no finite number, since JSON has none. */
const short = (x: number): number | null => (Number.isFinite(x) ? Number(x.toPrecision(5)) : null);

/** Families of browsers, as they sign: the first that is found counts, since most sign for others too. */
const families = [
  {name: "Edge", sign: /Edg\/(\d+)/},
  {name: "Firefox", sign: /Firefox\/(\d+)/},
  {name: "Chrome", sign: /Chrome\/(\d+)/},
  {name: "Safari", sign: /Version\/(\d+)/}
];

/** The number of cores and the browser's family, from what the browser says anyway. */
export function machineHints({userAgent, hardwareConcurrency}: Pick<Navigator, "userAgent" | "hardwareConcurrency">) {
  const found = families.find(({sign}) => sign.test(userAgent));
  const browser = found ? `${found.name} ${found.sign.exec(userAgent)![1]}` : "unknown";
  return {cores: hardwareConcurrency, browser};
}
