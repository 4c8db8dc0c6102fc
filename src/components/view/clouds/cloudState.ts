import {
  alongArrows,
  asNumbered,
  bestAssignment,
  cloudPair,
  meanWay,
  nearestFirst,
  type CloudKind,
  type Clouds,
  type Point2
} from "../../math/clouds.js";
import {random} from "../../math/random.js";
import {say} from "../../words/say.js";
import type {Knob} from "../controls/Slider.js";

export const cloudOptions: readonly {value: CloudKind; label: string}[] = [
  {value: "crossing", label: say("four blobs, crossing")},
  {value: "ring", label: say("ring to blob")},
  {value: "blobs", label: say("two blobs")}
];

/** Another assignment to hold against the best. */
export const besideOptions = [
  {value: "numbered", label: say("as numbered")},
  {value: "nearest", label: say("nearest first")},
  {value: "none", label: say("nothing")}
] as const;
export type Beside = (typeof besideOptions)[number]["value"];

export const cloudKnobs = {
  n: {name: "points", label: say("points in each cloud"), initial: 20, low: 5, high: 40, step: 1},
  t: {
    ...{name: "t", label: say("along the arrows t"), initial: 0, low: 0, high: 1, step: 0.05},
    title: say("moves each point of P this share of its arrow")
  }
} as const satisfies Record<string, Knob>;

/** What the reader chose, the place along the arrows apart. */
export interface CloudChoice {
  readonly kind: CloudKind;
  readonly n: number;
  readonly seed: number;
  readonly beside: Beside;
}

/** The clouds, and who goes where. Costs are mean lengths of arrows. */
export interface CloudArrows extends Clouds {
  readonly best: ArrayLike<number>;
  readonly w1: number;
  readonly other?: {readonly columnOf: ArrayLike<number>; readonly label: string; readonly cost: number};
}

/** All that the figure shows. */
export interface CloudState extends CloudArrows {
  readonly t: number;
  /** P on the way. */
  readonly moved: readonly Point2[];
  /** W₁ from there to Q, by an assignment of its own. */
  readonly rest: number;
}

/** The best arrows, and those beside them. A few milliseconds for 40 points; 60 can take over 16 when nothing is warm. */
export function cloudArrows({kind, n, seed, beside}: CloudChoice): CloudArrows {
  const clouds = cloudPair(kind, n, random(seed));
  const best = bestAssignment(clouds);
  const columnOf = {none: undefined, numbered: asNumbered, nearest: nearestFirst}[beside]?.(clouds);
  const label = besideOptions.find(({value}) => value === beside)!.label;
  const other = columnOf && {columnOf, label, cost: meanWay(clouds, columnOf)};
  return {...clouds, best, w1: meanWay(clouds, best), other};
}

/** P a share `t` of its way, and how far it is from there. */
export function cloudsAt(arrows: CloudArrows, t: number): CloudState {
  if (t === 0) return {...arrows, t, moved: arrows.P, rest: arrows.w1};
  const moved = alongArrows(arrows, arrows.best, t);
  const onTheWay = {P: moved, Q: arrows.Q};
  return {...arrows, t, moved, rest: meanWay(onTheWay, bestAssignment(onTheWay))};
}
