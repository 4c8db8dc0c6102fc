import {say} from "./say.js";

/** "a, b and c"; "" of nothing. */
export function listed(parts: readonly string[]): string {
  const before = parts.slice(0, -1);
  const last = parts.at(-1) ?? "";
  return before.length === 0 ? last : say("{some} and {last}", {some: enumerated(before), last});
}

/** "a, b, c". */
export const enumerated = (parts: readonly string[]): string =>
  parts.reduce((some, next) => (some ? say("{some}, {next}", {some, next}) : next), "");

/** Sentences or clauses, one after the other; empty ones are left out. */
export const inTurn = (sentences: readonly string[]): string =>
  sentences.filter(Boolean).reduce((some, next) => (some ? say("{some} {next}", {some, next}) : next), "");
