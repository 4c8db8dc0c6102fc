import {eigenvalues2} from "../math/eigenvalues2.js";
import {norm, times, type Matrix} from "../math/matrix.js";
import {svd} from "../math/svd.js";
import {say} from "../words/say.js";
import {formatComplex} from "./formatComplex.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";
import type {StretchState} from "./StretchPlot.js";

/** The stretch of one direction, at `angle` degrees, beside the longest and the shortest one and the eigenvalues, if W is square. */
export function StretchReadout({W, angle}: Pick<StretchState, "W" | "angle">): HTMLElement {
  const radians = (angle * Math.PI) / 180;
  const {sigma} = svd(W);
  const isRound = sigma[0] - sigma[1] < 1e-9;
  return Readout([
    {
      name: say("stretch of h, ‖Wh‖/‖h‖"),
      value: formatNumber(tidy(norm(times(W, [Math.cos(radians), Math.sin(radians)])))),
      reference: say("between σ₂ and σ₁")
    },
    {
      name: say("longest, σ₁"),
      value: formatNumber(tidy(sigma[0])),
      reference: say(isRound ? "in every direction" : "the spectral norm")
    },
    {name: say("shortest, σ₂"), value: formatNumber(tidy(sigma[1]))},
    {name: say("eigenvalues of W"), ...eigenvalues(W)}
  ]);
}

function eigenvalues(W: Matrix): {value: string; reference: string} {
  if (W.rows !== 2) return {value: say("none"), reference: say("W is not square")};
  const [first, second] = eigenvalues2(W).map(formatComplex);
  return {value: say("{first} and {second}", {first, second}), reference: say("in size never above σ₁")};
}

/** Rounding alone shows as 0. */
const tidy = (x: number) => (Math.abs(x) < 1e-12 ? 0 : x);
