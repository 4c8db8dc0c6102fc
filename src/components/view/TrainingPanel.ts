import type {Command, Open, Opened, Settings, Snapshot} from "../train/messages.js";
import type {Recording} from "../train/recording.js";
import type {Run} from "../train/trainingHandle.js";
import {Button} from "./controls/Button.js";
import {Controls} from "./controls/Controls.js";
import {Slider} from "./controls/Slider.js";
import {DigitSheet} from "./DigitSheet.js";
import {element} from "./element.js";
import {formatCount} from "./numbers.js";
import {Readout} from "./Readout.js";
import {StatusLine} from "./StatusLine.js";
import {BackendReasons} from "./training/BackendReasons.js";
import {CostDetails} from "./training/CostDetails.js";
import {costReadings, deviceNames} from "./training/costWords.js";
import {withCost, type StepCost} from "./training/stepCosts.js";
import {trainingReadings} from "./training/trainingReadings.js";
import {SpeedLimit, TrainingSettings} from "./training/TrainingSettings.js";
import {TrainingPlots} from "./TrainingPlots.js";
import {trainingStatus} from "./trainingStatus.js";

/** What the panel asks for; the page connects it to a worker. */
export interface TrainingActions {
  /** Ends the present run, if any, and prepares a new one. */
  open(settings: Settings): void;
  send(command: Exclude<Command, Open>): void;
}

export interface TrainingPanelOptions {
  recording: Recording;
  /** The recording's sheets, one a frame and the real digits last: 25 pictures of 28 × 28 bytes each. */
  sheets: readonly Uint8Array[];
  /** Whether this copy of the notebook holds MNIST. */
  hasMnist: boolean;
  actions: TrainingActions;
  /** Told of what is known of each way to run, whenever there is more of it. */
  onCosts?: (costs: readonly StepCost[]) => void;
}

/**
 * The whole laboratory: status, controls, sheets, curves and numbers. It shows the recording until a run is opened;
 * `update` then shows the run, at most once a frame. Made once: canvases and focus stay.
 */
export function TrainingPanel({
  recording,
  sheets,
  hasMnist,
  actions,
  onCosts
}: TrainingPanelOptions): HTMLElement & {update(run: Run): void} {
  const root = element("div", "training");
  const status = StatusLine();
  const progress = element("progress", "training__progress");
  progress.setAttribute("aria-label", "progress of the run");
  const plots = element("div", "training__plots");
  const numbers = element("div", "training__numbers");
  const reasons = element("div", "training__reasons");
  const costDetails = CostDetails();
  const note = element("p", "training__note");
  const fakes = DigitSheet("Generated, always from the same noise", {kind: "generated"});
  const reals = DigitSheet("Real, from the last batch", {kind: "real"});
  const pair = element("div", "sheets");
  pair.append(fakes, reals);

  const {seed, settings, elements: choices} = TrainingSettings({seed: recording.settings.seed, hasMnist});
  const limit = SpeedLimit();
  const last = recording.frames.length - 1;
  const frame = Slider({name: "frame", label: "recorded sheet", initial: last, low: 0, high: last, step: 1});

  let run: Run | undefined;
  /** The settings that the present run was opened with. */
  let openedWith = "";
  let explained: Opened | undefined;
  /** Of all runs of this visit. */
  let costs: readonly StepCost[] = [];
  const sendLimit = () => actions.send({type: "limit", stepsPerSecond: Number(limit.value)});
  const open = () => {
    const wanted = settings();
    openedWith = JSON.stringify(wanted);
    actions.open(wanted);
    sendLimit();
  };
  /** Sends a command, to a new run if there is none that could take it: the worker reads its messages in order. */
  const begin = (command: Exclude<Command, Open>) => {
    if (!run || run.phase === "failed") open();
    actions.send(command);
  };
  const train = Button("Train", () => begin({type: run?.phase === "running" ? "pause" : "train"}));
  train.classList.add("control--primary");
  const step = Button("One step", () => begin({type: "step"}));
  const reset = Button("Reset (same seed)", open, {title: "Starts again with the settings on this row"});
  const newSeed = Button("New seed", () => {
    seed.value = (seed.value + 1) % 1_000_000;
    open();
  });

  limit.addEventListener("input", () => run && sendLimit());
  frame.addEventListener("input", showRecording);
  for (const control of choices) control.addEventListener("input", showNote);

  let plotted: ArrayLike<number> = [];
  let plotWidth = 640;
  function drawPlots(rows: ArrayLike<number>): void {
    plotted = rows;
    plots.replaceChildren(TrainingPlots(rows, {plotWidth}));
  }
  const fit = new ResizeObserver(() => {
    const room = Math.min(640, plots.clientWidth);
    if (room === plotWidth || room === 0) return; // 0: not on the page yet
    plotWidth = room;
    drawPlots(plotted);
  });
  fit.observe(plots); // gone when the panel is

  function showRecording(): void {
    const {frames, rows, exact} = recording;
    const at = frame.value;
    const until = rows.filter(([row]) => row <= frames[at]);
    fakes.draw(sheets[at]);
    reals.draw(sheets[frames.length]);
    drawPlots(until.flat());
    numbers.replaceChildren(Readout(trainingReadings(until.at(-1)!, exact[at])));
    frame.querySelector("output")!.value = `step ${formatCount(frames[at])}`;
    status.say(describeRecording(recording), {badge: "a recording", urgent: true});
    progress.hidden = true;
  }

  function showRun({phase, sentence, opened, snapshot, history, last}: Run): void {
    frame.hidden = true;
    progress.hidden = false;
    if (!opened) progress.removeAttribute("value");
    else {
      progress.max = opened.steps;
      if (opened !== explained) reasons.replaceChildren(BackendReasons((explained = opened)));
    }
    if (snapshot) {
      progress.value = snapshot.step;
      fakes.draw(snapshot.fakes);
      reals.draw(snapshot.reals);
      drawPlots(history);
      numbers.replaceChildren(
        ...(last
          ? [
              Readout([
                ...trainingReadings(
                  last,
                  snapshot.spectra.map(([sigma]) => sigma)
                ),
                ...costReadings(snapshot)
              ])
            ]
          : [])
      );
    }
    if (opened && snapshot?.step) showCosts(opened, snapshot);
    status.say(describeRun(run!), {
      badge: opened && badgeOf(opened),
      urgent: phase !== "running" || root.dataset.phase !== "running"
    });
    status.complain(
      phase === "failed"
        ? `The run ended: ${sentence}. What you see is kept; press Train to start again from the seed.`
        : ""
    );
    root.dataset.phase = phase;
    root.dataset.step = String(snapshot?.step ?? 0);
    root.dataset.tensors = String(snapshot?.tensors ?? 0);
  }

  function showCosts(opened: Opened, snapshot: Snapshot): void {
    costs = withCost(costs, opened, snapshot);
    costDetails.update(costs);
    onCosts?.(costs);
  }

  function showButtons(): void {
    const {phase = "paused", opened, snapshot} = run ?? {};
    const isPreparing = phase === "opening" || phase === "recovering";
    const isOver = phase !== "failed" && opened !== undefined && snapshot?.step === opened.steps;
    train.textContent = {
      opening: "Preparing …",
      recovering: "Recovering …",
      running: "Pause",
      paused: "Train",
      ended: "Train",
      failed: "Train"
    }[phase];
    train.disabled = isPreparing || isOver;
    step.disabled = isPreparing || phase === "running" || isOver;
    reset.disabled = !run;
  }

  function showNote(): void {
    const waits = run && run.phase !== "opening" && JSON.stringify(settings()) !== openedWith;
    reset.textContent = waits ? "Reset to these settings" : "Reset (same seed)";
    note.textContent = waits ? "These settings take effect with Reset; the present run goes on until then." : "";
  }

  root.append(
    ...status.elements,
    progress,
    Controls(train, step, reset, newSeed),
    Controls(...choices, limit, frame),
    ...[note, pair, numbers, plots, costDetails, reasons]
  );
  showRecording();
  showButtons();

  let drawn = 0;
  const update = (next: Run) => {
    run = next;
    drawn ||= requestAnimationFrame(() => {
      drawn = 0;
      showRun(run!);
      showButtons();
      showNote();
    });
  };
  return Object.assign(root, {update});
}

function describeRun({phase, sentence, opened, snapshot}: Run): string {
  if (phase === "failed") return `stopped at step ${formatCount(snapshot?.step ?? 0)}`;
  if (!opened || !snapshot) return `${sentence || "starting"} …`;
  const {preset, data, seed} = opened;
  const what = `${preset}, ${data === "mnist" ? "MNIST" : "digits drawn by code"}, seed ${seed}`;
  return trainingStatus({...opened, ...snapshot, device: deviceNames[opened.backend], what});
}

const badgeOf = ({backend, software}: Opened): string =>
  software ? `${deviceNames[backend]}, in software` : deviceNames[backend];

function describeRecording({settings, frames, machine}: Recording): string {
  const {preset, data, seed, backend} = settings;
  const digits = data === "mnist" ? "MNIST" : "digits drawn by code";
  return `Recorded earlier by this page’s own trainer: ${formatCount(frames.at(-1)!)} steps of “${preset}” on ${digits}, seed ${seed}, ${backend} backend, ${machine}.`;
}
