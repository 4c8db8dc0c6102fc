import {steepest} from "../math/curves.js";
import {movePoint, parsePoints, pointsText} from "../math/parsePoints.js";
import {say} from "../words/say.js";
import {ConePlot, pixelsOfCone, pointAtCone} from "./ConePlot.js";
import {curveOf, curveOptions, initialLine, lineLimits, type ConeState} from "./coneCurves.js";
import {Button} from "./controls/Button.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {ParsedField} from "./controls/ParsedField.js";
import {showWhere} from "./controls/showWhere.js";
import {Slider, type ValueElement} from "./controls/Slider.js";
import {dragPoints} from "./dragPoints.js";
import {element} from "./element.js";
import {formatNumber} from "./numbers.js";
import {coneKnobs} from "./wassersteinKnobs.js";

/**
 * The figure of the double cone: drag its dot along a curve, choose the curve or set the points of one's own, and let the cone
 * have the smallest slope that works. Its value is the state, kept in the address.
 */
export function Cone({width = 640} = {}): ValueElement<ConeState> {
  const root = document.createElement("div") as unknown as ValueElement<ConeState>;
  const curve = Choice("f", curveOptions, {label: "f(x) ="});
  const points = ParsedField("line", {
    ...{label: say("points x y, a comma between two"), initial: initialLine, noun: say("polyline"), print: pointsText},
    parse: (text) => parsePoints(text, lineLimits),
    title: say("two to seven points, x and y from −3 to 3, each at least 1 to the right of the one before")
  });
  const [at, slope] = [Slider(coneKnobs.at), Slider(coneKnobs.slope)];
  const state = (): ConeState => ({curve: curve.value, points: points.value, at: at.value, K: slope.value});
  const note = element("p", "training__note");
  note.setAttribute("role", "status");
  const changed = () => root.dispatchEvent(new Event("input", {bubbles: true}));
  const smallest = Button(say("smallest K"), () => {
    const {K, from} = steepest(curveOf(state()));
    if (K < Infinity) slope.value = Math.max(coneKnobs.slope.low, Math.ceil(10 * K - 1e-9) / 10);
    changed();
    note.textContent = wordsOn({K, from}, slope.value);
  });
  const stage = element("div", "cone");
  stage.style.touchAction = "pan-y";
  dragPoints(stage, {
    points: () => pixelsOfCone(state(), width),
    onMove: (name, x, y) => {
      const to = pointAtCone(state(), [x, y], width);
      const move = {limits: lineLimits, step: 0.25};
      if (name === "at") at.value = Math.round(10 * to[0]) / 10;
      else points.value = movePoint(points.value, Number(name), to, move);
      changed();
    }
  });
  const show = () => {
    note.textContent = "";
    stage.replaceChildren(ConePlot(state(), {width}));
  };
  showWhere(curve, {line: points}, (key) => key);
  root.addEventListener("input", show);
  root.append(stage, Controls(smallest, curve, points, at, slope), note);
  Object.defineProperty(root, "value", {get: state});
  show();
  return root;
}

/** What "smallest K" has done. */
function wordsOn({K, from}: {K: number; from: number}, shown: number): string {
  if (K === Infinity)
    return say("No K works: at x = {x} chords get steeper without limit, so the cone stays as it was.", {
      x: formatNumber(from)
    });
  if (Math.abs(K - shown) < 1e-9) return say("The smallest K that works on [−3, 3] is {K}.", {K: formatNumber(K)});
  return say("The smallest K that works on [−3, 3] is {K}; the cone takes the next of its slopes, {shown}.", {
    K: formatNumber(K),
    shown: formatNumber(shown)
  });
}
