import {bestKnots, criticOnLeash, passage} from "../math/drawnCritic.js";
import {leashed} from "../math/leash1d.js";
import {shapeDensity} from "../math/shapes.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {ButtonRow} from "./controls/ButtonRow.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {disable} from "./controls/disable.js";
import {Slider, type ValueElement} from "./controls/Slider.js";
import type {CursorMove} from "./drawnCritic/cursor.js";
import {DrawnCriticDrawing, type DrawnCriticState} from "./drawnCritic/DrawnCriticDrawing.js";
import {cliff, dualPairs, knots, knotsOfText, leashKnob, reachOf, snapValue, textOfKnots} from "./drawnCritic/drawnState.js"; // prettier-ignore
import {afterStroke, nearestKnot, type Place} from "./drawnCritic/stroke.js";
import {element} from "./element.js";
import {readUrlText, writeUrl} from "./urlState.js";

export type DrawnCriticElement = ValueElement<DrawnCriticState> & {
  /** Draws anew, `width` pixels wide; what the reader drew, and the way back, are kept. */
  resize(width: number): void;
};

type Values = readonly number[];

/**
 * The figure of the dual: a critic f to draw by pointer or keys, kept in the address, with buttons that leash it, replace it
 * and undo. Its value is the state. Made once, so that another width of the page loses nothing.
 */
export function DrawnCritic({width = 640} = {}): DrawnCriticElement {
  const root = document.createElement("div") as unknown as DrawnCriticElement;
  const which = Choice("dual", dualPairs, {label: say("P and Q")});
  const leash = Slider(leashKnob);
  let f: Values = knotsOfText(readUrlText("drawn", "")) ?? cliff;
  let at = nearestKnot(knots, 0);
  let before: Values | undefined; // f at the start of a stroke, while there is one
  const past: Values[] = [];
  let {pair, between} = passageOf(which.value);
  const best = () => bestKnots(between, {K: leash.value});
  let reach = reachOf(f, best());
  const state = (): DrawnCriticState => ({pair, between, f, K: leash.value, at, reach});
  const tell = () => root.dispatchEvent(new Event("input", {bubbles: true}));
  const snap = (y: number) => snapValue(y, reach);

  /** Takes another f, and remembers the last one. */
  function become(next: Values): void {
    if (next.some((y, i) => y !== f[i])) past.push(f);
    f = next;
    keep();
  }
  function keep(): void {
    writeUrl("drawn", textOfKnots(f), textOfKnots(cliff));
    tell();
  }
  const options = {
    onStart: () => (before = f),
    onStroke(from: Place, to: Place) {
      f = afterStroke(f, knots, {from, to, snap});
      at = nearestKnot(knots, to.x);
      tell(); // the address waits for the end of the stroke
    },
    onEnd(kept: boolean) {
      const after = kept ? f : before!;
      f = before!;
      before = undefined;
      become(after);
    },
    onCursor({knots: steps, up}: CursorMove) {
      at = Math.min(knots.length - 1, Math.max(0, at + steps));
      if (up === 0) tell();
      else become(f.map((y, i) => (i === at ? snap(y + up) : y)));
    }
  };

  const leashIt = Button(say("leash it"), () => become(onGrid(leashed(f, knots, {K: leash.value}))));
  const undo = Button(say("undo"), () => {
    f = past.pop() ?? f;
    keep();
  });
  const buttons = ButtonRow(
    leashIt,
    Button(say("show the best critic"), () => become(onGrid(best()))),
    Button("f = −x", () => become(knots.map((x) => snapValue(-x, 9)))),
    Button("f = 0", () => become(knots.map(() => 0))),
    undo
  );

  const stage = element("div", "drawn-critic");
  let drawing = DrawnCriticDrawing(state(), {width, ...options});
  function show(): void {
    if (dualPairs.find(({value}) => value === which.value)?.pair !== pair) ({pair, between} = passageOf(which.value));
    if (!before) reach = reachOf(f, best()); // the paper stays while the pen is on it
    drawing.update(state());
    disable(undo, past.length === 0);
    disable(leashIt, criticOnLeash(f, between, {K: leash.value}).keepsLeash);
  }
  root.addEventListener("input", show);
  stage.append(drawing.element);
  root.append(stage, Controls(buttons, leash, which));
  Object.defineProperty(root, "value", {get: state});
  show();
  return Object.assign(root, {
    resize(next: number) {
      const hadFocus = stage.contains(document.activeElement);
      drawing = DrawnCriticDrawing(state(), {width: next, ...options});
      stage.replaceChildren(drawing.element);
      if (hadFocus) drawing.focus();
    }
  });
}

function passageOf(value: (typeof dualPairs)[number]["value"]) {
  const {pair} = dualPairs.find((one) => one.value === value)!;
  return {pair, between: passage(shapeDensity(pair.p), shapeDensity(pair.q), knots)};
}

/** Values whose differences are tenths, shifted so that they are tenths themselves: no slope changes. */
function onGrid(values: Values): Values {
  const start = snapValue(values[0], 9);
  return values.map((y) => snapValue(start + Math.round(10 * (y - values[0])) / 10, 9));
}
