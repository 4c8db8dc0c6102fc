import type {RaceRun} from "../../train/raceHandle.js";
import type {RaceSettings} from "../../train/raceMessages.js";
import {formatCount, formatNumber} from "../numbers.js";
import {targetWords} from "./raceKnobs.js";

/** "ring of 8, seed 6, learning rate 0.001, width 32" */
function settingsWords({target, seed, learningRate, width}: RaceSettings): string {
  return `${targetWords[target]}, seed ${seed}, learning rate ${formatNumber(learningRate)}, width ${width}`;
}

/** What is shown before anything runs. */
export function recordedStatus({settings}: RaceRun, step: number): string {
  return `A recording, step ${formatCount(step)} of ${formatCount(settings.lastStep)}: ${settingsWords(settings)}. Train runs it here.`;
}

/** What runs, how far and how fast, in one line. */
export function raceStatus({settings, phase, rounds, stepsPerSecond}: RaceRun): string {
  const {lastStep} = settings;
  const what = settingsWords(settings);
  if (phase === "opening") return `starting four workers · ${what}`;
  const step = `step ${formatCount(rounds.at(-1)?.step ?? 0)} of ${formatCount(lastStep)}`;
  const pace = stepsPerSecond > 0 ? `${formatCount(Math.round(stepsPerSecond))} steps/s each` : "in lockstep";
  return `${step} · ${what} · ${phase === "running" ? pace : phase === "finished" ? "finished; a later stop goes on" : phase}`;
}
