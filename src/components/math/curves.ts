/** A part of a curve on which it is smooth, and convex or concave: so it is steepest at one of its ends. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Value on [from, to]; at the ends the limit from inside. */
  f(x: number): number;
  /** Derivative there; ±∞ where it grows without bound. */
  slope(x: number): number;
}

/** A function on an interval, in pieces from left to right; it may have a corner, or jump, where two of them meet. */
export type Curve = readonly Piece[];

export type Point = readonly [x: number, y: number];

const piece = (from: number, to: number, f: Piece["f"], slope: Piece["slope"]): Piece => ({from, to, f, slope});

/** x² on [−end, end]. */
export const squareCurve = (end = 3): Curve => [piece(-end, end, (x) => x * x, (x) => 2 * x)]; // prettier-ignore

/** |x|. */
export const absCurve = (end = 3): Curve => [piece(-end, 0, (x) => -x, () => -1), piece(0, end, (x) => x, () => 1)]; // prettier-ignore

/** sin x, in pieces from one multiple of π to the next. */
export function sineCurve(end = 3): Curve {
  const half = Math.floor(end / Math.PI);
  const zeros = Array.from({length: 2 * half + 1}, (_, i) => (i - half) * Math.PI);
  const knots = [-end, ...zeros, end].filter((x, i, all) => i === 0 || x > all[i - 1]);
  return knots.slice(1).map((to, i) => piece(knots[i], to, Math.sin, Math.cos));
}

/** 3 tanh x. */
export function tanhCurve(end = 3): Curve {
  const f = (x: number) => 3 * Math.tanh(x);
  const slope = (x: number) => 3 / Math.cosh(x) ** 2;
  return [piece(-end, 0, f, slope), piece(0, end, f, slope)];
}

/** √|x|: at 0 its slope is unbounded. */
export function rootCurve(end = 3): Curve {
  const f = (x: number) => Math.sqrt(Math.abs(x));
  const slope = (x: number) => (x < 0 ? -0.5 : 0.5) / f(x);
  return [piece(-end, 0, f, slope), piece(0, end, f, slope)];
}

/** −1 left of 0, 1 from there on. */
export const stepCurve = (end = 3): Curve => [piece(-end, 0, () => -1, () => 0), piece(0, end, () => 1, () => 0)]; // prettier-ignore

/** Straight from point to point (x increasing), level before the first and after the last. */
export function polylineCurve(points: readonly Point[], end = 3): Curve {
  const first = [-end, points[0][1]] as const;
  const last = [end, points.at(-1)![1]] as const;
  const all = [first, ...points, last].filter(([x], i, list) => i === 0 || x > list[i - 1][0]);
  return all.slice(1).map(([to, high], i) => {
    const [from, low] = all[i];
    const slope = (high - low) / (to - from);
    return piece(from, to, (x) => (x === to ? high : low + slope * (x - from)), () => slope); // prettier-ignore
  });
}

/** The value at x; where two pieces meet, that of the right one. */
export function valueAt(curve: Curve, x: number): number {
  return pieceAt(curve, x).f(x);
}

/** The derivative at x; NaN at a corner, a jump, or where it is unbounded. */
export function slopeAt(curve: Curve, x: number): number {
  const right = pieceAt(curve, x);
  const left = curve.find(({to}) => to === x) ?? right;
  const slope = right.slope(x);
  const isSmooth = left.f(x) === right.f(x) && left.slope(x) === slope && Number.isFinite(slope);
  return isSmooth ? slope : NaN;
}

const pieceAt = (curve: Curve, x: number) => curve.filter(({from}) => from <= x).at(-1) ?? curve[0];

/** What no chord of a curve is steeper than, and where that is. */
export interface Steepest {
  /** The smallest K for which the curve is K-Lipschitz; ∞ if none is large enough. */
  readonly K: number;
  /** The ends of a chord of slope K; equal where chords only come near it as their ends approach each other there. */
  readonly from: number;
  readonly to: number;
  /** Where the ends are equal: on which side of there the steep chords lie. */
  readonly side: -1 | 1;
}

/**
 * The least Lipschitz constant: a jump has none, else it is the largest |slope|, at an end of a piece since slopes are monotone
 * within. (|f(x) − f(y)| = |∫ f′| ≤ K |x − y|, and chords near the steepest place come as near to K as one likes.)
 */
export function steepest(curve: Curve): Steepest {
  const jump = curve.find((right, i) => i > 0 && curve[i - 1].f(right.from) !== right.f(right.from));
  if (jump) return {K: Infinity, from: jump.from, to: jump.from, side: -1};
  let best: Steepest = {K: -1, from: 0, to: 0, side: 1};
  for (const {from, to, slope} of curve) {
    const ends = [Math.abs(slope(from)), Math.abs(slope(to))];
    if (Math.max(...ends) < best.K) continue;
    if (slope(from) === slope(to)) best = {K: ends[0], from, to, side: 1};
    else if (ends[0] > ends[1]) best = {K: ends[0], from, to: from, side: 1};
    else best = {K: ends[1], from: to, to, side: -1};
  }
  return best;
}

/** A steep chord: the steepest, or where none is, the one of length `h` beside that place. With its slope, never below 0. */
export function steepChord(curve: Curve, h: number): {from: number; to: number; slope: number} {
  const {from, to, side} = steepest(curve);
  const [low, high] = from < to ? [from, to] : side < 0 ? [from - h, from] : [from, from + h];
  return {from: low, to: high, slope: Math.abs((valueAt(curve, high) - valueAt(curve, low)) / (high - low))};
}

/** Places where the curve must be looked at to see whether it stays in a cone: an even grid, and close to the ends of pieces. */
export function placesOf(curve: Curve, count = 300): number[] {
  const [low, high] = [curve[0].from, curve.at(-1)!.to];
  const even = Array.from({length: count + 1}, (_, i) => low + ((high - low) * i) / count);
  const ends = curve.flatMap(({from, to}) => [from, to]);
  const near = ends.flatMap((x) => [1e-9, 1e-5, 1e-4, 1e-3].flatMap((h) => [x - h, x, x + h]));
  return [...new Set([...even, ...near])].filter((x) => x >= low && x <= high).sort((a, b) => a - b);
}

/** Whether the curve is outside the double cone of slope K on its point at `at`, at this place: |f(x) − f(at)| > K |x − at|. */
export function leavesCone(curve: Curve, place: number, {at, K}: {at: number; K: number}): boolean {
  return Math.abs(valueAt(curve, place) - valueAt(curve, at)) > K * Math.abs(place - at) + 1e-9;
}
