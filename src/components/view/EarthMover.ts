import {bestPlans, type BestPlans} from "../math/bestPlans.js";
import {movesCode, movesOfCode, pilesCode, type Piles} from "../math/parsePiles.js";
import {account, type Move} from "../math/piles.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {ButtonRow} from "./controls/ButtonRow.js";
import {Controls} from "./controls/Controls.js";
import {disable} from "./controls/disable.js";
import {PilesField} from "./controls/PilesField.js";
import type {ValueElement} from "./controls/Slider.js";
import {EarthDrawing, layoutOf, type EarthDrawingState, type Lifted} from "./earthMover/EarthDrawing.js";
import {howItStands, planSentence} from "./earthMover/earthSentences.js";
import {liftBlocks} from "./earthMover/liftBlocks.js";
import {PlacePair} from "./earthMover/PlacePair.js";
import {element} from "./element.js";
import {readUrlNumber, readUrlText, writeUrl} from "./urlState.js";

/** The first is where the figure starts. */
export const pilesPresets: readonly (Piles & {label: string})[] = [
  {label: say("Weng’s piles"), p: [3, 2, 1, 4], q: [1, 2, 4, 3]},
  {label: say("two halves"), p: [1, 1, 0, 0], q: [0, 0, 1, 1]},
  {label: say("books on a shelf"), p: [1, 1, 1, 1, 0], q: [0, 1, 1, 1, 1]}
];

/** More moves than this are no plan any more, and no address. */
export const mostMoves = 99;

/**
 * The figure of piles to move: drag a shovelful, or choose two places and press a button; undo, start again, best plans, own
 * piles. Its value is the state, kept in the address as `piles`, `moves` and `plan`.
 */
export function EarthMover({width = 640}: {width?: number} = {}): ValueElement<EarthDrawingState> {
  const root = document.createElement("div") as unknown as ValueElement<EarthDrawingState>;
  const field = PilesField("piles", {initial: pilesPresets[0]});
  let moves: readonly Move[] = movesOfCode(readUrlText("moves", ""), field.value.p, mostMoves);
  let shown = Math.floor(readUrlNumber("plan", {low: 0, high: 100, initial: 0})); // counted from 1; 0 is none
  let plans: BestPlans = {plans: [], complete: true};
  const state = (): EarthDrawingState => ({...field.value, moves, plan: shown ? plans.plans[shown - 1] : undefined});

  const stage = element("div", "earth");
  const status = element("p", "training__note");
  status.setAttribute("role", "status");
  const planWords = element("p", "training__note");
  planWords.setAttribute("role", "status");
  const draw = (lifted?: Lifted) => stage.replaceChildren(EarthDrawing(state(), {width, lifted}));

  const settle = (news = "") => {
    const {p, q} = field.value;
    if (shown) plans = bestPlans(account(p, q, moves).now, q);
    shown = Math.min(shown, plans.plans.length);
    writeUrl("moves", movesCode(moves), "");
    writeUrl("plan", shown, 0);
    status.textContent = news || howItStands(state());
    planWords.textContent = shown ? planSentence(plans, shown) : "";
    places.update(account(p, q, moves).now);
    for (const button of [undo, again]) disable(button, moves.length === 0);
    plan.textContent = say(shown ? "hide the plan" : "show a best plan");
    another.hidden = !shown || plans.plans.length < 2;
    draw();
  };
  const change = (next: () => void) => {
    next();
    settle();
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const move = ({from, to}: Move) => {
    if (moves.length >= mostMoves)
      return settle(say("{most} moves are the most that are kept: undo some, or start again.", {most: mostMoves}));
    change(() => (moves = [...moves, {from, to}]));
  };
  const setPiles = (next: Piles) =>
    change(() => {
      field.value = next;
      [moves, shown] = [[], 0];
    });

  const places = PlacePair(move);
  const undo = Button(say("undo"), () => change(() => (moves = moves.slice(0, -1))));
  const again = Button(say("start again"), () => change(() => (moves = [])));
  const plan = Button("", () => change(() => (shown = shown ? 0 : 1)));
  const another = Button(say("another best plan"), () => change(() => (shown = (shown % plans.plans.length) + 1)));
  liftBlocks(stage, {
    onLift: draw,
    onDrop: ({from, x}) => {
      const to = layoutOf(state(), width).placeAt(x);
      if (to === from) return draw();
      places.choose({from, to});
      move({from, to});
    }
  });
  let code = pilesCode(field.value);
  root.addEventListener("input", () => {
    if (pilesCode(field.value) === code) return;
    code = pilesCode(field.value); // other piles, typed: what was done with the last ones is no use
    [moves, shown] = [[], 0];
    settle();
  });
  const presets = pilesPresets.map((preset) => Button(preset.label, () => setPiles({p: preset.p, q: preset.q})));
  root.append(
    ...[stage, status, Controls(places.element, ButtonRow(undo, again)), Controls(ButtonRow(plan, another))],
    ...[planWords, Controls(ButtonRow(...presets), field)]
  );
  Object.defineProperty(root, "value", {get: state});
  settle();
  return root;
}
