import {
  absCurve,
  polylineCurve,
  rootCurve,
  sineCurve,
  squareCurve,
  stepCurve,
  tanhCurve,
  type Curve,
  type Point
} from "../math/curves.js";
import type {PointLimits} from "../math/parsePoints.js";
import {say} from "../words/say.js";

/** Functions to try the cone on, and the heights that their drawing shows. */
export const curves = {
  square: {label: "x²", y: [-4, 9], make: squareCurve},
  abs: {label: "|x|", y: [-4, 4], make: absCurve},
  sine: {label: "sin x", y: [-4, 4], make: sineCurve},
  tanh: {label: "3 tanh x", y: [-4, 4], make: tanhCurve},
  root: {label: "√|x|", y: [-4, 4], make: rootCurve},
  step: {label: say("a step, −1 to 1"), y: [-4, 4], make: stepCurve},
  line: {label: say("your own polyline"), y: [-4, 4], make: undefined}
} as const satisfies Record<string, {label: string; y: readonly [number, number]; make?: (end?: number) => Curve}>;

export type CurveKey = keyof typeof curves;

export const curveOptions = (Object.keys(curves) as CurveKey[]).map((value) => ({value, label: curves[value].label}));

/** The polyline at the start, as a reader would type it. */
export const initialLine = "-3 0, -1 2, 0 -1, 3 1";

/** So no polyline is steeper than 6, the steepest cone. */
export const lineLimits: PointLimits = {x: [-3, 3], y: [-3, 3], apart: 1, count: [2, 7]};

/** What the figure of the double cone shows. */
export interface ConeState {
  readonly curve: CurveKey;
  /** Of the reader's polyline. */
  readonly points: readonly Point[];
  /** Where the cone stands. */
  readonly at: number;
  readonly K: number;
}

/** The curve on [−end, end]. */
export function curveOf({curve, points}: Pick<ConeState, "curve" | "points">, end = 3): Curve {
  const {make} = curves[curve];
  return make ? make(end) : polylineCurve(points, end);
}
