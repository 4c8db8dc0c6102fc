import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {Controls} from "./controls/Controls.js";
import {Slider, type Knob, type ValueElement} from "./controls/Slider.js";
import {element} from "./element.js";
import type {PowerPrediction} from "./PowerErrorPlot.js";
import {superscript} from "./superscript.js";
import {readUrlChoice, writeUrl} from "./urlState.js";

const power = (name: string, label: string, initial: number): Knob => ({
  ...{name, label, initial, low: 0, high: 6, step: 1},
  show: (p) => say("× {factor} a round", {factor: powerOfR(p)}),
  title: say("the power of r = σ₂/σ₁ that you expect it to shrink by in each round")
});

export const predictionKnobs = {
  angle: power("pu", say("tan of u’s angle"), 1),
  error: power("ps", say("error of σ̂"), 1)
} as const;

const phases = ["none", "predicting", "revealed"] as const;

/**
 * Predict first, then see: a button that hides theory and offers two slopes to set, and one that reveals. Says then how the
 * two compare. Its value is the prediction, kept in the address.
 */
export function PowerPredictor(): ValueElement<PowerPrediction> {
  const root = document.createElement("div") as unknown as ValueElement<PowerPrediction>;
  const [angle, error] = [Slider(predictionKnobs.angle), Slider(predictionKnobs.error)];
  const verdict = element("p", "training__note");
  verdict.setAttribute("role", "status");
  let phase: PowerPrediction["phase"] = readUrlChoice("predict", phases, "none");
  const button = Button("", () => {
    phase = phase === "predicting" ? "revealed" : "predicting";
    writeUrl("predict", phase, "none");
    root.dispatchEvent(new Event("input", {bubbles: true}));
  });
  const show = () => {
    button.textContent = say(phase === "predicting" ? "reveal theory" : "predict the slopes first");
    for (const slider of [angle, error]) slider.hidden = phase !== "predicting";
    verdict.textContent = phase === "revealed" ? verdictOn(angle.value, error.value) : "";
  };
  root.addEventListener("input", show);
  root.append(Controls(button, angle, error), verdict);
  Object.defineProperty(root, "value", {get: () => ({phase, angle: angle.value, error: error.value})});
  show();
  return root;
}

/** "You said r and r; it is r² for the tangent and r⁴ for the error." */
function verdictOn(angle: number, error: number): string {
  const isRight = angle === 2 && error === 4;
  return say(
    isRight
      ? "You said {angle} for the tangent and {error} for the error of σ̂: right."
      : "You said {angle} for the tangent and {error} for the error of σ̂; theory says r² and r⁴. The text below says why.",
    {angle: powerOfR(angle), error: powerOfR(error)}
  );
}

/** 2 → "r²", 1 → "r". */
const powerOfR = (p: number) => (p === 1 ? "r" : `r${superscript(p)}`);
