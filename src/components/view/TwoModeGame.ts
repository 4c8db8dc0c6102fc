import {bestResponse, withPlace} from "../math/twoModesResponse.js";
import {twoModeScore, type TwoModeScore} from "../math/twoModesScore.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {ButtonRow} from "./controls/ButtonRow.js";
import {Controls} from "./controls/Controls.js";
import {disable} from "./controls/disable.js";
import type {ValueElement} from "./controls/Slider.js";
import {withData} from "./drawingData.js";
import {dragPoints} from "./dragPoints.js";
import {element} from "./element.js";
import {AnswerPlot} from "./twoModes/AnswerPlot.js";
import {LandscapePlot} from "./twoModes/LandscapePlot.js";
import {handlesOf, inWords, MassPlot, placeAt} from "./twoModes/MassPlot.js";
import {RoundsLog} from "./twoModes/RoundsLog.js";
import {readSeen, writeSeen} from "./twoModes/seenInUrl.js";
import {twoModesFields} from "./twoModes/twoModesFields.js";
import {isSame, letAnswer, respond, settle, solve, startState, type TwoModesState} from "./twoModes/twoModesPlay.js"; // prettier-ignore
import {verdict} from "./twoModes/twoModesWords.js";

/** A position of the game with its scores. */
export type TwoModeValue = TwoModesState & {readonly score: TwoModeScore};

export type TwoModeGameElement = ValueElement<TwoModeValue> & {
  /** Draws anew, `width` pixels wide; the game is kept. */
  resize(width: number): void;
};

/**
 * The reader plays the generator against the best discriminator of data with two modes: bumps to drag or to set, a D that
 * answers at once or waits for its turn, the best response at a press, a log of rounds, and a way back. Its value is the
 * position with its scores; all but the log is kept in the address. Made once.
 */
export function TwoModeGame({width = 640} = {}): TwoModeGameElement {
  const root = element("div", "two-modes") as unknown as TwoModeGameElement;
  const fields = twoModesFields();
  const first = fields.read(startState);
  let state: TwoModesState = {...first, seen: (first.waits && readSeen()) || first.played};
  let score = twoModeScore(state.a, state.played, state.seen);
  const past: TwoModesState[] = [];
  let hand: string | undefined; // what is being moved: all of one drag is one step back

  /** Takes another position; `by` says what moved it. */
  function become(next: TwoModesState, by?: string): void {
    if (next === state) return;
    if (by === undefined || by !== hand) past.push(state);
    hand = by;
    take(next);
    fields.write(state);
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }
  function take(next: TwoModesState): void {
    state = settle(next);
    score = twoModeScore(state.a, state.played, state.seen);
    writeSeen(state.waits && !isSame(state.seen, state.played) ? state.seen : undefined);
  }
  const release = () => (hand = undefined);

  const stage = element("div", "two-modes__stage");
  dragPoints(stage, {
    points: () => handlesOf(state, width),
    onMove(name, px) {
      const which = name === "first" ? 0 : 1;
      const place = placeAt(state, px, width);
      if (place !== state.played.places[which]) {
        become({...state, moved: which, played: withPlace(state.played, which, place)}, name);
      }
    }
  });
  stage.addEventListener("lostpointercapture", release);

  const best = Button(say("play the best response"), () => become(respond(state)), {
    title: say("D waits, and all mass goes where it pays least")
  });
  const answer = Button(say("let D answer"), () => become(letAnswer(state)), {
    title: say("D becomes the best against Q")
  });
  const undo = Button(say("undo"), () => {
    const last = past.pop();
    if (!last) return;
    become(last);
    past.pop(); // the step back is none
    show();
  });
  const buttons = ButtonRow(
    best,
    answer,
    undo,
    Button(say("show the solution"), () => become(solve(state))),
    Button(say("start again"), () => become(startState))
  );

  const words = element("p", "panels__words");
  words.setAttribute("role", "status");
  const log = element("div", "two-modes__log");
  withData(log, () => [
    {
      label: say("rounds"),
      heads: [
        ...[say("round"), say("the generator’s mass at"), "V", say("JSD, nat")],
        ...[say("loss of G"), say("loss of G, D having answered")]
      ],
      rows: state.rounds.map(({played, value, js, loss, lossAnswered}, i) => [
        ...[i + 1, inWords(played), value, js, loss, lossAnswered]
      ])
    }
  ]);
  function show(): void {
    const {a, played, seen, waits} = state;
    const response = bestResponse(a, seen, played.width);
    stage.replaceChildren(
      MassPlot(state, {width}),
      AnswerPlot(state, {width}),
      LandscapePlot(state, {width, best: response})
    );
    words.textContent = verdict(state, score, response);
    log.replaceChildren(RoundsLog(state.rounds));
    const [isBest, isAnswered] = [played.places.every((place) => place === response), !waits || isSame(played, seen)];
    disable(best, response === undefined || isBest);
    disable(answer, isAnswered);
    disable(undo, past.length === 0);
    // a button that has done its work hands the focus on, so that Enter plays in turns
    if (document.activeElement === best && isBest && !isAnswered) answer.focus();
    else if (document.activeElement === answer && isAnswered && !isBest) best.focus();
  }
  const controls = Controls(...fields.elements);
  controls.addEventListener("input", (event) => {
    const by = (event.target as HTMLInputElement).name;
    if (by !== hand) past.push(state);
    hand = by;
    take(fields.read(state)); // and the event rises to root
  });
  controls.addEventListener("change", release);
  root.addEventListener("input", show);
  root.append(stage, words, Controls(buttons), controls, log);
  Object.defineProperty(root, "value", {get: (): TwoModeValue => ({...state, score})});
  show();
  return Object.assign(root, {
    resize(next: number) {
      width = next;
      show();
    }
  });
}
