import type {RaceRound} from "../../train/race/raceHandle.js";
import type {Method} from "../../train/race/raceMessages.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {partWords, type PartNoun, type PartWords} from "./partWords.js";
import {raceLooks, raceMethods} from "./raceLooks.js";

/** Something that happened to one method, in words. */
export interface RaceEvent {
  /** When it began. */
  readonly step: number;
  /** When it was known: later, where it had to last. */
  readonly known: number;
  readonly method: Method;
  /** Without the step: "GAN lost modes 3 and 7". */
  readonly words: string;
}

/** A loss, a return or a fair share counts when all readings over so many steps say so. */
export const patience = 150;

/** Fair: a part has this share of what it is due among the high-quality samples, and at least `few`: one or two may be chance. */
export const fair = {share: 0.25, few: 5} as const;

/** A generator is called good at this share of high quality. */
const good = 0.9;

/** A method flickers when this share of its parts has vanished so often, each time from `fair.few` samples or more. */
const flicker = {share: 0.5, times: 4} as const;

export interface RaceEventOptions {
  /** What the parts are called; "mode". */
  readonly noun?: PartNoun;
  /** Probability of each part; uniform if left out. */
  readonly weights?: readonly number[];
  /** Steps; `patience`. */
  readonly steady?: number;
  /** Whether it is news that 90 % are good; true. Not where parts are so many that they run into each other. */
  readonly countsGood?: boolean;
}

/**
 * What happened over the rounds, by the step at which it began. A part is there with one sample, as in the panels; it is lost when
 * it was there for `steady` steps and then empty for as long, and back when it is there for as long again. Said once a method: all
 * parts have a fair share, 90 % of the samples are good, and parts come and go.
 */
export function raceEvents(rounds: readonly RaceRound[], options: RaceEventOptions = {}): RaceEvent[] {
  return raceMethods.flatMap((method) => eventsOf(method, rounds, options)).sort((a, b) => a.step - b.step); // stable: methods keep their order
}

/** What is remembered of a part. */
interface Part {
  /** undefined: never there for long. */
  isThere?: boolean;
  /** Steps since which all readings have found it empty, or there. */
  emptySince?: number;
  thereSince?: number;
  /** Whether it has had some samples since it last vanished, and how often it has. */
  hadSome: boolean;
  vanished: number;
}

/** What is said once a method. */
type Once = "fair" | "good" | "comeAndGo";

function eventsOf(
  method: Method,
  rounds: readonly RaceRound[],
  {noun = "mode", weights, steady = patience, countsGood = true}: RaceEventOptions
): RaceEvent[] {
  let parts: Part[] = [];
  let fairSince: number | undefined;
  const {name} = raceLooks[method];
  const calls = partWords[noun];
  const told = new Set<Once>();
  return rounds.flatMap(({step, readings}) => {
    const reading = readings[method];
    if (!reading) return [];
    const counts = Array.from(reading.counts);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const due = (k: number) => Math.max(fair.few, fair.share * total * (weights?.[k] ?? 1 / counts.length));
    if (!parts.length) parts = counts.map(() => ({hadSome: false, vanished: 0}));
    const events: RaceEvent[] = [];
    const tell = (words: string, began = step) => events.push({step: began, known: step, method, words});
    const isNews = (what: Once, isSo: boolean) => isSo && told.size < told.add(what).size;

    const changes = parts.map((part, k) => followPart(part, {step, steady, count: counts[k]}));
    for (const what of ["lost", "back"] as const) {
      const begun = new Set(changes.flatMap((one) => (one?.what === what ? [one.since] : [])));
      for (const since of begun) {
        const numbers = changes.flatMap((one, k) => (one?.what === what && one.since === since ? [k + 1] : []));
        const which = {name, parts: partList(numbers, counts.length, calls)};
        tell(say(what === "lost" ? "{name} lost {parts}" : "{name} has {parts} back", which), since);
      }
    }
    fairSince = counts.every((count, k) => count >= due(k)) ? (fairSince ?? step) : undefined;
    const isFair = fairSince !== undefined && step - fairSince >= steady;
    if (isNews("fair", isFair))
      tell(say("{name} has a fair share of all {parts}", {name, parts: calls.counted(counts.length)}), fairSince);
    if (isNews("good", countsGood && reading.highQuality >= good))
      tell(say("{name} has 90 % good samples for the first time", {name}));
    const flickering = parts.filter(({vanished}) => vanished >= flicker.times).length;
    if (isNews("comeAndGo", flickering >= flicker.share * parts.length)) tell(calls.comeAndGo(name));
    return events;
  });
}

/** Takes one more count of a part; says whether that made it lost or back, and since when. */
function followPart(
  part: Part,
  {step, steady, count}: {step: number; steady: number; count: number}
): {what: "lost" | "back"; since: number} | undefined {
  part.emptySince = count === 0 ? (part.emptySince ?? step) : undefined;
  part.thereSince = count > 0 ? (part.thereSince ?? step) : undefined;
  if (count === 0 && part.hadSome) ++part.vanished;
  part.hadSome = count > 0 && (part.hadSome || count >= fair.few);
  const since = part.emptySince ?? part.thereSince!;
  const [was, is] = [part.isThere, count > 0];
  if (was === is || step - since < steady) return undefined;
  if (is || was) part.isThere = is;
  return was === undefined ? undefined : {what: is ? "back" : "lost", since};
}

/** "mode 3", "modes 3 and 7", "modes 1, 2 and 5", "6 of 8 modes". */
function partList(numbers: readonly number[], all: number, calls: PartWords): string {
  if (numbers.length === 1) return calls.one(numbers[0]);
  if (numbers.length > 4) return calls.some(numbers.length, all);
  return calls.more(enumerated(numbers.slice(0, -1).map(String)), numbers.at(-1)!);
}

/** What the parts of a target are called. */
export function partNoun(target: string): PartNoun {
  if (target === "moons" || target === "roll") return "stretch";
  return target === "drawn" ? "place" : "mode";
}
