import {readUrlNumber, writeUrl} from "../urlState.js";

/** A place on the critic's surface. */
export type Place = readonly [x: number, y: number];

/** The reader's two points. */
export interface Ends {
  readonly A: Place;
  readonly B: Place;
}
export type EndName = keyof Ends;

/** Both coordinates run from −reach to reach, in steps of 0.1. */
export const reach = 2.5;
export const endNames: readonly EndName[] = ["A", "B"];

const initial: Ends = {A: [-1.1, -1.1], B: [-0.1, -0.6]};
const keys = {A: ["ax", "ay"], B: ["bx", "by"]} as const;

/** A and B as the address has them; A on the data and B on the generator's side, if it says nothing. */
export function readEnds(): Ends {
  const read = (name: EndName): Place => [0, 1].map((k) => readOne(name, k)) as unknown as Place;
  return {A: read("A"), B: read("B")};
}

/** Puts A and B into the address. */
export function writeEnds(ends: Ends): void {
  for (const name of endNames) for (const k of [0, 1]) writeUrl(keys[name][k], ends[name][k], initial[name][k]);
}

/** The nearest place on the grid of tenths inside the square. */
export function snapPlace(x: number, y: number): Place {
  const tenth = (value: number) => Math.min(reach, Math.max(-reach, Math.round(10 * value) / 10)) + 0; // no −0
  return [tenth(x), tenth(y)];
}

/** Where an arrow key takes a place: 0.1 in its direction; undefined for other keys. */
export function keyedPlace(key: string, [x, y]: Place): Place | undefined {
  const way = arrows[key];
  return way && snapPlace(x + way[0] / 10, y + way[1] / 10);
}

const arrows: Readonly<Record<string, Place | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1]
};

function readOne(name: EndName, k: number): number {
  return readUrlNumber(keys[name][k], {low: -reach, high: reach, initial: initial[name][k]});
}
