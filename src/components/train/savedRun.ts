import type {RunsOn} from "../model/backendNames.js";
import type {Config} from "../model/config.js";
import type {Preset} from "../model/presets.js";
import type {Checkpoint} from "./checkpoint.js";
import type {HistoryState} from "./history.js";
import type {DataName, Settings} from "./messages.js";

/** A checkpoint with all that belongs to it; what the store and a file hold. */
export interface SavedRun {
  schema: 1;
  /** The run's name; a branch has a new one, and a `parent`. */
  run: string;
  parent?: SavedPlace;
  /** ISO time. */
  saved: string;
  settings: Settings;
  config: Config;
  backend: RunsOn;
  software: boolean;
  preset: Preset;
  /** `crc`: CRC-32 of the pictures that were there when training began. */
  data: {name: DataName; images: number; crc: number};
  checkpoint: Checkpoint;
  history: HistoryState;
  /** Fakes of then, 25 pictures of 28 × 28. */
  sheet: Uint8Array<ArrayBuffer>;
  /** All singular values of each stored kernel of the discriminator, descending. */
  spectra: number[][];
}

/** Where in the store a checkpoint lies. */
export interface SavedPlace {
  run: string;
  step: number;
}

/** What a page shows of a checkpoint without loading its weights. */
export interface SavedEntry extends SavedPlace {
  /** ISO time. */
  saved: string;
  /** Of the encoded run. */
  bytes: number;
  /** Of the last step; NaN before the first. */
  lossD: number;
  lossG: number;
  sheet: Uint8Array<ArrayBuffer>;
  spectra: number[][];
}
