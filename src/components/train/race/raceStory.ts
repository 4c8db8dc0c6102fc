import {methodNames, type Method} from "./raceMessages.js";
import type {RaceRecording} from "./raceRecording.js";

/** The step that page 1 asks its reader about. */
export const askedStep = 2000;

/** What a page tells of the recorded race without loading it: how many modes each method covers at a step. */
export interface RaceStory {
  readonly step: number;
  readonly covered: Readonly<Record<Method, number>>;
}

/** The story at `step`, one of those that were read. Throws `no reading at step 7` at another. */
export function raceStory({rounds}: Pick<RaceRecording, "rounds">, step = askedStep): RaceStory {
  const round = rounds.find((one) => one.step === step);
  if (!round) throw new RangeError(`no reading at step ${step}`);
  const covered = methodNames.map((method, i) => [method, round.readings[i].covered] as const);
  return {step, covered: Object.fromEntries(covered) as Record<Method, number>};
}
