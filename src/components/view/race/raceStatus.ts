import type {RaceRun} from "../../train/race/raceHandle.js";
import type {RaceSettings} from "../../train/race/raceMessages.js";
import {formatCount, formatNumber} from "../numbers.js";
import {targetWords} from "./raceKnobs.js";

/** "ring of 8, seed 6, learning rate 0.001, width 32" */
function settingsWords({target, seed, learningRate, width}: RaceSettings): string {
  return `${targetWords[target]}, seed ${seed}, learning rate ${formatNumber(learningRate)}, width ${width}`;
}

/** What is shown before anything runs; `yours` are the reader's settings where they are not the recording's. */
export function recordedStatus({settings}: RaceRun, step: number, yours?: RaceSettings): string {
  const where = `step ${formatCount(step)} of ${formatCount(settings.lastStep)}`;
  if (!yours) return `A recording, ${where}: ${settingsWords(settings)}. Train runs it here.`;
  return `Train runs your settings: ${settingsWords(yours)}. What you see until then is the recording, ${where}: ${settingsWords(settings)}.`;
}

/** What runs, how far and how fast, in one line. `changed`: what the reader changed since it last ran. */
export function raceStatus(
  {settings, phase, rounds, stepsPerSecond}: RaceRun,
  {changed}: {changed?: "data" | "settings"} = {}
): string {
  const {lastStep} = settings;
  const what = settingsWords(settings);
  if (changed && (phase === "opening" || phase === "paused")) return `New ${changed}: press Train. · ${what}`;
  if (phase === "opening") return `starting four workers · ${what}`;
  const step = `step ${formatCount(rounds.at(-1)?.step ?? 0)} of ${formatCount(lastStep)}`;
  const pace = stepsPerSecond > 0 ? `${formatCount(Math.round(stepsPerSecond))} steps/s each` : "in lockstep";
  return `${step} · ${what} · ${phase === "running" ? pace : phase === "finished" ? "finished; a later stop goes on" : phase}`;
}
