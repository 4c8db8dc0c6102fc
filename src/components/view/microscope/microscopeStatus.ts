import type {CriticRun} from "../../train/critic/criticHandle.js";
import type {CriticOptions} from "../../train/critic/criticMessages.js";
import {say} from "../../words/say.js";
import {formatCount, formatNumber} from "../numbers.js";
import {warmUp} from "./knobs.js";

/** What is trained, how far and how fast, in one line. */
export function microscopeStatus(
  options: CriticOptions,
  {phase, snapshot, lastStep}: Pick<CriticRun, "phase" | "snapshot"> & {lastStep: number}
): string {
  const {batchNorm, depth, seed} = options;
  const who = say(
    batchNorm
      ? "{leash} + BatchNorm, {depth} hidden layers, seed {seed}"
      : "{leash}, {depth} hidden layers, seed {seed}",
    {leash: leashWords(options), depth, seed}
  );
  if (phase === "opening" || !snapshot) {
    return say("training a new critic, up to {steps} steps · {who}", {steps: warmUp, who});
  }
  const {step, running, stepsPerSecond} = snapshot;
  const pace = running
    ? say("{rate} steps/s", {rate: formatCount(Math.round(stepsPerSecond))})
    : say(step < lastStep ? "paused" : "finished");
  return say("step {step} of {all} · {who} · {pace}", {step: formatCount(step), all: formatCount(lastStep), who, pace});
}

function leashWords({leash, clip, lambda}: CriticOptions): string {
  if (leash === "clipped") return say("weights clipped to ±{clip}", {clip: formatNumber(clip)});
  if (leash === "penalty") return say("gradient penalty, λ = {lambda}", {lambda: formatNumber(lambda)});
  return say(leash === "spectral" ? "spectral norm" : "no leash");
}
