import type {Metering} from "../train/meters/metersHandle.js";
import {Button} from "./controls/Button.js";
import {Checkbox} from "./controls/Checkbox.js";
import {Controls} from "./controls/Controls.js";
import {element} from "./element.js";
import {balanceSentences, verdictWords} from "./meters/balanceWords.js";
import {ClassBars} from "./meters/ClassBars.js";
import {MetersHistory} from "./meters/MetersHistory.js";
import {MetersReadout} from "./meters/MetersReadout.js";
import {judgeWords, metersStatus} from "./meters/metersStatus.js";
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
  progress.setAttribute("aria-label", "progress of the measurement");
  const button = Button("Measure", () => (isMeasuring() ? actions.stop() : actions.measure()));
  button.classList.add("control--primary");
  const follow = Checkbox("measure-new", {label: "measure every new checkpoint", initial: true});
  const body = element("div", "meters__body");
  const [bars, numbers, verdict, history, judge] = Array.from({length: 5}, () => element("div", "meters__part"));
  const picker = SamplePicker();
  body.append(bars, numbers, judge, verdict, picker, history);
  const empty = document.createElement("p");
  empty.textContent =
    "No generator has been measured yet. The button measures the newest one: the recording’s, or your run’s last checkpoint.";

  let metering: Metering = {phase: "idle", history: []};
  let phase: Metering["phase"] | undefined;
  let shown: Metering["measurement"];
  const isMeasuring = () => metering.phase === "measuring";
  const draw = () => {
    const {measurement} = metering;
    if (!measurement) return;
    bars.replaceChildren(ClassBars(measurement, {width}));
    history.replaceChildren(MetersHistory(metering.history, {width}));
  };

  function update(next: Metering): void {
    metering = next;
    root.dataset.phase = metering.phase;
    progress.hidden = !isMeasuring();
    progress.value = metering.share ?? 0;
    button.textContent = isMeasuring() ? "Stop" : "Measure";
    status.say(metersStatus(metering), {urgent: metering.phase !== phase && phase !== undefined && !isMeasuring()});
    status.complain(
      metering.fault
        ? `The measurement ended: ${metering.fault}. The last numbers are kept; the button tries again.`
        : ""
    );
    phase = metering.phase;
    if (metering.measurement !== shown) show();
    body.hidden = !metering.measurement;
    empty.hidden = Boolean(metering.measurement) || isMeasuring();
  }

  function show(): void {
    const measurement = (shown = metering.measurement)!;
    draw();
    numbers.replaceChildren(MetersReadout(measurement));
    judge.textContent = judgeWords(metering.accuracy);
    verdict.replaceChildren(...verdictOf(measurement));
    picker.show(measurement);
  }

  root.append(...status.elements, progress, Controls(button, follow), empty, body);
  update(metering);
  return Object.assign(root, {
    update,
    follows: () => follow.value,
    resize(next: number) {
      width = next;
      draw();
    }
  });
}

function verdictOf({balance}: NonNullable<Metering["measurement"]>): HTMLElement[] {
  if (!balance) return [];
  const head = element("p", "meters__verdict");
  head.textContent = `Equilibrium, or a dead discriminator? ${verdictWords[balance.verdict]}.`;
  head.dataset.verdict = balance.verdict;
  const words = document.createElement("p");
  words.textContent = balanceSentences(balance).join(" ");
  return [head, words];
}
