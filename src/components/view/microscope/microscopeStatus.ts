import type {CriticRun} from "../../train/critic/criticHandle.js";
import type {CriticOptions} from "../../train/critic/criticMessages.js";
import {formatCount, formatNumber} from "../numbers.js";
import {warmUp} from "./knobs.js";

/** What is trained, how far and how fast, in one line. */
export function microscopeStatus(
  options: CriticOptions,
  {phase, snapshot, lastStep}: Pick<CriticRun, "phase" | "snapshot"> & {lastStep: number}
): string {
  const who = `${leashWords(options)}${options.batchNorm ? " + BatchNorm" : ""}, ${options.depth} hidden layers, seed ${options.seed}`;
  if (phase === "opening" || !snapshot) return `training a new critic, up to ${warmUp} steps · ${who}`;
  const {step, running, stepsPerSecond} = snapshot;
  const pace = running ? `${formatCount(Math.round(stepsPerSecond))} steps/s` : step < lastStep ? "paused" : "finished";
  return `step ${formatCount(step)} of ${formatCount(lastStep)} · ${who} · ${pace}`;
}

function leashWords({leash, clip, lambda}: CriticOptions): string {
  if (leash === "clipped") return `weights clipped to ±${formatNumber(clip)}`;
  if (leash === "penalty") return `gradient penalty, λ = ${formatNumber(lambda)}`;
  return leash === "spectral" ? "spectral norm" : "no leash";
}
