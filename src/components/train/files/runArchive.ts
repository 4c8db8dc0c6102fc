import {zipSync, type Zippable} from "fflate";
import {arrangeDigits} from "../../math/arrangeDigits.js";
import {greyPng} from "../pictures/greyPng.js";
import {metricsCsv} from "./metricsCsv.js";
import {archiveReadme} from "./archiveReadme.js";
import {writeSafetensors} from "./safetensors.js";
import {adamFile, networkFile, type Networks} from "./weightFiles.js";

/** What goes into the archive of a run. */
export interface RunParts {
  /** What ran, in words: "seed 1, full, MNIST". */
  title: string;
  /** ISO time of the checkpoint; the files in the archive bear it. */
  saved: string;
  networks: Networks;
  /** The encoded run, as `importRun` reads it. */
  checkpoint: Uint8Array;
  /** Settings, machine, hashes: what the receipt of a run says, to be written as JSON. */
  receipt: unknown;
  /** Rows of the history: the step, then what `reportColumns` says. */
  rows: ArrayLike<number>;
  /** Names of their columns, where they are not `step` and `reportColumns`. */
  columns?: readonly string[];
  /** Samples, [n · 784]. */
  samples: Uint8Array;
  /** The text of sngan.py. */
  python: string;
}

const text = (words: string) => new TextEncoder().encode(words);

/** Samples of 28 × 28, [n · 784], as a grey PNG of `columns` a row. */
export function samplesPng(samples: Uint8Array, columns = 5): Uint8Array<ArrayBuffer> {
  const {pixels, width} = arrangeDigits(samples, columns);
  return greyPng(pixels, width);
}

/** Weights as files, by name: both networks, and what Adam remembers. */
export function weightFiles(networks: Networks): Record<string, Uint8Array<ArrayBuffer>> {
  return {
    "generator.safetensors": writeSafetensors(networkFile("generator", networks)),
    "discriminator.safetensors": writeSafetensors(networkFile("discriminator", networks)),
    "adam.safetensors": writeSafetensors(adamFile(networks))
  };
}

/** The whole run as a zip file: the same parts give the same bytes, in one time zone. */
export function runArchive(parts: RunParts): Uint8Array<ArrayBuffer> {
  const packed: Record<string, Uint8Array> = {
    "README.txt": text(archiveReadme(parts)),
    "receipt.json": text(`${JSON.stringify(parts.receipt, undefined, 2)}\n`),
    "metrics.csv": text(metricsCsv(parts.rows, parts.columns)),
    "sngan.py": text(parts.python)
  };
  const raw = {
    "samples.png": samplesPng(parts.samples),
    ...weightFiles(parts.networks),
    "run.checkpoint": parts.checkpoint
  };
  const files: Zippable = {...packed};
  for (const [name, bytes] of Object.entries(raw)) files[name] = [bytes, {level: 0}]; // packed already, or noise
  return zipSync(files, {mtime: parts.saved, level: 6}) as Uint8Array<ArrayBuffer>;
}
