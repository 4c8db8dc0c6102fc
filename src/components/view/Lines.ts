import {slopesInTheta, type LinesDistance} from "../math/parallelLines.js";
import {inTurn, listed} from "../words/join.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {ButtonRow} from "./controls/ButtonRow.js";
import {Controls} from "./controls/Controls.js";
import {Slider, type ValueElement} from "./controls/Slider.js";
import {dragPoints} from "./dragPoints.js";
import {element} from "./element.js";
import {hasSlope, linesDistances, slopeWords} from "./linesDistances.js";
import {LinesPlot, pixelsOfLine, thetaAt} from "./LinesPlot.js";
import {formatNumber} from "./numbers.js";
import {readUrlChoice, writeUrl} from "./urlState.js";
import {thetaKnob} from "./wassersteinKnobs.js";

/** What the figure of the two lines shows. */
export interface LinesState {
  readonly theta: number;
  /** The reader has not been asked, is being asked, or said that this distance shows the way. */
  readonly answer: "none" | "asking" | LinesDistance;
}

const answers: readonly LinesState["answer"][] = ["none", "asking", "kl", "js", "tv", "w1"];

/**
 * The figure of the two parallel lines: drag the generator's, or set θ, and read four distances. A button hides their curves and
 * asks which of them shows the way. Its value is the state, kept in the address.
 */
export function Lines({width = 640} = {}): ValueElement<LinesState> {
  const root = document.createElement("div") as unknown as ValueElement<LinesState>;
  const theta = Slider(thetaKnob);
  let answer = readUrlChoice("lines", answers, "none");
  const changed = () => root.dispatchEvent(new Event("input", {bubbles: true}));
  const choose = (next: LinesState["answer"]) => {
    answer = next;
    writeUrl("lines", answer, "none");
    changed();
  };
  const ask = Button("", () => choose(answer === "asking" ? "none" : "asking"));
  const pick = (key: LinesDistance) => {
    choose(key);
    ask.focus(); // the options go
  };
  const options = ButtonRow(...linesDistances.map(({key, title}) => Button(title.split(",")[0], () => pick(key))));
  const words = element("p", "training__note");
  words.setAttribute("role", "status");
  const stage = element("div", "lines");
  stage.style.touchAction = "pan-y";
  dragPoints(stage, {
    points: () => pixelsOfLine(theta.value, width),
    onMove: (_, x) => {
      theta.value = Math.min(1, Math.max(-1, thetaAt(x, width)));
      changed();
    }
  });
  const show = () => {
    ask.textContent = say(answer === "asking" ? "show me" : "predict first");
    options.hidden = answer !== "asking";
    words.textContent = wordsOn({theta: theta.value, answer});
    stage.replaceChildren(LinesPlot(theta.value, {width, isAsking: answer === "asking"}));
  };
  root.addEventListener("input", show);
  root.append(stage, Controls(ask, theta), words, options);
  Object.defineProperty(root, "value", {get: (): LinesState => ({theta: theta.value, answer})});
  show();
  return root;
}

/** The question, or what the reader's answer is worth where Q now stands. */
export function wordsOn({theta, answer}: LinesState): string {
  const at = {theta: formatNumber(theta)};
  if (answer === "none") return "";
  if (answer === "asking")
    return say("Q stands at θ = {theta}. Which of the four numbers has a slope in θ that tells it where to go?", at);
  const slopes = slopesInTheta(theta);
  const right = linesDistances.filter(({key}) => hasSlope(slopes[key]));
  const said = linesDistances.find(({key}) => key === answer)!;
  const short = (title: string) => title.split(",")[0];
  if (!right.length)
    return say("Q stands at θ = {theta}, on P: here none of the four has a slope, and none is needed.", at);
  const own = {name: short(said.title), slope: slopeWords(slopes[answer])};
  if (right.includes(said))
    return inTurn([say("✓ Right: {name} has {slope}.", own), say("The other three have none to follow.")]);
  const only = {names: listed(right.map(({title}) => short(title))), slope: slopeWords(slopes[right[0].key])};
  return inTurn([say("✗ No: {name} has {slope}.", own), say("Only {names} has {slope}.", only)]);
}
