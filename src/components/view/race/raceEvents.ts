import type {RaceRound} from "../../train/raceHandle.js";
import type {Method} from "../../train/raceMessages.js";
import {raceLooks, raceMethods} from "./raceLooks.js";

/** Something that happened to one method, in words. */
export interface RaceEvent {
  readonly step: number;
  readonly method: Method;
  /** Without the step: "GAN lost modes 3 and 7". */
  readonly words: string;
}

/** A part is held with this share of what it is due among the high-quality samples, and at least `few`: one or two may be chance. */
export const firm = {share: 0.25, few: 5} as const;

/** Lost or held counts when all readings over so many steps say so: a cloud that sweeps over a part has not got it. */
export const patience = 150;

/** A generator is called good at this share of high quality. */
const good = 0.9;

export interface RaceEventOptions {
  /** What the parts are called; "mode". */
  readonly noun?: string;
  /** Probability of each part; uniform if left out. */
  readonly weights?: readonly number[];
  /** Steps; `patience`. */
  readonly steady?: number;
}

/**
 * What happened over the rounds: a part that was held is lost when it has had no sample for `steady` steps, and found again when it
 * has been held for as long; and the first time that all are held, or that 90 % of the samples are good.
 */
export function raceEvents(rounds: readonly RaceRound[], options: RaceEventOptions = {}): RaceEvent[] {
  return raceMethods.flatMap((method) => eventsOf(method, rounds, options)).sort((a, b) => a.step - b.step); // stable: methods keep their order
}

/** What is remembered of a part. */
interface Part {
  isHeld: boolean;
  wasLost: boolean;
  /** Steps since which all readings have found it empty, or held. */
  emptySince?: number;
  fullSince?: number;
}

function eventsOf(
  method: Method,
  rounds: readonly RaceRound[],
  {noun = "mode", weights, steady = patience}: RaceEventOptions
): RaceEvent[] {
  let parts: Part[] = [];
  let [hadAll, wasGood] = [false, false];
  return rounds.flatMap(({step, readings}) => {
    const reading = readings[method];
    if (!reading) return [];
    const {highQuality} = reading;
    const counts = Array.from(reading.counts);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const due = (k: number) => Math.max(firm.few, firm.share * total * (weights?.[k] ?? 1 / counts.length));
    if (!parts.length) parts = counts.map(() => ({isHeld: false, wasLost: false}));
    const words: string[] = [];
    const say = (what: string, numbers: readonly number[]) =>
      numbers.length && words.push(what.replace("…", partList(numbers, counts.length, noun)));
    const changes = parts.map((part, k) => followPart(part, {step, steady, count: counts[k], due: due(k)}));
    const numbered = (change: string) => changes.flatMap((one, k) => (one === change ? [k + 1] : []));
    say("lost …", numbered("lost"));
    say("found … again", numbered("found"));
    if (!hadAll && parts.every(({isHeld}) => isHeld)) {
      hadAll = true;
      words.push(`covers all ${counts.length} ${plural(noun)} for the first time`);
    }
    if (!wasGood && highQuality >= good) {
      wasGood = true;
      words.push("has 90 % good samples for the first time");
    }
    return words.map((what) => ({step, method, words: `${raceLooks[method].name} ${what}`}));
  });
}

/** Takes one more count of a part; says whether that made it lost or found again. */
function followPart(
  part: Part,
  {step, steady, count, due}: {step: number; steady: number; count: number; due: number}
): "lost" | "found" | undefined {
  part.emptySince = count === 0 ? (part.emptySince ?? step) : undefined;
  part.fullSince = count >= due ? (part.fullSince ?? step) : undefined;
  const isSteady = (since: number | undefined) => since !== undefined && step - since >= steady;
  if (part.isHeld && isSteady(part.emptySince)) {
    [part.isHeld, part.wasLost] = [false, true];
    return "lost";
  }
  if (part.isHeld || !isSteady(part.fullSince)) return undefined;
  part.isHeld = true;
  return part.wasLost ? "found" : undefined;
}

/** "mode 3", "modes 3 and 7", "modes 1, 2 and 5", "6 of 8 modes". */
function partList(numbers: readonly number[], all: number, noun: string): string {
  if (numbers.length === 1) return `${noun} ${numbers[0]}`;
  if (numbers.length > 4) return `${numbers.length} of ${all} ${plural(noun)}`;
  return `${plural(noun)} ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

const plural = (noun: string) => (noun.endsWith("ch") ? `${noun}es` : `${noun}s`);

/** What the parts of a target are called. */
export function partNoun(target: string): string {
  if (target === "moons" || target === "roll") return "stretch";
  return target === "drawn" ? "place" : "mode";
}
