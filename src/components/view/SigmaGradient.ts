import {sigmaGradient, type Diagonal} from "../math/diagonalLayer.js";
import {say} from "../words/say.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {dragPoints} from "./dragPoints.js";
import {element} from "./element.js";
import {Slider, type Knob, type ValueElement} from "./controls/Slider.js";
import {
  pixelsOf,
  pointAt,
  targetOfTip,
  SigmaGradientDrawing,
  type SigmaGradientState
} from "./sigmaGradient/SigmaGradientDrawing.js";

const entry = (name: string, label: string, initial: number): Knob => ({
  name,
  label,
  initial,
  low: -2,
  high: 2,
  step: 0.1
});

export const sigmaGradientKnobs = {
  W: [entry("w1", "w₁", 1.6), entry("w2", "w₂", 1.2)],
  T: [entry("t1", say("target t₁"), 0.5), entry("t2", say("target t₂"), 0.2)],
  rate: {
    ...{name: "rate", label: say("size of a step"), initial: 0.1, low: 0.02, high: 0.5, step: 0.02},
    title: say("learning rate of the two descents")
  }
} as const;

const ways = [
  {value: "function", label: say("a function of W ✓")},
  {value: "constant", label: say("a constant ✗")}
] as const;

/** The figure of the gradient through σ: drag W, the target or the gradient G/σ (which is the target seen from W), or set them by sliders. Its value is the state, kept in the address. */
export function SigmaGradient({width = 640}: {width?: number} = {}): ValueElement<SigmaGradientState> {
  const root = document.createElement("div") as unknown as ValueElement<SigmaGradientState>;
  const sliders = {W: sigmaGradientKnobs.W.map(Slider), T: sigmaGradientKnobs.T.map(Slider)};
  const rate = Slider(sigmaGradientKnobs.rate);
  const way = Choice("sigma", ways, {label: say("σ in the gradient is")});
  const point = (which: "W" | "T"): Diagonal => [sliders[which][0].value, sliders[which][1].value];
  let W = isZero(point("W")) ? initialW() : point("W");
  const state = (): SigmaGradientState => ({
    W,
    T: point("T"),
    rate: rate.value,
    sigmaIsConstant: way.value === "constant"
  });

  const stage = document.createElement("div");
  const note = element("p", "training__note");
  note.setAttribute("role", "status");
  const show = () => stage.replaceChildren(SigmaGradientDrawing(state(), {width}));
  /** W = 0 has no σ to divide by: the last W stays. */
  const settle = () => {
    const refused = isZero(point("W"));
    if (!refused) W = point("W");
    note.textContent = refused ? say("W = 0 has no σ to divide by, so W stays where it was.") : "";
    sliders.W.forEach((slider, i) => (slider.value = W[i]));
    show();
  };
  const move = (which: "W" | "T", to: Diagonal) => {
    sliders[which].forEach((slider, i) => (slider.value = to[i]));
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  dragPoints(stage, {
    points: () => [
      ...(["W", "T"] as const).flatMap((name) => pixelsOf(point(name), width).map((at) => ({name, ...at}))),
      {name: "G" as const, ...pixelsOf(tipOfG(state()), width)[0]}
    ],
    onMove: (name, x, y) => {
      const to = pointAt(x, y, width);
      if (name === "G") move("T", targetOfTip(W, to));
      else move(name, to);
    }
  });
  root.addEventListener("input", settle);
  root.append(stage, Controls(way, ...sliders.W, ...sliders.T, rate), note);
  Object.defineProperty(root, "value", {get: state});
  settle();
  return root;
}

/** The tip of the arrow G/σ, which starts at W. */
function tipOfG({W, T}: SigmaGradientState): Diagonal {
  const {constant} = sigmaGradient(W, T);
  return [W[0] + constant[0], W[1] + constant[1]];
}

const isZero = ([a, b]: Diagonal) => a === 0 && b === 0;
const initialW = (): Diagonal => [sigmaGradientKnobs.W[0].initial, sigmaGradientKnobs.W[1].initial];
