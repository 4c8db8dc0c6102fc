import type {RunsOn} from "../../model/backendNames.js";
import type {Config} from "../../model/config.js";
import {stateShapes, type Numbers} from "../../model/plainState.js";
import type {Preset} from "../../model/presets.js";
import {reportColumns} from "../../model/reportColumns.js";
import {sizeOf} from "../../model/shapes.js";
import {say} from "../../words/say.js";
import {CheckpointError} from "./CheckpointError.js";
import type {Checkpoint} from "./checkpoint.js";
import {isHistoryState, type HistoryState} from "../run/history.js";
import type {DataName, Settings} from "../run/messages.js";
import {checkHeader, type SavedHeader} from "./savedHeader.js";
import {readSections, writeSections, type Block} from "./sections.js";

export {CheckpointError} from "./CheckpointError.js";

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
  /** σ̂ of the last step, a number a kernel; none before the first, nor in what was stored before estimates were. */
  estimates?: number[];
}

const schema = 1;

/** The run as bytes, with a check sum: `sections.ts` says how they lie. */
export function encodeSavedRun(saved: SavedRun): Uint8Array<ArrayBuffer> {
  const {checkpoint, history, sheet, schema: version, ...rest} = saved;
  const {seed, place, state} = checkpoint;
  const {full, open, last, steps, stretch} = history;
  const tensors = Object.entries(state.tensors);
  const header: SavedHeader = {
    ...{...rest, seed, step: state.step, place, history: {steps, stretch}},
    tensors: tensors.map(([name, {shape}]) => [name, shape])
  };
  return writeSections(version, header, [...tensors.map(([, {data}]) => data), full, open, last, sheet]);
}

/** The run that `encodeSavedRun` was given. Throws a `CheckpointError`, one sentence, where the bytes are anything else. */
export function decodeSavedRun(bytes: Uint8Array<ArrayBuffer>): SavedRun {
  const {header, blocks} = readSections(bytes, schema);
  const {seed, step, place, tensors: names, history, ...rest} = checkHeader(header);
  const {tensors, others} = shareOut(names, blocks);
  const [full, open, last, sheet] = others;
  checkTensors(tensors, rest.config);
  const isHistory = full instanceof Float64Array && open instanceof Float64Array && last instanceof Float32Array;
  if (!isHistory || !isHistoryState({...history, full, open, last}))
    throw new CheckpointError(say("this saved run is damaged: {part} makes no sense", {part: say("its history")}));
  if (!(sheet instanceof Uint8Array) || sheet.length !== 25 * 784)
    throw new CheckpointError(say("this saved run is damaged: its sheet of samples is not whole"));
  const checkpoint = {seed, place, state: {step, tensors}};
  return {schema, ...rest, checkpoint, history: {...history, full, open, last}, sheet};
}

/** What a page shows of `saved`, which takes so many bytes. */
export function entryOf({run, saved, checkpoint, history, sheet, spectra}: SavedRun, bytes: number): SavedEntry {
  const [, lossD = NaN, lossG = NaN] = history.last;
  const estimates = history.last.length ? estimatesOf(history.last) : undefined;
  return {run, step: checkpoint.state.step, saved, bytes, lossD, lossG, sheet, spectra, estimates};
}

/** σ̂ of the three kernels in a row of a history: the step, then what `reportColumns` says. */
const estimatesOf = (row: Float32Array): number[] =>
  (["sigma1", "sigma2", "sigma3"] as const).map((name) => row[1 + reportColumns.indexOf(name)]);

/** The blocks of the tensors by name, and those that follow them. */
function shareOut(names: SavedHeader["tensors"], blocks: readonly Block[]) {
  if (blocks.length !== names.length + 4)
    throw new CheckpointError(say("this saved run is damaged: its header doesn’t say what is in it"));
  const tensors = Object.fromEntries(
    names.map(([name, shape], i) => [name, {shape, data: blocks[i] as Numbers["data"]}])
  );
  return {tensors, others: blocks.slice(names.length)};
}

/** That all tensors of the recipe are there, of the right sizes, in finite numbers. */
function checkTensors(tensors: Record<string, Numbers>, config: Config): void {
  const shapes = stateShapes(config);
  const fits = Object.entries(shapes).every(([name, shape]) => {
    const {shape: found, data} = tensors[name] ?? {};
    return data instanceof Float32Array && found.join() === shape.join() && data.length === sizeOf(shape);
  });
  if (!fits || Object.keys(tensors).length !== Object.keys(shapes).length)
    throw new CheckpointError(say("this saved run is damaged: its weights do not fit its recipe"));
  const wrong = notFinite(tensors);
  if (wrong)
    throw new CheckpointError(
      say("this saved run can’t be gone on with: a number of {tensor} is not finite", {tensor: wrong})
    );
}

/** The name of a tensor that holds a number that is not finite, if there is one. */
export function notFinite(tensors: Record<string, Numbers>): string | undefined {
  return Object.keys(tensors).find((name) => !tensors[name].data.every(Number.isFinite));
}
