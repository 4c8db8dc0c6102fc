import type {CostRun} from "../train/cost/costHandle.js";
import type {CostRecording, CostRow} from "../train/cost/costMessages.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {Controls} from "./controls/Controls.js";
import {CostPlot} from "./CostPlot.js";
import {CostReadout} from "./CostReadout.js";
import {costProgress, costStatus} from "./costStatus.js";
import {CostTable} from "./CostTable.js";
import {element} from "./element.js";
import {StatusLine} from "./StatusLine.js";

/** What the panel asks for; the page connects it to a worker. */
export interface CostActions {
  start(): void;
  stop(): void;
}

export type CostPanelElement = HTMLElement & {
  /** Shows a run instead of the recording; the recording again, if the run ended before its first row. */
  update(run: CostRun): void;
  /** Draws anew, `width` pixels wide. */
  resize(width: number): void;
};

/**
 * What the spectral norm costs: drawing, button, numbers. Shows the recording until a run has begun. Made once, so the
 * focus stays where it was, and a run goes on when the page gets another width.
 */
export function CostPanel(
  recording: CostRecording,
  {actions, width = 640}: {actions: CostActions; width?: number}
): CostPanelElement {
  const root = element("div", "cost");
  const status = StatusLine();
  const progress = element("progress", "cost__progress");
  progress.setAttribute("aria-label", say("progress of the measurement"));
  const drawing = element("div", "cost__drawing");
  const numbers = element("div", "cost__numbers");
  const table = CostTable();
  const button = Button(say("Measure on this machine"), () => (isRunning() ? actions.stop() : actions.start()));
  button.classList.add("control--primary");

  let run: CostRun = {phase: "idle", rows: []};
  let phase: CostRun["phase"] | undefined;
  const isRunning = () => run.phase === "running";
  const isRecorded = () => !isRunning() && run.rows.length === 0;
  const rows = (): readonly CostRow[] => (isRecorded() ? recording.rows : run.rows);
  const draw = () => drawing.replaceChildren(CostPlot(rows(), {width}));

  let ticking: ReturnType<typeof setInterval> | undefined;
  /** The bar goes on by the clock from here to the next news: no word comes out of an SVD. */
  function follow(): void {
    clearInterval(ticking);
    progress.hidden = !isRunning();
    const since = performance.now();
    const show = () => void (progress.value = costProgress(run, (performance.now() - since) / 1000));
    show();
    if (isRunning()) ticking = setInterval(() => (root.isConnected ? show() : clearInterval(ticking)), 250);
  }

  function update(next: CostRun): void {
    run = next;
    draw();
    numbers.replaceChildren(CostReadout(rows()));
    table.update(rows());
    follow();
    button.textContent = say(isRunning() ? "Stop" : "Measure on this machine");
    tell();
  }

  function tell(): void {
    const urgent = run.phase !== phase && phase !== undefined; // the first words are the page's own, not news
    phase = run.phase;
    root.dataset.phase = phase;
    if (isRecorded()) status.say(say("one core of {machine}", recording), {badge: say("recorded"), urgent});
    else status.say(costStatus(run), {urgent});
    const {fault} = run;
    status.complain(
      fault ? say("The measurement ended: {fault}. What was measured is kept; the button starts anew.", {fault}) : ""
    );
  }

  root.append(...status.elements, progress, drawing, Controls(button), numbers, table);
  update(run);
  return Object.assign(root, {
    update,
    resize(next: number) {
      width = next;
      draw();
    }
  });
}
