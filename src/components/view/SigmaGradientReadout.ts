import {sigmaGradient, type Diagonal} from "../math/diagonalLayer.js";
import {dot} from "../math/matrix.js";
import {say} from "../words/say.js";
import {formatNumber as n} from "./numbers.js";
import {Readout} from "./Readout.js";
import {descents, descentSteps, type SigmaGradientState} from "./sigmaGradient/SigmaGradientDrawing.js";

/** The numbers of the figure: the gradient, that it is at a right angle to W, and where both descents end. */
export function SigmaGradientReadout(state: SigmaGradientState): HTMLElement {
  const {W, T} = state;
  const {sigma, loss, constant, gradient, along} = sigmaGradient(W, T);
  const {right, wrong} = descents(state);
  const ends = (path: readonly Diagonal[]) => {
    const {sigma, loss} = sigmaGradient(path.at(-1)!, T);
    return say("σ = {sigma}, loss {loss}", {sigma: n(sigma), loss: n(loss)});
  };
  return Readout([
    {name: say("σ of W"), value: n(sigma)},
    {name: say("loss"), value: n(loss), reference: "½ ‖W/σ − T‖²"},
    {name: "∂L/∂W", value: shown(gradient), reference: `⟨∂L/∂W, W⟩ = ${n(zeroed(along))}`},
    {name: "G/σ", value: shown(constant), reference: `⟨G/σ, W⟩ = ${n(zeroed(dot(constant, W)))}`},
    {name: say("after {steps} steps, through σ", {steps: descentSteps}), value: ends(right)},
    {
      name: say("after {steps} steps, σ constant", {steps: descentSteps}),
      value: ends(wrong),
      reference: wrong.length <= descentSteps ? say("stopped at step {step}: σ < 0.001", {step: wrong.length - 1}) : ""
    }
  ]);
}

const shown = (x: Diagonal) => `(${x.map((value) => n(zeroed(value))).join(", ")})`;

/** Rounding counts as 0. */
const zeroed = (x: number) => (Math.abs(x) < 1e-12 ? 0 : x);
