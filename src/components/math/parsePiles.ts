import {say} from "../words/say.js";
import {applyMoves, type Move} from "./piles.js";
import {plainSigns} from "./plainSigns.js";

/** Piles as they lie and as they are wanted: equally many places, equally many shovelfuls. */
export interface Piles {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

/** Least and greatest number of places. */
export const placeLimits = [2, 8] as const;

/** Two lists of piles that a reader typed: "3 2 1 4", "1 2 4 3". Throws one sentence that says what is wrong. */
export function parsePiles(pText: string, qText: string): Piles {
  const [p, q] = [heights(pText, "P"), heights(qText, "Q")];
  const [shovels, wanted] = [p, q].map((list) => list.reduce((a, b) => a + b, 0));
  if (p.length !== q.length)
    throw new RangeError(say("P has {p} places, Q has {q}: it takes equally many", {p: p.length, q: q.length}));
  if (shovels !== wanted)
    throw new RangeError(say("P has {p} in all, Q has {q}: it takes equally many", {p: shovels, q: wanted}));
  if (shovels === 0) throw new RangeError(say("all piles are empty: it takes at least one shovelful"));
  return {p, q};
}

function heights(text: string, name: string): number[] {
  const words = plainSigns(text)
    .split(/[\s,;]+/)
    .filter(Boolean);
  const bad = words.find((word) => !/^\d$/.test(word));
  if (bad !== undefined)
    throw new RangeError(say("“{word}” in {name} is no whole number from 0 to 9", {word: bad.slice(0, 12), name}));
  const [low, high] = placeLimits;
  if (words.length < low || words.length > high) {
    const places = {name, count: words.length, low, high};
    if (words.length === 0) throw new RangeError(say("{name} has no places: it takes {low} to {high}", places));
    throw new RangeError(
      say(
        words.length === 1
          ? "{name} has {count} place: it takes {low} to {high}"
          : "{name} has {count} places: it takes {low} to {high}",
        places
      )
    );
  }
  return words.map(Number);
}

/** Piles as short text for an address, "3214-1243", and back; undefined if it says no piles. */
export const pilesCode = ({p, q}: Piles): string => `${p.join("")}-${q.join("")}`;

export function pilesOfCode(code: string): Piles | undefined {
  const [p = "", q = "", ...rest] = code.split("-").map((digits) => [...digits].join(" "));
  try {
    return rest.length ? undefined : parsePiles(p, q);
  } catch {
    return undefined;
  }
}

/** Moves as short text for an address, "12.43" for 1 to 2, then 4 to 3, and back; none if they can't be made from `p`. */
export const movesCode = (moves: readonly Move[]): string =>
  moves.map(({from, to}) => `${from + 1}${to + 1}`).join(".");

export function movesOfCode(code: string, p: readonly number[], limit = Infinity): Move[] {
  if (!/^[1-8]{2}(\.[1-8]{2})*$/.test(code)) return [];
  const moves = code.split(".").map(([from, to]) => ({from: Number(from) - 1, to: Number(to) - 1}));
  try {
    applyMoves(p, moves);
  } catch {
    return [];
  }
  return moves.length > limit || moves.some(({from, to}) => from === to) ? [] : moves;
}
