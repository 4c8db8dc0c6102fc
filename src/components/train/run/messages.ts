import type {RunsOn} from "../../model/backendNames.js";
import type {Config} from "../../model/config.js";
import type {Preset} from "../../model/presets.js";
import type {Recipe} from "../../model/recipe.js";
import type {FaultKind} from "./faults.js";
import type {HistoryState} from "./history.js";
import type {Images} from "../pictures/idx.js";
import type {Calls} from "./runner.js";
import type {SavedEntry, SavedRun, SavedPlace} from "../kept/savedRun.js";

/** Where the worker finds the digits that the site was built with; addresses are absolute. */
export interface DigitAddresses {
  manifest: string;
  /** By the shard's file name, as the manifest says it. */
  shards: Record<string, string>;
}

/** What the pictures of a run are: drawn by code, MNIST, or the reader's own. */
export type DataName = "built-in" | "mnist" | "own";

/** When a run pauses by itself, before its end; {} is never. Train goes on beyond. */
export interface StopRule {
  /** Pauses when exactly so many steps are made. */
  step?: number;
  /** Pauses when a meter reaches a value; whoever reads the meters sends the pause. */
  meter?: {name: string; atLeast: number};
}

/** What decides a run: the same settings on the same backend give the same numbers. */
export interface Settings {
  seed: number;
  /** "auto": the preset that suits the backend. */
  preset: Preset | "auto";
  data: DataName;
  /** "auto": the first of engine, webgpu, webgl, cpu that works here, and not in software. Else this one, or the next that works. */
  backend: RunsOn | "auto";
  /** Departures from the preset; {} is the article's. */
  recipe: Recipe;
  stop: StopRule;
}

/** Pictures that the reader brought. */
export interface OwnImages {
  name: string;
  images: Images;
}

/** Asks for a run: a new one, or with `from` one that goes on where a checkpoint was taken (as it is, encoded, or in the store). */
export interface Open {
  type: "open";
  settings: Settings;
  digits: DigitAddresses;
  from?: SavedRun | Uint8Array<ArrayBuffer> | SavedPlace;
  /** Goes on under a new name, so that what is stored of the first run stays as it is. */
  branch?: boolean;
  own?: OwnImages;
  /** Passed over: they failed in this run. */
  avoid?: readonly RunsOn[];
}

/** From the page to the worker. */
export type Command =
  | Open
  | {type: "train"}
  | {type: "pause"}
  | {type: "step"}
  | {type: "limit"; stepsPerSecond: number}
  /** Another rule for the present run, from now on. */
  | {type: "stop"; stop: StopRule}
  /** Asks for a checkpoint now; answered by `served`, whatever came of it. */
  | {type: "save"}
  /** Asks for the run as a file: `exported`. */
  | {type: "export"};

/** One backend that was tried, and what came of it, in words. */
export interface Attempt {
  backend: RunsOn;
  works: boolean;
  reason: string;
}

/** What a run stands on, told once when it is ready. */
export interface Opened {
  type: "opened";
  /** The run's name in the store. */
  run: string;
  backend: RunsOn;
  /** Drawn by the processor although the interface is a graphics card's. */
  software: boolean;
  attempts: Attempt[];
  seed: number;
  preset: Preset;
  batch: number;
  config: Config;
  /** As they were asked for; those of the checkpoint where the run goes on from one. */
  settings: Settings;
  data: DataName;
  /** Pictures to learn from, in all. */
  images: number;
  /** Steps of the whole run: 50 epochs. */
  steps: number;
  stepsPerEpoch: number;
  /** Where a run that goes on has come from, with its history. */
  from?: {step: number; history: HistoryState};
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
  /**
   * The singular values of each of the discriminator's kernels as they are stored, [out, in·kh·kw], exact and descending: the
   * first is σ₁. Of a kernel that is too large for this ten times a second, σ₁ alone; a checkpoint has the others.
   */
  spectra: number[][];
  /** Tensors, or buffers, alive: constant, or memory leaks. */
  tensors: number;
  /** What the last step asked of WebGPU, where it is used. */
  calls?: Calls;
  /** What a step takes, the making of snapshots left out; unknown before some steps were made at full speed. */
  milliseconds?: number;
}

/** A checkpoint was taken; `bytes` is the encoded run, so that the page can go on from it whatever becomes of the worker. */
export interface Saved {
  type: "saved";
  entry: SavedEntry;
  bytes: Uint8Array<ArrayBuffer>;
  /** The checkpoints of this run that can be gone back to, oldest first; what is not stored isn't there. */
  entries: SavedEntry[];
}

/** From the worker to the page. */
export type Message =
  | {type: "opening"; what: string}
  | Opened
  | Snapshot
  | Saved
  /** What is stored of a run that goes on. */
  | {type: "entries"; entries: SavedEntry[]}
  /** What became of storing, where it didn't work; "" where it does. */
  | {type: "storage"; sentence: string}
  /** Something that the reader should know and that stopped nothing. */
  | {type: "notice"; sentence: string}
  | {type: "exported"; bytes: Uint8Array<ArrayBuffer>}
  /** Whoever asked for a checkpoint has been answered: it is there, or there was nothing new to save. */
  | {type: "served"}
  /** The worker can't go on: what happened, in one sentence. The page decides whether the run does. */
  | {type: "fault"; kind: FaultKind; sentence: string; step: number};
