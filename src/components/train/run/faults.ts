import {DivergedError} from "../../model/DivergedError.js";
import {LoadError} from "../fetchFile.js";
import {CheckpointError} from "../kept/CheckpointError.js";
import {FileError} from "../pictures/FileError.js";

/**
 * What can end a worker's work. lost: the device is gone. invalid: the device reported an error, so that its numbers can't be
 * trusted. crashed: the worker itself is gone. diverged: a number of the run is not finite. stopped: anything that a new device
 * would not mend.
 */
export type FaultKind = "lost" | "invalid" | "crashed" | "diverged" | "stopped";

/** Errors of files, whoever reads them: one that did not arrive, one that is damaged, a checkpoint that can't be used. */
const ofFiles = [LoadError, FileError, CheckpointError];

/** Of an error that a step threw. What a graphics device does unasked puts its numbers in doubt; the processor is not at fault. */
export function faultOf(error: unknown, onDevice: boolean): FaultKind {
  if (error instanceof DivergedError) return "diverged";
  const isOfFile = ofFiles.some((kind) => error instanceof kind);
  return onDevice && !isOfFile ? "invalid" : "stopped";
}

/** One sentence without its full stop. */
export const sentenceOf = (reason: unknown): string =>
  (reason instanceof Error ? reason.message : String(reason)).replace(/[.。]$/, "");
