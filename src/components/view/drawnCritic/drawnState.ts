import type {Pair} from "../../math/shapes.js";
import {say} from "../../words/say.js";
import type {Knob} from "../controls/Slider.js";

/** Where f can be set: 51 knots from −5 to 5. Slopes between neighbours are then multiples of ½, as values are of 0.1. */
export const knots: readonly number[] = Array.from({length: 51}, (_, i) => (i - 25) / 5);

/** Two distributions to tell apart. F − G changes sign only at knots, so that the best drawing is as good as any critic. */
export const dualPairs = [
  {
    value: "apart",
    label: say("two humps, apart"),
    pair: {p: {kind: "gaussian", mean: -1.5, width: 0.6}, q: {kind: "gaussian", mean: 1.5, width: 0.6}}
  },
  {
    value: "around",
    label: say("two bumps around one"),
    pair: {p: {kind: "gaussian", mean: 0, width: 0.6}, q: {kind: "bumps", mean: 0, width: 2}}
  },
  {
    value: "flat",
    label: say("flat, and two bumps"),
    pair: {p: {kind: "box", mean: 0, width: 3.2}, q: {kind: "bumps", mean: 0, width: 1.6}}
  }
] as const satisfies readonly {value: string; label: string; pair: Pair}[];

export const leashKnob: Knob = {
  ...{name: "slopeK", label: say("leash: slope K"), initial: 1, low: 0.5, high: 2, step: 0.5},
  title: say("the steepest slope that a critic may have")
};

/** A cliff between the humps, as a discriminator draws it. */
export const cliff: readonly number[] = knots.map((x) => (x < 0 ? 2 : x > 0 ? -2 : 0));

/** The largest size of a value that the address can hold. */
const largest = 9;

/** To a tenth, from −limit to limit. */
export function snapValue(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, Math.round(10 * value) / 10)) + 0; // no −0
}

/** How far up and down the drawing goes, with room for f and for `best`: in steps, so that it seldom changes. */
export function reachOf(f: readonly number[], best: readonly number[]): number {
  const size = (values: readonly number[]) => Math.max(...values.map(Math.abs));
  const needed = Math.max(size(f), 1.1 * size(best));
  return [2.5, 5].find((reach) => reach >= needed) ?? largest;
}

/** f as text: two characters a knot, its tenths above −9 to base 36. */
export function textOfKnots(f: readonly number[]): string {
  return f.map((y) => (Math.round(10 * y) + 10 * largest).toString(36).padStart(2, "0")).join("");
}

/** f from its text, or undefined if that is none. */
export function knotsOfText(text: string): number[] | undefined {
  if (text.length !== 2 * knots.length || !/^[0-9a-z]+$/.test(text)) return undefined;
  const f = knots.map((_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 36) / 10 - largest);
  return f.every((y) => y <= largest) ? f.map((y) => snapValue(y, largest)) : undefined;
}
