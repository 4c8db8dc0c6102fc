import type {CriticSnapshot} from "../../train/critic/criticMessages.js";
import {say} from "../../words/say.js";
import {formatNumber as n} from "../numbers.js";
import {Readout} from "../Readout.js";
import type {Ends, Place} from "./points.js";

/** The slope of the chord from A to B, |f(A) − f(B)| / ‖A − B‖; undefined where A is B. */
export function secantSlope(score: (place: Place) => number, {A, B}: Ends): number | undefined {
  const way = Math.hypot(A[0] - B[0], A[1] - B[1]);
  return way === 0 ? undefined : Math.abs(score(A) - score(B)) / way;
}

/** The four numbers of the microscope. `w1` is the distance of the two sets of points. */
export function MicroscopeReadout(
  {steepest, bound, gap}: Pick<CriticSnapshot, "steepest" | "bound" | "gap">,
  {secant, w1}: {secant?: number; w1: number}
): HTMLElement {
  const hasBound = Number.isFinite(bound);
  const ratio = n(round(bound / steepest.slope));
  const times = steepest.slope > 0 ? say("{ratio} × the steepest found", {ratio}) : "";
  return Readout([
    {
      name: say("slope from A to B"),
      value: secant === undefined ? say("none") : n(secant),
      reference: secant === undefined ? say("A and B are the same point") : "|f(A) − f(B)| / ‖A − B‖"
    },
    {
      name: say("steepest found"),
      value: n(steepest.slope),
      reference: say("at ({x}, {y})", {x: n(steepest.x), y: n(steepest.y)})
    },
    {
      name: say("certified bound, Π σ(W)"),
      value: hasBound ? n(bound) : say("none, with BatchNorm"),
      reference: hasBound ? times : say("no slope can be ruled out")
    },
    {
      name: say("gap of f, E_P f − E_Q f"),
      value: n(gap),
      reference: hasBound ? say("at most bound × W₁ = {limit}", {limit: n(bound * w1)}) : `W₁ = ${n(w1)}`
    }
  ]);
}

/** Three digits are enough for a ratio. */
const round = (x: number) => Number(x.toPrecision(3));
