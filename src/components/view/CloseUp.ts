import type {ToyRun} from "../train/toy/toyHandle.js";
import type {ToyOptions} from "../train/toy/toyMessages.js";
import {say} from "../words/say.js";
import {CloseUpPicture} from "./closeUp/CloseUpPicture.js";
import {KnobControls} from "./closeUp/KnobControls.js";
import {LayerSwitches} from "./closeUp/LayerSwitches.js";
import {describeRun, isSameRun, type RecordedRun} from "./closeUp/recorded.js";
import {runControl, type CloseUpActions} from "./closeUp/runControl.js";
import {SlowMotion} from "./closeUp/SlowMotion.js";
import {TrainButtons} from "./closeUp/TrainButtons.js";
import {Controls} from "./controls/Controls.js";
import {Slider} from "./controls/Slider.js";
import {toNextSeed} from "./controls/toNextSeed.js";
import {WholeNumber} from "./controls/WholeNumber.js";
import {element} from "./element.js";
import {formatCount} from "./numbers.js";
import {onceAFrame} from "./onceAFrame.js";
import {StatusLine} from "./StatusLine.js";
import {toyStatus} from "./toyStatus.js";

export type CloseUpElement = HTMLElement & {
  update(run: ToyRun): void;
  /** Draws anew, `width` pixels wide. */
  resize(width: number): void;
};

/**
 * One GAN up close: the plane with its layers, curves and numbers, all knobs, and a step in slow motion. Shows the recording
 * until a run is opened; `update` then shows the run, at most once a frame. A run stops by itself at `lastStep` or where the
 * reader says. Made once, so the focus stays where it was.
 */
export function CloseUp(
  recording: RecordedRun,
  {actions, lastStep, width = 640}: {actions: CloseUpActions; lastStep: number; width?: number}
): CloseUpElement {
  const {options: recorded, frames} = recording;
  const last = frames.length - 1;
  const root = element("div", "close-up") as unknown as CloseUpElement;
  const status = StatusLine();
  const note = element("p", "training__note");
  const legend = element("p", "training__note screen-only");
  legend.textContent = say("↺ starts new networks at step 0; everything else applies to those that run.");

  const knobs = KnobControls(recorded, ({applies, label}) =>
    applies === "now"
      ? control.retune()
      : control.restart(say("New networks for another choice of {label}, at step 0.", {label}))
  );
  const layers = LayerSwitches(() => show());
  const seed = WholeNumber("seed", {label: `${say("seed")} ↺`, initial: recorded.seed});
  const stop = WholeNumber("gan-stop", {label: say("stop at step"), initial: lastStep, low: 1, high: 100_000});
  const frame = Slider({name: "frame", label: say("recorded step"), initial: last, low: 0, high: last, step: 1});
  const options = (): ToyOptions => ({...knobs.options(), seed: seed.value});
  const control = runControl({
    ...{actions, options, stopAt: () => stop.value, show: () => show()},
    note: (sentence) => (note.textContent = sentence)
  });
  const restartFromSeed = () => control.restart(say("Initial weights of seed {seed}, at step 0.", {seed: seed.value}));
  const buttons = TrainButtons({
    ...control,
    newSeed() {
      toNextSeed(seed);
      restartFromSeed();
    }
  });
  const slow = SlowMotion({onNext: control.stages, onStage: () => picture.showStage(slow.stage)});
  const picture = CloseUpPicture({recorded, slow, width, layers: layers.layers});
  seed.addEventListener("change", restartFromSeed);
  stop.addEventListener("change", control.moveStop);
  frame.addEventListener("input", () => show());

  function show(): void {
    if (!control.isSlow) slow.stop();
    if (control.run) showRun(control.run);
    else showRecording();
  }

  function showRecording(): void {
    const now = frames[frame.value];
    const output = frame.querySelector("output")!;
    const step = formatCount(now.step);
    output.value = step;
    frame.querySelector("input")!.setAttribute("aria-valuetext", say("step {step}", {step}));
    const end = formatCount(frames[last].step);
    status.say(say("A recording: {run}, step {step} of {end}.", {run: describeRun(recorded), step, end}));
    const differs = !isSameRun(options(), recorded);
    const lacks = layers.layers().pulls && !now.looked.pulls;
    note.textContent = differs
      ? say("The recording was made with other settings than those above; Train runs yours.")
      : lacks
        ? say("The recording has no pull on its samples; it comes with your first step.")
        : "";
    picture.show(now, {options: recorded, history: recording.history, until: now.step});
    buttons.show({isSlow: control.isSlow});
  }

  function showRun({options, phase, snapshot, history, fault, stages}: ToyRun): void {
    const {trained, isSlow} = control;
    frame.hidden = true;
    const urgent = phase !== "running" || root.dataset.phase !== "running";
    root.dataset.phase = phase;
    root.dataset.step = String(snapshot?.step ?? 0);
    buttons.show({running: phase === "running" ? trained : undefined, isSlow});
    status.complain(fault ? say("The run ended: {fault}. Train starts it again from its seed.", {fault}) : "");
    if (!snapshot) return status.say(say("starting …"));
    status.say(toyStatus(options, {...snapshot, lastStep: stop.value, trained}), {urgent});
    slow.show(isSlow ? stages : undefined);
    picture.show(snapshot, {options, history, stages: isSlow ? stages : undefined, isSlow});
  }

  const showSoon = onceAFrame(show);
  const update = (next: ToyRun) => {
    control.hear(next);
    showSoon();
  };

  root.append(
    ...[...status.elements, picture.element, Controls(buttons.element, frame), layers.element, knobs.common],
    ...[Controls(seed, stop), knobs.rare, legend, note, picture.numbers]
  );
  show();
  return Object.assign(root, {
    update,
    resize(next: number) {
      if (next === width) return;
      width = next;
      picture.resize(next);
      show();
    }
  });
}
