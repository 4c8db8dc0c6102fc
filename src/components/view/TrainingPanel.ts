import type {Command, Opened, Settings} from "../train/messages.js";
import type {Recording} from "../train/recording.js";
import type {Run} from "../train/trainingHandle.js";
import {Button} from "./controls/Button.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {Slider} from "./controls/Slider.js";
import {WholeNumber} from "./controls/WholeNumber.js";
import {DigitSheet} from "./DigitSheet.js";
import {formatCount, formatNumber, formatPercent} from "./numbers.js";
import {Readout, type Reading} from "./Readout.js";
import {TrainingPlots} from "./TrainingPlots.js";
import {trainingStatus} from "./trainingStatus.js";

/** What the panel asks for; the page connects it to a worker. */
export interface TrainingActions {
  /** Ends the present run, if any, and prepares a new one. */
  open(settings: Settings): void;
  send(command: Command): void;
}

export interface TrainingPanelOptions {
  recording: Recording;
  /** The recording's sheets, one a frame and the real digits last: 25 pictures of 28 × 28 bytes each. */
  sheets: readonly Uint8Array[];
  /** Whether this copy of the notebook holds MNIST. */
  hasMnist: boolean;
  actions: TrainingActions;
}

const deviceNames = {webgpu: "WebGPU", webgl: "WebGL", cpu: "processor"} as const;
const announceEvery = 10_000;

/**
 * The whole laboratory: status, controls, sheets, curves and numbers. It shows the recording until a run is opened;
 * `update` then shows the run, at most once a frame. Made once: canvases and focus stay.
 */
export function TrainingPanel({recording, sheets, hasMnist, actions}: TrainingPanelOptions) {
  const root = document.createElement("div") as unknown as HTMLElement & {update(run: Run | undefined): void};
  root.className = "training";
  const status = element("p", "training__status");
  const announced = element("p", "visually-hidden");
  announced.setAttribute("role", "status");
  const badge = element("span", "badge");
  const progress = document.createElement("progress");
  progress.setAttribute("aria-label", "progress of the run");
  const fault = element("p", "training__fault");
  fault.setAttribute("role", "alert");
  const plots = element("div", "training__plots");
  const numbers = element("div", "training__numbers");
  const why = document.createElement("details");
  why.className = "training__why";

  const fakes = DigitSheet("Generated, always from the same noise", {kind: "generated"});
  const reals = DigitSheet("Real, from the last batch", {kind: "real"});
  const pair = element("div", "sheets");
  pair.append(fakes, reals);

  const seed = WholeNumber("seed", {label: "seed", initial: recording.settings.seed});
  const preset = Choice("preset", presetOptions, {label: "size"});
  const data = Choice("data", dataOptions(hasMnist), {label: "digits", initial: hasMnist ? "mnist" : "built-in"});
  const backend = Choice("backend", backendOptions, {label: "runs on"});
  const limit = Choice("limit", limitOptions, {label: "speed"});
  const frame = Slider({
    name: "frame",
    label: "recorded sheet",
    initial: recording.frames.length - 1,
    low: 0,
    high: recording.frames.length - 1,
    step: 1
  });
  const note = element("p", "training__note");

  let run: Run | undefined;
  const settings = (): Settings => ({
    seed: seed.value,
    preset: preset.value,
    data: data.value,
    backend: backend.value
  });
  const open = () => {
    openedKey = settingsKey(settings());
    actions.open(settings());
  };
  let trainWhenReady = false;
  let stepWhenReady = false;
  const train = Button("Train", () => {
    if (run?.phase === "running") return actions.send({type: "pause"});
    if (run?.phase === "paused") return actions.send({type: "train"});
    trainWhenReady = true;
    open();
  });
  const step = Button("One step", () => {
    if (run?.phase === "paused") return actions.send({type: "step"});
    stepWhenReady = true;
    open();
  });
  const reset = Button("Reset (same seed)", open, {title: "Starts again with the settings on this row"});
  const newSeed = Button("New seed", () => {
    seed.value = (seed.value + 1) % 1_000_000;
    open();
  });
  train.classList.add("control--primary");

  limit.addEventListener("input", () => run && actions.send({type: "limit", stepsPerSecond: Number(limit.value)}));
  frame.addEventListener("input", () => showRecording());
  for (const control of [seed, preset, data, backend]) control.addEventListener("input", () => showNote());

  root.append(
    status,
    announced,
    progress,
    fault,
    Controls(train, step, reset, newSeed),
    Controls(seed, preset, data, backend, limit, frame),
    note,
    pair,
    numbers,
    plots,
    why
  );

  let lastAnnounced = -Infinity;
  let lastSpoken = "";
  const say = (words: string, urgent = false) => {
    status.replaceChildren(words, " ", badge);
    if (words === lastSpoken || (!urgent && performance.now() - lastAnnounced < announceEvery)) return;
    lastAnnounced = performance.now();
    announced.textContent = lastSpoken = words;
  };

  function showRecording() {
    const {frames, rows, exact} = recording;
    const at = frame.value;
    const until = rows.filter(([row]) => row <= frames[at]);
    fakes.draw(sheets[at]);
    reals.draw(sheets[frames.length]);
    plots.replaceChildren(TrainingPlots(until.flat()));
    numbers.replaceChildren(Readout(readings(until.at(-1)!, exact[at])));
    frame.querySelector("output")!.value = `step ${formatCount(frames[at])}`;
    badge.textContent = "a recording";
    say(describeRecording(recording), true);
    progress.hidden = why.hidden = true;
  }

  function showRun({phase, sentence, opened, snapshot, history, last}: Run) {
    frame.hidden = true;
    progress.hidden = why.hidden = false;
    if (opened && opened !== explained) explain(why, (explained = opened));
    if (opened) {
      badge.textContent = opened.software ? `${deviceNames[opened.backend]}, in software` : deviceNames[opened.backend];
      progress.max = opened.steps;
    } else {
      badge.textContent = "";
      progress.removeAttribute("value");
    }
    if (snapshot && opened) {
      const {step, running, stepsPerSecond} = snapshot;
      progress.value = step;
      fakes.draw(snapshot.fakes);
      reals.draw(snapshot.reals);
      plots.replaceChildren(TrainingPlots(history));
      numbers.replaceChildren(...(last ? [Readout(readings(last, snapshot.exact))] : []));
      const device = deviceNames[opened.backend];
      say(trainingStatus({...opened, step, running, stepsPerSecond, device}), phase !== "running");
    } else if (phase === "opening") say(`${sentence} …`, true);
    if (phase === "failed") {
      say(`stopped at step ${formatCount(snapshot?.step ?? 0)}`, true);
      fault.textContent = `The run ended: ${sentence}. What you see is kept; press Train to start again from the seed.`;
    } else fault.textContent = "";
    root.dataset.phase = phase;
    root.dataset.step = String(snapshot?.step ?? 0);
    root.dataset.tensors = String(snapshot?.tensors ?? 0);
  }

  function showButtons() {
    train.textContent = {opening: "Preparing …", running: "Pause", paused: "Train", failed: "Train"}[
      run?.phase ?? "paused"
    ];
    train.disabled = run?.phase === "opening";
    step.disabled = run?.phase === "running" || run?.phase === "opening";
    reset.disabled = !run;
  }

  function showNote() {
    const {opened} = run ?? {};
    const waiting = opened && run?.phase !== "opening" && settingsKey(settings()) !== openedKey;
    note.textContent = waiting ? "These settings take effect with Reset; the present run goes on until then." : "";
  }

  let openedKey = "";
  let explained: Opened | undefined;
  let drawn = 0;
  root.update = (next) => {
    run = next;
    if (run?.phase === "paused" && trainWhenReady) {
      trainWhenReady = false;
      actions.send({type: "limit", stepsPerSecond: Number(limit.value)});
      actions.send({type: "train"});
    }
    if (run?.phase === "paused" && stepWhenReady) {
      stepWhenReady = false;
      actions.send({type: "step"});
    }
    if (run?.phase === "failed") trainWhenReady = stepWhenReady = false;
    drawn ||= requestAnimationFrame(() => {
      drawn = 0;
      if (run) showRun(run);
      showButtons();
      showNote();
    });
  };
  showRecording();
  showButtons();
  return root;
}

const presetOptions = [
  {value: "auto", label: "what suits this device"},
  {value: "full", label: "full: the article’s"},
  {value: "half", label: "half"},
  {value: "small", label: "small"}
] as const;

const backendOptions = [
  {value: "auto", label: "the best there is"},
  {value: "webgpu", label: "WebGPU"},
  {value: "webgl", label: "WebGL"},
  {value: "cpu", label: "processor"}
] as const;

const limitOptions = [
  {value: "Infinity", label: "as fast as it goes"},
  {value: "10", label: "at most 10 steps/s"},
  {value: "1", label: "at most 1 step/s"}
] as const;

function dataOptions(hasMnist: boolean): {value: Settings["data"]; label: string}[] {
  const builtIn = {value: "built-in" as const, label: "drawn by code"};
  return hasMnist ? [{value: "mnist", label: "MNIST"}, builtIn] : [builtIn];
}

const settingsKey = (settings: Settings) => JSON.stringify(settings);

/** The last numbers of a run, each with what to compare it with. */
function readings(row: Iterable<number>, exact: readonly number[]): Reading[] {
  const [, lossD, lossG, meanReal, meanFake, ...estimate] = row;
  return [
    {name: "loss of D", value: `${formatNumber(lossD)} nats`, reference: `ln 2 = ${formatNumber(Math.LN2)}`},
    {name: "loss of G", value: `${formatNumber(lossG)} nats`, reference: `ln 2 = ${formatNumber(Math.LN2)}`},
    {name: "mean D(real)", value: formatNumber(meanReal), reference: "can’t tell: 0.5"},
    {name: "mean D(fake)", value: formatNumber(meanFake), reference: "can’t tell: 0.5"},
    ...estimate.map((sigma, layer) => ({
      name: `σ̂ of layer ${layer + 1}`,
      value: formatNumber(sigma),
      reference: `${formatPercent(sigma / exact[layer])} of the exact ${formatNumber(exact[layer])}`
    }))
  ];
}

function describeRecording({settings, frames, machine}: Recording): string {
  const {preset, data, seed, backend} = settings;
  const digits = data === "mnist" ? "MNIST" : "the built-in digits";
  return `Recorded earlier by this page’s own trainer: ${formatCount(frames.at(-1)!)} steps of “${preset}” on ${digits}, seed ${seed}, ${backend} backend, ${machine}.`;
}

function explain(root: HTMLDetailsElement, {attempts, software, preset, batch, data, images, steps}: Opened): void {
  const summary = document.createElement("summary");
  summary.textContent = "Why this backend and size?";
  const list = document.createElement("ul");
  for (const {backend, works, reason} of attempts) {
    const item = document.createElement("li");
    item.textContent = `${deviceNames[backend]}: ${works ? "used" : "not used"} – ${reason}.`;
    list.append(item);
  }
  const size = document.createElement("p");
  const digits = data === "mnist" ? "MNIST digits" : "digits drawn by code";
  size.textContent = `Size “${preset}”: batches of ${batch} from ${formatCount(images)} ${digits}, ${formatCount(steps)} steps in all (50 epochs).`;
  if (software)
    size.textContent +=
      " A graphics card imitated by the processor is slow: “runs on: processor” may well be faster here.";
  root.replaceChildren(summary, list, size);
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  node.className = className;
  return node;
}
