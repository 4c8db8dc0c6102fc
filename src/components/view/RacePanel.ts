import type {Point} from "../math/coverage.js";
import type {RaceHandle, RaceRun} from "../train/raceHandle.js";
import type {ValueElement} from "./controls/Slider.js";
import {element} from "./element.js";
import {atMost} from "./race/atMost.js";
import {drawQueue} from "./race/drawQueue.js";
import {EventList} from "./race/EventList.js";
import {FrameSlider} from "./race/FrameSlider.js";
import {partNoun, raceEvents} from "./race/raceEvents.js";
import {RaceButtons} from "./race/RaceButtons.js";
import {RaceControls} from "./race/RaceControls.js";
import {RaceCurves} from "./race/RaceCurves.js";
import {RaceGrid} from "./race/RaceGrid.js";
import {raceStatus, recordedStatus} from "./race/raceStatus.js";
import {referenceSentence} from "./race/referenceSentence.js";
import {recordedPlay} from "./race/recordedPlay.js";
import {StatusLine} from "./StatusLine.js";

export interface RacePanelOptions {
  /** What the panel asks for; a joint connects it to the workers. */
  readonly actions: Pick<RaceHandle, "open" | "train" | "pause" | "step" | "stopAt">;
  /** Where the reader draws data of their own; shown while these are chosen. */
  readonly pad?: ValueElement<readonly Point[]>;
  readonly width?: number;
}

export type RaceElement = HTMLElement & {
  update(run: RaceRun): void;
  /** Points that the reader has drawn elsewhere. */
  setPoints(points: readonly Point[]): void;
  /** Draws anew, `width` pixels wide. */
  resize(width: number): void;
  /** Ends the play of the recording. */
  stop(): void;
};

/** The pictures are drawn at most so often, the curves less, in milliseconds. */
const [pictureEvery, curvesEvery] = [100, 700];

const allStopped = "All four methods have stopped; Train starts them again from the same weights.";
const otherSettings = "The recording was made with other settings than those below; Train runs yours.";

/**
 * The race: four methods in lockstep, their pictures and meters, what happened in words, curves over the steps, a slider through the
 * frames, and the shared controls. Shows the recording, which plays once, until a run is opened. Made once, so focus stays.
 */
export function RacePanel(recording: RaceRun, {actions, pad, width = 640}: RacePanelOptions): RaceElement {
  const root = element("div", "race") as unknown as RaceElement;
  const status = StatusLine();
  const note = element("p", "training__note");
  const perfect = element("p", "training__note");
  const events = EventList();
  const queue = drawQueue();
  const controls = RaceControls(recording.settings, {pad});
  const grid = RaceGrid({width});
  const curves = RaceCurves({width, draw: queue.ask});
  const slider = FrameSlider((index) => {
    playing.stop();
    look(index);
  });

  let run: RaceRun | undefined;
  /** The step that the reader looks at; frames come and go. */
  let lookedAt = 0;
  /** Whether the newest frame is shown instead. */
  let follows = true;
  const story = () => run ?? recording;
  const shownIndex = () => {
    const {frames} = story();
    const before = frames.findIndex(({step}) => step >= lookedAt);
    return follows || before < 0 ? frames.length - 1 : before;
  };
  function look(index: number): void {
    const {frames} = story();
    follows = index === frames.length - 1;
    lookedAt = frames[index].step;
    curvesDrawn = -Infinity;
    draw();
  }

  const open = () => {
    playing.stop();
    follows = true;
    actions.open(controls.settings());
  };
  const begin = (act: () => void) => {
    playing.stop();
    if (!run || run.phase === "failed") open();
    act();
  };
  const buttons = RaceButtons({
    train: () => (run?.phase === "running" ? actions.pause() : begin(actions.train)),
    step: () => begin(actions.step),
    reset: open,
    newSeed() {
      controls.nextSeed();
      change();
    },
    replay: () => playing.again()
  });

  /** A new setting starts a new race, which goes on by itself if the old one did; another last step only moves the end. */
  function change(): void {
    if (!run) return draw();
    const wasRunning = run.phase === "running";
    if (controls.fault()) {
      if (wasRunning) actions.pause();
      return draw();
    }
    open();
    if (wasRunning) actions.train();
  }
  controls.onChange((what) => {
    if (what === "lastStep" && run) actions.stopAt(controls.settings().lastStep);
    else change();
  });

  /** Everything but the curves, in frames to come. */
  function draw(): void {
    const {frames, rounds, settings, faults} = story();
    const shown = shownIndex();
    const frame = frames[shown];
    grid.setTarget(settings);
    grid.methods.forEach((method) => queue.ask(`picture ${method}`, () => grid.update(method, frame, faults[method])));
    queue.ask("words", () => {
      showWords();
      slider.show(
        frames.map(({step}) => step),
        shown
      );
      const until = follows ? Infinity : (frame?.step ?? 0);
      const noun = partNoun(settings.target);
      events.update(raceEvents(rounds, {noun, weights: grid.weights()}).filter(({step}) => step <= until));
    });
    askCurves();
  }

  let curvesDrawn = -Infinity;
  function askCurves(): void {
    const isRunning = run?.phase === "running";
    if (isRunning && performance.now() - curvesDrawn < curvesEvery) return;
    curvesDrawn = performance.now();
    const {rounds, frames, references} = story();
    curves.update(rounds, {references, step: follows ? undefined : frames[shownIndex()]?.step});
  }

  function showWords(): void {
    const {phase, rounds, settings, references} = story();
    const urgent = phase !== "running" || root.dataset.phase !== "running";
    root.dataset.phase = run ? phase : "recording";
    root.dataset.step = String(rounds.at(-1)?.step ?? 0);
    const fault = controls.fault();
    buttons.show(run?.phase, fault);
    status.say(run ? raceStatus(run) : recordedStatus(recording, recording.frames[shownIndex()].step), {urgent});
    status.complain(run?.phase === "failed" ? allStopped : "");
    note.textContent = fault || (!run && controls.differ() ? otherSettings : "");
    perfect.textContent = referenceSentence(references, partNoun(settings.target));
  }

  const drawSoon = atMost(pictureEvery, draw);
  const update = (next: RaceRun) => {
    if (next.rounds.length === 0) [follows, curvesDrawn] = [true, -Infinity]; // a new one
    run = next;
    drawSoon();
  };

  root.append(...status.elements, grid, buttons, slider, events, controls, note, perfect, curves);
  const playing = recordedPlay(grid, {
    count: recording.frames.length,
    show: look
  });
  draw();
  queue.flush();
  return Object.assign(root, {
    update,
    stop: playing.stop,
    setPoints(points: readonly Point[]) {
      controls.setPoints(points);
      if (controls.settings().target === "drawn") change();
    },
    resize(next: number) {
      if (next === width) return;
      width = next;
      grid.resize(next);
      curves.resize(next);
      curvesDrawn = -Infinity;
      draw();
    }
  });
}
