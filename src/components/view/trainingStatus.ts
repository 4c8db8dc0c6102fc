import {formatCount} from "./numbers.js";
import {say} from "../words/say.js";

/** What the status line of a run is made of. */
export interface Progress {
  step: number;
  steps: number;
  stepsPerEpoch: number;
  stepsPerSecond: number;
  running: boolean;
  /** "WebGPU", "WebGPU (software)" … */
  device: string;
  /** Which run it is, in words: "small, drawn by code, seed 2". */
  what: string;
}

/** One line in words: "step 1,240 of 23,450 · epoch 3 of 50 · WebGPU · 61 steps/s · 6 min left · small, MNIST, seed 2". */
export function trainingStatus({step, steps, stepsPerEpoch, stepsPerSecond, running, device, what}: Progress): string {
  const epochs = Math.round(steps / stepsPerEpoch);
  const epoch = Math.min(Math.floor(step / stepsPerEpoch) + 1, epochs);
  const parts = [
    say("step {step} of {all}", {step: formatCount(step), all: formatCount(steps)}),
    say("epoch {epoch} of {all}", {epoch, all: epochs}),
    device
  ];
  if (running && stepsPerSecond > 0) {
    const time = formatDuration((steps - step) / stepsPerSecond);
    parts.push(formatSpeed(stepsPerSecond), say("{time} left", {time}));
  } else if (running) parts.push(say("working on the next step"));
  else parts.push(say(step >= steps ? "finished" : "paused"));
  return [...parts, what].join(" · ");
}

/** "61 steps/s", or "2.4 s a step" where a step takes longer than a second. */
export function formatSpeed(stepsPerSecond: number): string {
  if (stepsPerSecond < 1) return say("{seconds} s a step", {seconds: (1 / stepsPerSecond).toFixed(1)});
  return say("{rate} steps/s", {rate: stepsPerSecond.toFixed(stepsPerSecond < 10 ? 1 : 0)});
}

/** "40 s", "6 min", "2.5 h". */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return say("{seconds} s", {seconds: Math.ceil(seconds)});
  if (seconds < 90 * 60) return say("{minutes} min", {minutes: Math.round(seconds / 60)});
  return say("{hours} h", {hours: (seconds / 3600).toFixed(1)});
}
