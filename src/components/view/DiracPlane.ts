import {say} from "../words/say.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {showWhere} from "./controls/showWhere.js";
import {Slider, type ValueElement} from "./controls/Slider.js";
import {DiracPlaneDrawing, pixelsOfState, stateAt, type DiracPlaneState} from "./dirac/DiracPlaneDrawing.js";
import {diracGames, diracKnobs} from "./dirac/diracKnobs.js";
import {dragPoints} from "./dragPoints.js";
import {element} from "./element.js";

export type DiracPlaneElement = ValueElement<DiracPlaneState> & {
  /** Draws anew, `width` pixels wide; what the reader set is kept. */
  resize(width: number): void;
};

/**
 * The figure of the Dirac-GAN: the plane with its field and a path from a start to drag, the choice of game (a list, or a
 * click on a small plane), and sliders for the start, the step size, the number of steps and what belongs to the game. Its
 * value is the state, kept in the address. Made once.
 */
export function DiracPlane({width = 640} = {}): DiracPlaneElement {
  const root = element("div", "dirac") as unknown as DiracPlaneElement;
  const game = Choice("dirac", diracGames, {label: say("game")});
  const {h, steps, theta, psi, gamma, lambda, clip} = Object.fromEntries(
    Object.entries(diracKnobs).map(([name, knob]) => [name, Slider(knob)])
  ) as Record<keyof typeof diracKnobs, ValueElement<number>>;
  showWhere(game, {R1: gamma, penalty: lambda, clipping: clip}, (method) => method);
  const state = (): DiracPlaneState => ({
    start: {theta: theta.value, psi: psi.value},
    steps: steps.value,
    options: {method: game.value, h: h.value, gamma: gamma.value, lambda: lambda.value, clip: clip.value}
  });

  const stage = element("div", "dirac__stage");
  dragPoints(stage, {
    points: () => [{name: "start", ...pixelsOfState(state().start, width)}],
    onMove(_, x, y) {
      const next = stateAt(x, y, width);
      if (next.theta === theta.value && next.psi === psi.value) return;
      [theta.value, psi.value] = [next.theta, next.psi];
      root.dispatchEvent(new Event("input", {bubbles: true}));
    }
  });
  stage.addEventListener("click", (event) => {
    const method = (event.target as Element).closest("[data-method]")?.getAttribute("data-method");
    const chosen = diracGames.find(({value}) => value === method);
    if (!chosen) return;
    game.value = chosen.value;
    game.dispatchEvent(new Event("input", {bubbles: true}));
  });
  const show = () => stage.replaceChildren(DiracPlaneDrawing(state(), {width}));
  root.addEventListener("input", show);
  root.append(stage, Controls(game, gamma, lambda, clip, h, steps, theta, psi));
  Object.defineProperty(root, "value", {get: state});
  show();
  return Object.assign(root, {
    resize(next: number) {
      width = next;
      show();
    }
  });
}
