import type {Opened, Settings} from "../../train/run/messages.js";
import type {Recording} from "../../train/recorded/recording.js";
import type {Run} from "../../train/run/trainingHandle.js";
import {formatCount} from "../numbers.js";
import {deviceNames, sizeNames} from "../training/costWords.js";
import {trainingStatus} from "../trainingStatus.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";

/** Digits as a run calls them. */
export const digitNames: Record<Settings["data"], string> = {
  ...{"built-in": say("digits drawn by code"), mnist: "MNIST", own: say("your own pictures")}
};

/** "small, MNIST, seed 2": which run it is. `settings` may leave the size to the device. */
export function whichRun({preset, data, seed, recipe}: Pick<Settings, "preset" | "data" | "seed" | "recipe">): string {
  const size = preset === "auto" ? "" : say("{size}", {size: sizeNames[preset]}); // elsewhere it may have to say of what
  const count = Object.keys(recipe).length;
  const knobs = count > 0 ? say(count === 1 ? "{count} knob changed" : "{count} knobs changed", {count}) : "";
  return enumerated([size, digitNames[data], knobs, say("seed {seed}", {seed})].filter(Boolean));
}

/**
 * The line that says what runs. `limit`: steps a second at most, as the reader chose. Where a step's own time is known, the speed
 * follows from it, so that the first, slow steps don't count.
 */
export function describeRun({phase, sentence, opened, snapshot}: Run, limit = Infinity): string {
  if (phase === "failed") return say("stopped at step {step}", {step: formatCount(snapshot?.step ?? 0)});
  if (phase === "recovering") return say("{doing} …", {doing: sentence || say("recovering")});
  if (!opened || !snapshot) return say("{doing} …", {doing: sentence || say("starting")});
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
  software ? say("{device}, in software", {device: deviceNames[backend]}) : deviceNames[backend];

/** Whose run is shown before the reader makes one. */
export function describeRecording({settings, recipe, frames, machine}: Recording): string {
  const {preset, data, seed} = settings;
  const what = enumerated([
    say("size “{size}”", {size: Object.hasOwn(sizeNames, preset) ? sizeNames[preset as Opened["preset"]] : preset}),
    ...(recipe ? [say("recipe “{recipe}”", {recipe})] : []),
    ...[digitNames[data], say("seed {seed}", {seed})]
  ]);
  return say("Recorded earlier by this page’s own trainer: {steps} steps, {what}, on {machine}.", {
    ...{steps: formatCount(frames.at(-1)!), what},
    machine: machineWords(machine)
  });
}

/** "2 cores of AMD EPYC, Node 20", as a recording calls its machine. */
function machineWords(machine: string): string {
  const [, cores, processor, rest] = /^(\d+) cores of ([^,]+), (.+)$/.exec(machine) ?? [];
  return cores ? say("{cores} cores of {processor}, {rest}", {cores, processor, rest}) : machine;
}

/** What ended a run, what is kept and what to do. */
export function describeFailure({phase, sentence: reason, entries}: Run): string {
  if (phase !== "failed") return "";
  const kept = entries.at(-1);
  if (!kept)
    return say("The run ended: {reason}. What you see is kept, or press Train to start again from the seed.", {reason});
  return say(
    "The run ended: {reason}. The checkpoint of step {step} is kept: go back to it below, or press Train to start again from the seed.",
    {reason, step: formatCount(kept.step)}
  );
}
