import type {Point} from "../math/coverage.js";
import type {RaceRun} from "../train/race/raceHandle.js";
import {say} from "../words/say.js";
import type {ValueElement} from "./controls/Slider.js";
import {element} from "./element.js";
import {atMost} from "./race/atMost.js";
import {frameLook} from "./race/frameLook.js";
import {RaceButtons} from "./race/RaceButtons.js";
import {raceControl, type RaceActions} from "./race/raceControl.js";
import {RaceControls} from "./race/RaceControls.js";
import {partNoun} from "./race/raceEvents.js";
import {RaceStage} from "./race/RaceStage.js";
import {raceStatus, recordedStatus} from "./race/raceStatus.js";
import {recordedPlay} from "./race/recordedPlay.js";
import {referenceSentence} from "./race/referenceSentence.js";
import {StatusLine} from "./StatusLine.js";

export interface RacePanelOptions {
  readonly actions: RaceActions;
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

/** The pictures are drawn at most so often, in milliseconds. */
const pictureEvery = 100;

const allStopped = say("All four methods have stopped; Train starts them again from the same weights.");

/**
 * The race: four methods in lockstep, their pictures and meters, what happened in words, curves over the steps, a slider through the
 * frames, and the shared controls. Shows the recording, which plays once, until a run is opened. Where the reader's settings have
 * no readings yet, the panels are empty. Made once, so focus stays.
 */
export function RacePanel(recording: RaceRun, {actions, pad, width = 640}: RacePanelOptions): RaceElement {
  const root = element("div", "race") as unknown as RaceElement;
  const status = StatusLine();
  const perfect = element("p", "training__note");
  const controls = RaceControls(recording.settings, {pad});
  const endPlay = () => playing.stop();
  const stage = RaceStage({
    width,
    onLook(index) {
      endPlay();
      look(index);
    }
  });
  const control = raceControl(recording, {
    ...{actions, controls, endPlay, show: draw},
    startOver() {
      frame.follow();
      stage.clear();
      draw();
    }
  });
  const frame = frameLook(() => control.story.frames);
  const buttons = RaceButtons({
    ...control,
    newSeed() {
      controls.nextSeed();
      control.change("seed");
    },
    replay() {
      control.replay();
      playing.again();
    }
  });
  controls.onChange(control.change);

  function look(index: number): void {
    if (!frame.look(index)) return;
    stage.hurry();
    draw();
  }

  /** All of it, in frames to come. */
  function draw(): void {
    const isRunning = control.run?.phase === "running";
    stage.show(control.story, {index: frame.index(), follows: frame.follows, isRunning, words: showWords});
  }

  function showWords(): void {
    const {run, story} = control;
    const {phase, rounds, settings, references} = story;
    const urgent = phase !== "running" || root.dataset.phase !== "running";
    root.dataset.phase = story === recording ? "recording" : phase;
    root.dataset.step = String(rounds.at(-1)?.step ?? 0);
    const fault = controls.fault();
    buttons.show(run && phase, fault);
    status.say(fault || statusWords(story), {urgent});
    status.complain(run?.phase === "failed" ? allStopped : "");
    perfect.textContent = referenceSentence(references, partNoun(settings.target));
  }

  function statusWords(story: RaceRun): string {
    if (story !== recording) return raceStatus(story, {changed: control.changed});
    const yours = controls.differ() ? controls.settings() : undefined;
    return recordedStatus(recording, recording.frames[frame.index()].step, yours);
  }

  const {grid, slider, events, curves} = stage;
  root.append(...status.elements, grid, buttons, slider, events, controls, perfect, curves);
  const playing = recordedPlay(grid, {count: recording.frames.length, show: look});
  if (controls.settings().target === "drawn") control.change("points"); // the address says so
  draw();
  stage.flush();
  const drawSoon = atMost(pictureEvery, draw);
  return Object.assign(root, {
    update(next: RaceRun) {
      if (next.rounds.length === 0) {
        frame.follow(); // a new one
        stage.hurry();
      }
      control.hear(next);
      drawSoon();
    },
    stop() {
      playing.stop();
      control.stop();
    },
    setPoints(points: readonly Point[]) {
      controls.setPoints(points);
      if (controls.settings().target === "drawn") control.change("points");
    },
    resize(next: number) {
      if (next === width) return;
      width = next;
      stage.resize(next);
      draw();
    }
  });
}
