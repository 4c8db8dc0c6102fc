import type {ToyOptions} from "../train/toyMessages.js";
import {formatCount} from "./numbers.js";

/** What runs, how far and how fast, in one line. */
export function toyStatus(
  {critic, lead, slope, seed}: ToyOptions,
  {step, lastStep, running, stepsPerSecond}: {step: number; lastStep: number; running: boolean; stepsPerSecond: number}
): string {
  const who = critic === "plain" ? "plain discriminator" : `spectral norm, slope at most ${slope}`;
  const rates = lead === 1 ? "equal learning rates" : `the generator’s rate ${lead}×`;
  const pace = running ? `${formatCount(Math.round(stepsPerSecond))} steps/s` : step < lastStep ? "paused" : "finished";
  return `step ${formatCount(step)} of ${formatCount(lastStep)} · ${who} · ${rates} · seed ${seed} · ${pace}`;
}
