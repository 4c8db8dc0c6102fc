import type {RaceRun} from "../../train/race/raceHandle.js";
import {drawQueue} from "./drawQueue.js";
import {EventList} from "./EventList.js";
import {FrameSlider} from "./FrameSlider.js";
import {RaceCurves} from "./RaceCurves.js";
import {partNoun, raceEvents} from "./raceEvents.js";
import {RaceGrid} from "./RaceGrid.js";

/** A race at one of its frames. */
interface Shown {
  /** The frame's index. */
  readonly index: number;
  /** Whether it is the newest because the newest is. */
  readonly follows: boolean;
  /** Whether more of it comes, so that the curves can wait. */
  readonly isRunning: boolean;
  /** Writes what else there is to say, when its turn comes. */
  readonly words: () => void;
}

export interface RaceStage {
  readonly grid: HTMLElement;
  readonly slider: HTMLElement;
  readonly events: HTMLElement;
  readonly curves: HTMLElement;
  /** In frames to come. */
  show(story: RaceRun, shown: Shown): void;
  /** The curves wait no more. */
  hurry(): void;
  /** Forgets what happened: a story begins. */
  clear(): void;
  resize(width: number): void;
  /** Draws all that waits, now. */
  flush(): void;
}

/** The curves are drawn at most so often, in milliseconds. */
const curvesEvery = 700;
/** With more drawn points than these, nearly every place is good. */
const mostApart = 30;

/** What a race looks like: four pictures with their meters, the slider through its frames, what happened in words, and the curves. */
export function RaceStage({width, onLook}: {width: number; onLook: (index: number) => void}): RaceStage {
  const queue = drawQueue();
  const grid = RaceGrid({width});
  const slider = FrameSlider(onLook);
  const events = EventList();
  const curves = RaceCurves({width, draw: queue.ask});
  let curvesDrawn = -Infinity;

  function show(story: RaceRun, {index, follows, isRunning, words}: Shown): void {
    const {frames, rounds, settings, faults, references} = story;
    const frame = frames[index];
    grid.setTarget(settings);
    if (!frame) grid.methods.forEach((method) => grid.update(method, undefined, faults[method])); // at once: no old number under a new name
    grid.methods.forEach((method) => queue.ask(`picture ${method}`, () => grid.update(method, frame, faults[method])));
    queue.ask("words", () => {
      words();
      slider.show(
        frames.map(({step}) => step),
        index
      );
      const until = follows ? Infinity : (frame?.step ?? 0);
      const noun = partNoun(settings.target);
      const countsGood = !(settings.points && settings.points.length > mostApart);
      events.update(raceEvents(rounds, {noun, weights: grid.weights(), countsGood}).filter(({step}) => step <= until));
    });
    if (isRunning && performance.now() - curvesDrawn < curvesEvery) return;
    curvesDrawn = performance.now();
    curves.update(rounds, {references, step: follows ? undefined : frame?.step});
  }

  const hurry = () => void (curvesDrawn = -Infinity);
  return {
    ...{grid, slider, events, curves, show, hurry},
    clear() {
      hurry();
      events.clear();
    },
    resize(next) {
      grid.resize(next);
      curves.resize(next);
      hurry();
    },
    flush: () => queue.flush()
  };
}
