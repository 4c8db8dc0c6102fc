import type {Metering} from "../train/meters/metersHandle.js";
import {inTurn} from "../words/join.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {Checkbox} from "./controls/Checkbox.js";
import {Controls} from "./controls/Controls.js";
import {element} from "./element.js";
import {balanceSentences, verdictWords} from "./meters/balanceWords.js";
import {ClassBars} from "./meters/ClassBars.js";
import {MetersHistory} from "./meters/MetersHistory.js";
import {MetersReadout} from "./meters/MetersReadout.js";
import {historyWords, judgeWords, metersStatus} from "./meters/metersStatus.js";
import {SamplePicker} from "./meters/SamplePicker.js";
import {StatusLine} from "./StatusLine.js";

/** What the panel asks for; a joint connects it to a worker. */
export interface MetersActions {
  measure(): void;
  stop(): void;
}

export type MetersPanelElement = HTMLElement & {
  update(metering: Metering): void;
  /** Whether the reader wants every new generator measured. */
  follows(): boolean;
  /** Draws anew, `width` pixels wide. */
  resize(width: number): void;
};

/** What the samples of a generator are worth, each number beside that of real digits. Made once, so that focus and the picked sample stay. */
export function MetersPanel({actions, width = 640}: {actions: MetersActions; width?: number}): MetersPanelElement {
  const root = element("div", "meters");
  const status = StatusLine();
  const progress = element("progress", "meters__progress");
  progress.setAttribute("aria-label", say("progress of the measurement"));
  const button = Button(say("Measure"), () => (isMeasuring() ? actions.stop() : actions.measure()));
  button.classList.add("control--primary");
  const follow = Checkbox("measure-new", {label: say("measure every new checkpoint"), initial: true});
  const body = element("div", "meters__body");
  const [bars, numbers, verdict, history, judge] = Array.from({length: 5}, () => element("div", "meters__part"));
  const picker = SamplePicker();
  body.append(bars, numbers, judge, verdict, picker);
  const note = element("p", "training__note");

  let metering: Metering = {phase: "idle", history: []};
  let phase: Metering["phase"] | undefined;
  let shown: Metering["measurement"];
  let drawn: Metering["history"] | undefined;
  const isMeasuring = () => metering.phase === "measuring";
  const drawBars = () => metering.measurement && bars.replaceChildren(ClassBars(metering.measurement, {width}));
  const drawHistory = () => history.replaceChildren(MetersHistory((drawn = metering.history), {width}));

  function update(next: Metering): void {
    metering = next;
    root.dataset.phase = metering.phase;
    progress.hidden = !isMeasuring();
    progress.value = metering.share ?? 0;
    button.textContent = say(isMeasuring() ? "Stop" : "Measure");
    status.say(metersStatus(metering), {urgent: metering.phase !== phase && phase !== undefined && !isMeasuring()});
    status.complain(
      metering.fault
        ? say("The measurement ended: {fault}. The last numbers are kept; the button tries again.", {
            fault: metering.fault
          })
        : ""
    );
    phase = metering.phase;
    if (metering.measurement !== shown) show();
    if (metering.history !== drawn) drawHistory();
    body.hidden = !metering.measurement;
    note.textContent = historyWords(metering);
    note.hidden = !note.textContent;
  }

  function show(): void {
    const measurement = (shown = metering.measurement)!;
    drawBars();
    numbers.replaceChildren(MetersReadout(measurement));
    judge.textContent = judgeWords(metering.accuracy);
    verdict.replaceChildren(...verdictOf(measurement));
    picker.show(measurement);
  }

  root.append(...status.elements, progress, Controls(button, follow), body, note, history);
  update(metering);
  return Object.assign(root, {
    update,
    follows: () => follow.value,
    resize(next: number) {
      width = next;
      drawBars();
      drawHistory();
    }
  });
}

function verdictOf({balance}: NonNullable<Metering["measurement"]>): HTMLElement[] {
  if (!balance) return [];
  const head = element("p", "meters__verdict");
  head.textContent = say("Equilibrium, or a dead discriminator? {verdict}.", {verdict: verdictWords[balance.verdict]});
  head.dataset.verdict = balance.verdict;
  const words = document.createElement("p");
  words.textContent = inTurn(balanceSentences(balance));
  return [head, words];
}
