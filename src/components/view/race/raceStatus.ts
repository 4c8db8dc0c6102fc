import type {RaceRun} from "../../train/race/raceHandle.js";
import type {RaceSettings} from "../../train/race/raceMessages.js";
import {say} from "../../words/say.js";
import {formatCount, formatNumber} from "../numbers.js";
import {targetWords} from "./raceKnobs.js";

/** "ring of 8, seed 6, learning rate 0.001, width 32" */
function settingsWords({target, seed, learningRate, width}: RaceSettings): string {
  return say("{target}, seed {seed}, learning rate {rate}, width {width}", {
    ...{target: targetWords[target], seed, width},
    rate: formatNumber(learningRate)
  });
}

/** What is shown before anything runs; `yours` are the reader's settings where they are not the recording's. */
export function recordedStatus({settings}: RaceRun, step: number, yours?: RaceSettings): string {
  const seen = {step: formatCount(step), all: formatCount(settings.lastStep), settings: settingsWords(settings)};
  if (!yours) return say("A recording, step {step} of {all}: {settings}. Train runs it here.", seen);
  return say(
    "Train runs your settings: {yours}. What you see until then is the recording, step {step} of {all}: {settings}.",
    {yours: settingsWords(yours), ...seen}
  );
}

/** What runs, how far and how fast, in one line. `changed`: what the reader changed since it last ran. */
export function raceStatus(
  {settings, phase, rounds, stepsPerSecond}: RaceRun,
  {changed}: {changed?: "data" | "settings"} = {}
): string {
  const what = {settings: settingsWords(settings)};
  if (changed && (phase === "opening" || phase === "paused"))
    return say(
      changed === "data" ? "New data: press Train. · {settings}" : "New settings: press Train. · {settings}",
      what
    );
  if (phase === "opening") return say("starting four workers · {settings}", what);
  const step = formatCount(rounds.at(-1)?.step ?? 0);
  const pace = phase === "running" ? paceWords(stepsPerSecond) : endWords[phase];
  return say("step {step} of {all} · {settings} · {pace}", {step, all: formatCount(settings.lastStep), ...what, pace});
}

const paceWords = (stepsPerSecond: number) =>
  stepsPerSecond > 0 ? say("{rate} steps/s each", {rate: formatCount(Math.round(stepsPerSecond))}) : say("in lockstep");

const endWords = {paused: say("paused"), finished: say("finished; a later stop goes on"), failed: say("failed")};
