import type {StepStages} from "../../train/toy/toyMessages.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {ButtonRow} from "../controls/ButtonRow.js";
import {disable} from "../controls/disable.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {indexed} from "./indexed.js";
import {PathDiagram} from "./PathDiagram.js";
import {stages} from "./pathParts.js";
import {pathNumbers, stageWords} from "./stageWords.js";

/** Milliseconds from one stage to the next while it plays: long enough to read the sentence. */
const pace = 4000;

export type SlowMotionElement = HTMLElement & {
  /** 1 … 9; 0 while no step has been made. */
  readonly stage: number;
  /** Shows a step from its first stage on; the same one again changes nothing. */
  show(record: StepStages | undefined): void;
  /** Draws anew, `width` pixels wide. */
  resize(width: number): void;
  /** Ends the play. */
  stop(): void;
};

/**
 * One step in nine stages: the data path with the present stage lit, and a sentence with the step's own numbers. Buttons and
 * arrow keys go forwards and back; after the ninth stage `onNext` is asked for another step. `onStage` hears of each stage.
 */
export function SlowMotion({
  onNext,
  onStage,
  width = 320
}: {
  onNext: () => void;
  onStage: (stage: number) => void;
  width?: number;
}): SlowMotionElement {
  const root = element("div", "close-up__slow numbers-in") as unknown as SlowMotionElement;
  root.tabIndex = 0;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", say("One step in slow motion; right and left arrow keys go through its nine stages"));
  const title = element("p", "close-up__title");
  const drawing = element("div", "close-up__diagram");
  const sentence = element("p", "close-up__sentence");
  sentence.setAttribute("role", "status");
  let record: StepStages | undefined;
  let stage = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const go = (to: number) => {
    if (!record || to < 1) return;
    if (to > stages.length) return onNext();
    stage = to;
    draw();
    onStage(stage);
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = say("Play");
  };
  const tick = () => (root.isConnected && !root.hidden ? go(stage + 1) : stop());
  const back = Button(say("Back"), () => (stop(), go(stage - 1)));
  const next = Button(say("Next"), () => (stop(), go(stage + 1)));
  next.classList.add("control--primary");
  const play = Button(say("Play"), () => {
    if (timer !== undefined) return stop();
    timer = setInterval(tick, pace);
    play.textContent = say("Pause");
    tick();
  });
  const ways: Readonly<Record<string, HTMLButtonElement | undefined>> = {ArrowRight: next, ArrowLeft: back};
  root.addEventListener("keydown", (event) => {
    const button = ways[event.key];
    if (!button || event.target !== root || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    button.click();
  });

  function draw(): void {
    disable(back, stage <= 1);
    next.textContent = say(stage === stages.length ? "Next step" : "Next");
    if (!record || !stage) return void (title.textContent = say("Making a step …"));
    title.textContent = say("Step {step}, stage {stage} of {stages}: {title}", {
      ...{step: formatCount(record.step), stage, stages: stages.length},
      title: stages[stage - 1].title
    });
    drawing.replaceChildren(PathDiagram(stage, pathNumbers(record, stage), {width}));
    sentence.replaceChildren(...indexed(stageWords(record, stage)));
  }

  root.append(title, drawing, sentence, ButtonRow(back, next, play));
  draw();
  Object.defineProperty(root, "stage", {get: () => stage});
  return Object.assign(root, {
    show(next: StepStages | undefined) {
      if (next === record) return;
      record = next;
      stage = 0;
      draw();
      go(1);
    },
    resize(next: number) {
      width = next;
      draw();
    },
    stop
  });
}
