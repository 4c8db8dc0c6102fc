import type {Recording} from "../../train/recorded/recording.js";
import type {SavedEntry} from "../../train/kept/savedRun.js";
import type {Run} from "../../train/run/trainingHandle.js";
import {columns, flatRows, rowWidth} from "./columns.js";
import {noRatios, ratiosUntil, withRatio, type Ratios} from "./ratios.js";
import type {Scene} from "./scene.js";

/**
 * A run as it is now. Where a kernel was too large for its whole spectrum ten times a second, the spectra of the last checkpoint
 * stand in, and `spectraStep` says so.
 */
export function sceneOfRun({snapshot, history, last, entries}: Run, ratios: Ratios): Scene {
  const now = snapshot?.spectra ?? [];
  const saved = entries.at(-1);
  const isPart = saved !== undefined && now.some((values, l) => values.length < (saved.spectra[l]?.length ?? 0));
  return {
    ...{step: snapshot?.step ?? 0, fakes: snapshot?.fakes, reals: snapshot?.reals, history, last, ratios},
    ...{spectra: isPart ? saved.spectra : now, exact: now.map(([sigma]) => sigma)},
    ...(isPart ? {spectraStep: saved.step} : {})
  };
}

/** A run as it was at a checkpoint: its sheet and spectra, and the history up to then. */
export function sceneOfEntry({step, sheet, spectra}: SavedEntry, {snapshot, history}: Run, ratios: Ratios): Scene {
  const rows = rowsUntil(history, step);
  const end = rows.length - rowWidth;
  const last = end >= 0 ? rows.slice(end) : undefined;
  return {
    ...{step, fakes: sheet, reals: snapshot?.reals, history: rows, last},
    ...{spectra, exact: spectra.map(([sigma]) => sigma), ratios: ratiosUntil(ratios, step)}
  };
}

/** The rows of a history up to `step`, that step included. */
function rowsUntil(history: Float32Array, step: number): Float32Array {
  let end = 0;
  while (end < history.length && history[end + columns.step] <= step) end += rowWidth;
  return history.subarray(0, end);
}

/** A recording at one of its frames. Its rows may know less than those of a run: what is missing is not drawn. */
export function sceneOfFrame(story: Recording, sheets: readonly Uint8Array[], at: number): Scene {
  const {frames, rows, spectra} = story;
  const exact = spectra.map((layers) => layers.map(([sigma]) => sigma));
  const until = rows.filter(([row]) => row <= frames[at]);
  const ratios = frames.slice(0, at + 1).reduce((ratios, frame, i) => {
    const row = until.find(([step]) => step === frame);
    return row ? withRatio(ratios, row, exact[i]) : ratios;
  }, noRatios);
  return {
    ...{step: frames[at], fakes: sheets[at], reals: sheets[frames.length]},
    ...{history: flatRows(until), last: flatRows(until.slice(-1)), ratios},
    ...{spectra: spectra[at], exact: exact[at]}
  };
}
