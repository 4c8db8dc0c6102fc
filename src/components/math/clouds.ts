import {assignment} from "./assignment.js";
import type {Random} from "./random.js";

/** A point of the plane. */
export type Point2 = readonly [number, number];

export const cloudKinds = ["crossing", "ring", "blobs"] as const;
export type CloudKind = (typeof cloudKinds)[number];

/** Two clouds of equally many points, each point of weight 1/n. */
export interface Clouds {
  readonly P: readonly Point2[];
  readonly Q: readonly Point2[];
}

/**
 * `n` points of P and of Q. "crossing": two Gaussian blobs each, numbered so that
 * 0 → 0, 1 → 1, … cross over; "ring": from a ring to a blob inside; "blobs": one blob each. Gaussians are cut at 2.5 standard deviations; all lies in [−2.6, 2.6] × [−1.6, 1.6].
 */
export function cloudPair(kind: CloudKind, n: number, random: Random): Clouds {
  const cut = (z: number) => Math.min(2.5, Math.max(-2.5, z));
  const blob = (x: number, y: number, sd: number): Point2 => {
    const [a, b] = random.normals(2);
    return [x + sd * cut(a), y + sd * cut(b)];
  };
  const side = (i: number) => (i % 2 ? 0.9 : -0.9);
  const draw = {
    blobs: {P: () => blob(-0.9, -0.2, 0.5), Q: () => blob(0.9, 0.2, 0.5)},
    ring: {P: () => onRing(1.35, 0.15, random), Q: () => blob(0, 0, 0.22)},
    crossing: {P: (i: number) => blob(-1.6, side(i), 0.25), Q: (i: number) => blob(1.6, -side(i), 0.25)}
  }[kind];
  return {P: Array.from({length: n}, (_, i) => draw.P(i)), Q: Array.from({length: n}, (_, i) => draw.Q(i))};
}

/** A point between two circles, radius − half and radius + half. */
function onRing(radius: number, half: number, random: Random): Point2 {
  const angle = 2 * Math.PI * random.uniform();
  const r = radius + half * (2 * random.uniform() - 1);
  return [r * Math.cos(angle), r * Math.sin(angle)];
}

const distance = ([a, b]: Point2, [c, d]: Point2) => Math.hypot(a - c, b - d);

/** Which point of Q each point of P goes to, so that the arrows are as short as can be together: the exact optimum. O(n³). */
export function bestAssignment({P, Q}: Clouds): ArrayLike<number> {
  return assignment(P.map((x) => Q.map((y) => distance(x, y)))).columnOf;
}

/** Point i of P goes to point i of Q. */
export const asNumbered = ({P}: Clouds): number[] => P.map((_, i) => i);

/** The shortest arrow first, then the shortest of what is left, and so on: what a hasty reader does. Not the optimum. */
export function nearestFirst({P, Q}: Clouds): number[] {
  const pairs = P.flatMap((x, i) => Q.map((y, j) => ({i, j, way: distance(x, y)}))).sort((a, b) => a.way - b.way);
  const columnOf = P.map(() => -1);
  const taken = new Set<number>();
  for (const {i, j} of pairs) {
    if (columnOf[i] >= 0 || taken.has(j)) continue;
    columnOf[i] = j;
    taken.add(j);
  }
  return columnOf;
}

/** Mean length of the arrows; for the best assignment this is W₁. */
export function meanWay({P, Q}: Clouds, columnOf: ArrayLike<number>): number {
  return P.reduce((total, x, i) => total + distance(x, Q[columnOf[i]]), 0) / P.length;
}

/** The points of P a share `t` of the way along their arrows, (1 − t)x + t·y: McCann 1997, displacement interpolation. */
export function alongArrows({P, Q}: Clouds, columnOf: ArrayLike<number>, t: number): Point2[] {
  const mix = (a: number, b: number) => (1 - t) * a + t * b;
  return P.map((x, i) => [mix(x[0], Q[columnOf[i]][0]), mix(x[1], Q[columnOf[i]][1])]);
}

/** How many pairs of arrows cross. None of the best ones do: uncrossing two makes both together shorter. */
export function crossings({P, Q}: Clouds, columnOf: ArrayLike<number>): number {
  const left = ([a, b]: Point2, [c, d]: Point2, [e, f]: Point2) => Math.sign((c - a) * (f - b) - (d - b) * (e - a));
  let count = 0;
  for (let i = 0; i < P.length; ++i) {
    for (let j = 0; j < i; ++j) {
      const [a, b, c, d] = [P[i], Q[columnOf[i]], P[j], Q[columnOf[j]]];
      if (left(a, b, c) * left(a, b, d) < 0 && left(c, d, a) * left(c, d, b) < 0) ++count;
    }
  }
  return count;
}
