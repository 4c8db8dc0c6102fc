import type {Opened, Settings} from "../../train/run/messages.js";
import type {Recording} from "../../train/recorded/recording.js";
import type {Run} from "../../train/run/trainingHandle.js";
import {formatCount} from "../numbers.js";
import {deviceNames} from "../training/costWords.js";
import {trainingStatus} from "../trainingStatus.js";

/** Digits as a run calls them. */
export const digitNames: Record<Settings["data"], string> = {
  ...{"built-in": "digits drawn by code", mnist: "MNIST", own: "your own pictures"}
};

/** "small, MNIST, seed 2": which run it is. `settings` may leave the size to the device. */
export function whichRun({preset, data, seed, recipe}: Pick<Settings, "preset" | "data" | "seed" | "recipe">): string {
  const changed = Object.keys(recipe).length;
  const knobs = changed === 0 ? [] : [changed === 1 ? "1 knob changed" : `${changed} knobs changed`];
  return [...(preset === "auto" ? [] : [preset]), digitNames[data], ...knobs, `seed ${seed}`].join(", ");
}

/**
 * The line that says what runs. `limit`: steps a second at most, as the reader chose. Where a step's own time is known, the speed
 * follows from it, so that the first, slow steps don't count.
 */
export function describeRun({phase, sentence, opened, snapshot}: Run, limit = Infinity): string {
  if (phase === "failed") return `stopped at step ${formatCount(snapshot?.step ?? 0)}`;
  if (phase === "recovering") return `${sentence || "recovering"} …`;
  if (!opened || !snapshot) return `${sentence || "starting"} …`;
  const {settings, preset} = opened;
  const fastest = snapshot.milliseconds ? 1000 / snapshot.milliseconds : snapshot.stepsPerSecond;
  const stepsPerSecond = snapshot.stepsPerSecond > 0 ? Math.min(limit, fastest) : 0;
  const what = whichRun({...settings, preset, data: opened.data, seed: opened.seed});
  const {backend, steps, stepsPerEpoch} = opened;
  const {step, running} = snapshot;
  return trainingStatus({step, running, steps, stepsPerEpoch, stepsPerSecond, device: deviceNames[backend], what});
}

/** The device, for the badge. */
export const badgeOf = ({backend, software}: Opened): string =>
  software ? `${deviceNames[backend]}, in software` : deviceNames[backend];

/** Whose run is shown before the reader makes one. */
export function describeRecording({settings, recipe, frames, machine}: Recording): string {
  const {preset, data, seed} = settings;
  const what = `size “${preset}”${recipe ? `, recipe “${recipe}”` : ""}, ${digitNames[data]}, seed ${seed}`;
  return `Recorded earlier by this page’s own trainer: ${formatCount(frames.at(-1)!)} steps, ${what}, on ${machine}.`;
}

/** What ended a run, what is kept and what to do. */
export function describeFailure({phase, sentence, failed, entries}: Run): string {
  if (phase !== "failed") return "";
  const kept = entries.at(-1);
  const last = kept
    ? `The checkpoint of step ${formatCount(kept.step)} is kept: go back to it below`
    : "What you see is kept";
  const again = "or press Train to start again from the seed.";
  if (failed === "diverged") return `The run ended: ${sentence}. ${last}, ${again}`;
  return `The run ended: ${sentence}. ${last}, ${again}`;
}
