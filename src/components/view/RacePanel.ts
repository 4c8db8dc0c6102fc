import type {Point} from "../math/coverage.js";
import type {RaceHandle, RaceRun} from "../train/race/raceHandle.js";
import type {RaceSettings} from "../train/race/raceMessages.js";
import {say} from "../words/say.js";
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

const allStopped = say("All four methods have stopped; Train starts them again from the same weights.");
/** A drawing is taken as finished when no point has come for so long, in milliseconds. */
const drawnAfter = 600;
/** With more drawn points than these, nearly every place is good. */
const mostApart = 30;

/** A race of which nothing has been read yet. */
const emptyRun = (settings: RaceSettings, phase: RaceRun["phase"]): RaceRun => ({
  ...{settings, phase, rounds: [], frames: [], faults: {}, stepsPerSecond: 0}
});

/**
 * The race: four methods in lockstep, their pictures and meters, what happened in words, curves over the steps, a slider through the
 * frames, and the shared controls. Shows the recording, which plays once, until a run is opened. Where the reader's settings have
 * no readings yet, the panels are empty. Made once, so focus stays.
 */
export function RacePanel(recording: RaceRun, {actions, pad, width = 640}: RacePanelOptions): RaceElement {
  const root = element("div", "race") as unknown as RaceElement;
  const status = StatusLine();
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
  /** Shown instead, empty: the settings can't be run, or the reader draws. */
  let blank: RaceRun | undefined;
  /** Whether the reader wants it to train, and what they have changed since. */
  let goesOn = false;
  let changed: "data" | "settings" | undefined;
  let drawing: ReturnType<typeof setTimeout> | undefined;
  /** The step that the reader looks at; frames come and go. */
  let lookedAt = 0;
  /** Whether the newest frame is shown instead. */
  let follows = true;
  const story = () => blank ?? run ?? recording;
  const shownIndex = () => {
    const {frames} = story();
    const before = frames.findIndex(({step}) => step >= lookedAt);
    return follows || before < 0 ? frames.length - 1 : before;
  };
  function look(index: number): void {
    const {frames} = story();
    if (!frames[index]) return;
    follows = index === frames.length - 1;
    lookedAt = frames[index].step;
    curvesDrawn = -Infinity;
    draw();
  }

  const open = () => {
    playing.stop();
    clearTimeout(drawing);
    drawing = blank = undefined;
    run = emptyRun(controls.settings(), "opening");
    actions.open(run.settings);
    startOver();
  };
  const startOver = () => {
    [follows, curvesDrawn] = [true, -Infinity];
    events.clear();
    draw();
  };
  const begin = (act: () => void) => {
    playing.stop();
    if (!run || run.phase === "failed" || drawing) open();
    changed = undefined;
    act();
    draw();
  };
  const buttons = RaceButtons({
    train() {
      goesOn = story() !== run || run.phase !== "running";
      if (goesOn) begin(actions.train);
      else actions.pause();
    },
    step() {
      goesOn = false;
      begin(actions.step);
    },
    reset() {
      [goesOn, changed] = [false, undefined];
      open();
    },
    newSeed() {
      controls.nextSeed();
      change("seed");
    },
    replay() {
      blank = undefined;
      playing.again();
    }
  });

  /** New settings empty the panels and start a new race, which goes on by itself if the old one did; drawn points do so when no more come. */
  function change(what: keyof RaceSettings): void {
    clearTimeout(drawing);
    drawing = blank = undefined;
    changed = what === "target" || what === "points" ? "data" : "settings";
    const fault = controls.fault();
    const isDrawn = controls.settings().target === "drawn";
    if (fault || what === "points" || (isDrawn && !run)) {
      playing.stop();
      if (goesOn) actions.pause();
      if (fault) goesOn = false;
      blank = emptyRun(controls.settings(), goesOn ? "opening" : "paused");
      if (run && !fault) drawing = setTimeout(restart, drawnAfter);
      return startOver();
    }
    if (run) restart();
    else draw();
  }
  function restart(): void {
    open();
    if (goesOn) actions.train();
  }
  controls.onChange((what) => {
    if (what !== "lastStep") change(what);
    else if (run) actions.stopAt(controls.settings().lastStep);
  });

  /** Everything but the curves, in frames to come. */
  function draw(): void {
    const {frames, rounds, settings, faults} = story();
    const shown = shownIndex();
    const frame = frames[shown];
    grid.setTarget(settings);
    if (!frame) grid.methods.forEach((method) => grid.update(method, undefined, faults[method])); // at once: no old number under a new name
    grid.methods.forEach((method) => queue.ask(`picture ${method}`, () => grid.update(method, frame, faults[method])));
    queue.ask("words", () => {
      showWords();
      slider.show(
        frames.map(({step}) => step),
        shown
      );
      const until = follows ? Infinity : (frame?.step ?? 0);
      const noun = partNoun(settings.target);
      const countsGood = !(settings.points && settings.points.length > mostApart);
      events.update(raceEvents(rounds, {noun, weights: grid.weights(), countsGood}).filter(({step}) => step <= until));
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
    root.dataset.phase = run || blank ? phase : "recording";
    root.dataset.step = String(rounds.at(-1)?.step ?? 0);
    const fault = controls.fault();
    buttons.show(run && phase, fault);
    status.say(fault || statusWords(), {urgent});
    status.complain(run?.phase === "failed" ? allStopped : "");
    perfect.textContent = referenceSentence(references, partNoun(settings.target));
  }

  function statusWords(): string {
    if (run || blank) return raceStatus(story(), {changed: goesOn ? undefined : changed});
    const yours = controls.differ() ? controls.settings() : undefined;
    return recordedStatus(recording, recording.frames[shownIndex()].step, yours);
  }

  const drawSoon = atMost(pictureEvery, draw);
  const update = (next: RaceRun) => {
    if (next.rounds.length === 0) [follows, curvesDrawn] = [true, -Infinity]; // a new one
    run = next;
    if (next.phase === "finished" || next.phase === "failed") goesOn = false;
    drawSoon();
  };

  root.append(...status.elements, grid, buttons, slider, events, controls, perfect, curves);
  const playing = recordedPlay(grid, {
    count: recording.frames.length,
    show: look
  });
  if (controls.settings().target === "drawn") change("points"); // the address says so
  draw();
  queue.flush();
  return Object.assign(root, {
    update,
    stop() {
      playing.stop();
      clearTimeout(drawing);
    },
    setPoints(points: readonly Point[]) {
      controls.setPoints(points);
      if (controls.settings().target === "drawn") change("points");
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
