import type {RunsOn} from "../model/backendNames.js";
import type {Preset} from "../model/presets.js";
import type {Calls} from "./runner.js";

/** Where the worker finds the digits that the site was built with; addresses are absolute. */
export interface DigitAddresses {
  manifest: string;
  /** By the shard's file name, as the manifest says it. */
  shards: Record<string, string>;
}

/** What decides a run: the same settings on the same backend give the same numbers. */
export interface Settings {
  seed: number;
  /** "auto": the preset that suits the backend. */
  preset: Preset | "auto";
  data: "built-in" | "mnist";
  /** "auto": the first of engine, webgpu, webgl, cpu that works here, and not in software. */
  backend: RunsOn | "auto";
}

/** From the page to the worker. */
export type Command =
  | {type: "open"; settings: Settings; digits: DigitAddresses}
  | {type: "train"}
  | {type: "pause"}
  | {type: "step"}
  | {type: "limit"; stepsPerSecond: number};

/** One backend that was tried, and what came of it, in words. */
export interface Attempt {
  backend: RunsOn;
  works: boolean;
  reason: string;
}

/** What a run stands on, told once when it is ready. */
export interface Opened {
  type: "opened";
  backend: RunsOn;
  /** Drawn by the processor although the interface is a graphics card's. */
  software: boolean;
  attempts: Attempt[];
  seed: number;
  preset: Preset;
  batch: number;
  data: "built-in" | "mnist";
  /** Pictures to learn from, in all. */
  images: number;
  /** Steps of the whole run: 50 epochs. */
  steps: number;
  stepsPerEpoch: number;
}

/** What the page shows, about ten times a second. */
export interface Snapshot {
  type: "snapshot";
  step: number;
  running: boolean;
  stepsPerSecond: number;
  /** The steps since the last snapshot, row after row: the step, then what `reportColumns` says. */
  rows: Float32Array<ArrayBuffer>;
  /** 25 pictures of 28 × 28 from the same noise every time. */
  fakes: Uint8Array<ArrayBuffer>;
  /** 25 of the pictures that the last step learned from. */
  reals: Uint8Array<ArrayBuffer>;
  /** σ₁ of each of the discriminator's kernels, exact (SVD). */
  exact: number[];
  /** Tensors, or buffers, alive: constant, or memory leaks. */
  tensors: number;
  /** What the last step asked of WebGPU, where it is used. */
  calls?: Calls;
  /** What a step takes, the making of snapshots left out; unknown before some steps were made at full speed. */
  milliseconds?: number;
}

/** From the worker to the page. */
export type Message =
  | {type: "opening"; what: string}
  | Opened
  | Snapshot
  /** The run is over: what happened, in one sentence. */
  | {type: "fault"; sentence: string; step: number};
