import {kinds, type Pair, type Shape} from "../../math/shapes.js";
import {say} from "../../words/say.js";
import {readUrlChoice, readUrlNumber, writeUrl} from "../urlState.js";

/** What a reader can drag: its key in the address is that of its shape followed by this one's. */
export const dials = {
  mean: {key: "m", low: -4, high: 4, step: 0.1},
  width: {key: "w", low: 0.3, high: 2, step: 0.1}
} as const;

export type Dial = keyof typeof dials;
export type Side = keyof Pair;

export const sides: readonly Side[] = ["p", "q"];

export const initialPair: Pair = {
  p: {kind: "gaussian", mean: 0, width: 1},
  q: {kind: "gaussian", mean: 1, width: 1}
};

const shape = (kind: Shape["kind"], mean: number, width: number): Shape => ({kind, mean, width});

export const presets: readonly {label: string; pair: Pair}[] = [
  {label: say("N(0, 1) and N(1, 1)"), pair: initialPair},
  {label: say("boxes, apart"), pair: {p: shape("box", -2, 1), q: shape("box", 2, 1)}},
  {label: say("box in a box"), pair: {p: shape("box", 0, 1), q: shape("box", 0, 2)}},
  {label: say("a bump missed"), pair: {p: shape("bumps", 0, 2), q: shape("gaussian", 2, 0.5)}},
  {label: say("a bump starved"), pair: {p: shape("bumps", 0, 2), q: {...shape("bumps", 0, 2), weight: 0.9}}}
];

/** The nearest value that a dial can show. */
export function snap(dial: Dial, value: number): number {
  const {low, high, step} = dials[dial];
  const steps = Math.round(Math.min(Math.max(value, low), high) / step);
  return Number((steps * step).toFixed(6));
}

/** Kinds, places and widths in the address; weights and bars are read by their own controls. */
export function readPair(): Pair {
  const read = (side: Side): Shape => {
    const initial = initialPair[side];
    const number = (dial: Dial) =>
      snap(dial, readUrlNumber(side + dials[dial].key, {...dials[dial], initial: initial[dial]}));
    return {kind: readUrlChoice(side, kinds, initial.kind), mean: number("mean"), width: number("width")};
  };
  return {p: read("p"), q: read("q")};
}

export function writePair(pair: Pair): void {
  for (const side of sides) {
    writeUrl(side, pair[side].kind, initialPair[side].kind);
    for (const dial of ["mean", "width"] as const) {
      writeUrl(side + dials[dial].key, pair[side][dial], initialPair[side][dial]);
    }
  }
}
