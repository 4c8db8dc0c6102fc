import {drawMixture, perfectHighQuality, ring} from "../math/coverage.js";
import {random} from "../math/random.js";
import type {ToyRun} from "../train/toyHandle.js";
import type {Critic, ToyCommand, ToyOptions, ToySnapshot} from "../train/toyMessages.js";
import {Button} from "./controls/Button.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {Slider, type Knob} from "./controls/Slider.js";
import {WholeNumber} from "./controls/WholeNumber.js";
import {CoveragePlots} from "./CoveragePlots.js";
import {CoverageReadout} from "./CoverageReadout.js";
import {element} from "./element.js";
import {formatCount, formatNumber} from "./numbers.js";
import {RingPlot} from "./RingPlot.js";
import {StatusLine} from "./StatusLine.js";
import {toyStatus} from "./toyStatus.js";

/** What the panel asks for; the page connects it to a worker. */
export interface ToyActions {
  open(options: ToyOptions): void;
  send(command: ToyCommand): void;
}

/** What the panel shows before anything is pressed. */
export interface RecordedRun {
  readonly options: ToyOptions;
  readonly frames: readonly ToySnapshot[];
  readonly history: readonly number[];
}

const realShown = 400;

const critics: {value: Critic; label: string}[] = [
  {value: "plain", label: "plain"},
  {value: "spectral", label: "spectral norm"}
];
const rates = [1e-4, 3e-4, 1e-3].map((rate) => ({value: String(rate), label: formatNumber(rate)}));

/** The knobs that are sliders, from the options of the recorded run. */
const knobs = ({lead, slope}: ToyOptions): {lead: Knob; slope: Knob} => ({
  lead: {
    ...{name: "lead", label: "generator’s learning rate", unit: "× D’s", initial: lead, low: 1, high: 20, step: 1},
    title: "How many times larger the generator’s learning rate is than the discriminator’s"
  },
  slope: {
    ...{name: "slope", label: "largest slope of the logit", initial: slope, low: 1, high: 20, step: 1},
    title: "With spectral norm only: the logit is multiplied by this, so its slope is at most this"
  }
});

/**
 * The ring, its curves, its numbers and all controls. Shows the recording until a run is opened; `update` then shows
 * the run, at most once a frame. Made once, so focus stays where it was.
 */
export function ToyPanel(
  recording: RecordedRun,
  {actions, lastStep}: {actions: ToyActions; lastStep: number}
): HTMLElement & {update(run: ToyRun): void} {
  const {options: recorded, frames} = recording;
  const modes = ring(recorded.modes);
  const perfect = perfectHighQuality();
  const real = drawMixture(modes, recorded.sd, realShown, random(recorded.seed, 4));

  const root = element("div", "toy");
  const status = StatusLine();
  const note = element("p", "training__note");
  const plot = RingPlot(frames[0], {modes, sd: recorded.sd, real});
  const curves = element("div", "toy__curves");
  const numbers = element("div", "toy__numbers");
  const drawings = element("div", "toy__drawings");
  drawings.append(plot, curves);

  const seed = WholeNumber("seed", {label: "seed", initial: recorded.seed});
  const critic = Choice("critic", critics, {label: "discriminator", initial: recorded.critic});
  const rate = Choice("rate", rates, {label: "D’s learning rate", initial: String(recorded.learningRate)});
  const table = knobs(recorded);
  const lead = Slider(table.lead);
  const slope = Slider(table.slope);
  const last = frames.length - 1;
  const frame = Slider({name: "frame", label: "recorded step", initial: last, low: 0, high: last, step: 1});

  let run: ToyRun | undefined;
  const options = (): ToyOptions => ({
    ...recorded,
    seed: seed.value,
    critic: critic.value,
    learningRate: Number(rate.value),
    lead: lead.value,
    slope: slope.value
  });
  const open = () => actions.open(options());
  const begin = (command: ToyCommand) => {
    if (!run || run.phase === "failed") open(); // the worker reads its messages in order
    actions.send(command);
  };
  const train = Button("Train", () => begin({type: run?.phase === "running" ? "pause" : "train"}));
  train.classList.add("control--primary");
  const step = Button("One step", () => begin({type: "step"}));
  const reset = Button("Reset (same seed)", open);
  const newSeed = Button("New seed", () => {
    seed.value = (seed.value + 1) % 1_000_000;
    change();
  });

  /** A new setting starts a new run, which goes on by itself if the old one did. */
  function change(): void {
    showOptions();
    if (!run) return showRecording();
    const wasRunning = run.phase === "running";
    open();
    if (wasRunning) actions.send({type: "train"});
  }
  for (const control of [critic, rate, lead, slope]) control.addEventListener("change", change);
  seed.addEventListener("change", change);
  frame.addEventListener("input", () => showRecording());

  const slopeInput = slope.querySelector("input")!;
  const showOptions = () => (slopeInput.disabled = critic.value === "plain");

  function show(now: ToySnapshot, history: readonly number[]): void {
    plot.update(now);
    curves.replaceChildren(CoveragePlots(history, {modes: modes.length, perfect}));
    numbers.replaceChildren(CoverageReadout(now, {modes: modes.length, perfect}));
  }

  function showRecording(): void {
    const now = frames[frame.value];
    show(now, recording.history.slice(0, historyUntil(recording.history, now.step)));
    const output = frame.querySelector("output")!;
    output.value = formatCount(now.step);
    frame.querySelector("input")!.setAttribute("aria-valuetext", `step ${output.value}`);
    status.say(
      `A recording: ${describe(recorded)}, step ${formatCount(now.step)} of ${formatCount(frames[last].step)}.`
    );
    const differs = JSON.stringify(options()) !== JSON.stringify(recorded);
    note.textContent = differs ? "The recording was made with other settings than those above; Train runs yours." : "";
  }

  function showRun({options, phase, snapshot, history, fault: sentence}: ToyRun): void {
    frame.hidden = true;
    note.textContent = "";
    const urgent = phase !== "running" || root.dataset.phase !== "running";
    root.dataset.phase = phase;
    root.dataset.step = String(snapshot?.step ?? 0);
    train.textContent = phase === "running" ? "Pause" : "Train";
    step.disabled = phase === "running";
    status.complain(sentence ? `The run ended: ${sentence}. Train starts it again from its seed.` : "");
    if (!snapshot) return status.say("starting …");
    train.disabled = snapshot.step >= lastStep;
    show(snapshot, history);
    status.say(toyStatus(options, {...snapshot, lastStep}), {urgent});
  }

  let drawn = 0;
  const update = (next: ToyRun) => {
    run = next;
    drawn ||= requestAnimationFrame(() => {
      drawn = 0;
      showRun(run!);
    });
  };

  root.append(
    ...status.elements,
    drawings,
    Controls(train, step, reset, newSeed, frame),
    Controls(critic, lead, rate, slope, seed),
    note,
    numbers
  );
  showOptions();
  showRecording();
  return Object.assign(root, {update});
}

/** Length of the part of `history` that ends with `step`. */
function historyUntil(history: readonly number[], step: number): number {
  let end = 0;
  while (end < history.length && history[end] <= step) end += 3;
  return end;
}

function describe({critic, lead, learningRate, seed}: ToyOptions): string {
  const who = critic === "plain" ? "plain discriminator" : "spectral norm";
  const rates = lead === 1 ? "for both" : `for D, ${lead}× that for G`;
  return `${who}, learning rate ${formatNumber(learningRate)} ${rates}, seed ${seed}`;
}
