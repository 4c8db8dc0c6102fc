import type {RaceHandle, RaceRun} from "../../train/race/raceHandle.js";
import type {RaceSettings} from "../../train/race/raceMessages.js";
import type {RaceControlsElement} from "./RaceControls.js";

/** What the panel asks for; a joint connects it to the workers. */
export type RaceActions = Pick<RaceHandle, "open" | "train" | "pause" | "step" | "stopAt">;

export interface RaceControl {
  /** The run as it was last heard of; none while the recording is shown. */
  readonly run: RaceRun | undefined;
  /** What is shown: the run, the recording, or an empty race where the settings can't be run or the reader draws. */
  readonly story: RaceRun;
  /** What the reader has changed since it last ran, where it doesn't go on by itself. */
  readonly changed: "data" | "settings" | undefined;
  /** Trains where nothing runs, else pauses. */
  train(): void;
  step(): void;
  /** The same weights again. */
  reset(): void;
  /** A setting is another now. */
  change(what: keyof RaceSettings): void;
  /** Takes the empty race back, if one is shown. */
  replay(): void;
  hear(run: RaceRun): void;
  /** Waits for no more points. */
  stop(): void;
}

interface Needs {
  readonly actions: RaceActions;
  readonly controls: Pick<RaceControlsElement, "settings" | "fault">;
  /** The play of the recording is to end. */
  readonly endPlay: () => void;
  /** A story begins. */
  readonly startOver: () => void;
  readonly show: () => void;
}

/** A drawing is taken as finished when no point has come for so long, in milliseconds. */
const drawnAfter = 600;

/** A race of which nothing has been read yet. */
const emptyRun = (settings: RaceSettings, phase: RaceRun["phase"]): RaceRun => ({
  ...{settings, phase, rounds: [], frames: [], faults: {}, stepsPerSecond: 0}
});

/** From what a reader presses and sets to what the workers are asked. A run is opened by the first thing that needs one. */
export function raceControl(recording: RaceRun, {actions, controls, endPlay, startOver, show}: Needs): RaceControl {
  let run: RaceRun | undefined;
  /** Shown instead, empty. */
  let blank: RaceRun | undefined;
  /** Whether the reader wants it to train, and what they have changed since. */
  let goesOn = false;
  let changed: RaceControl["changed"];
  let drawing: ReturnType<typeof setTimeout> | undefined;
  const story = () => blank ?? run ?? recording;

  const open = () => {
    endPlay();
    clearTimeout(drawing);
    drawing = blank = undefined;
    run = emptyRun(controls.settings(), "opening");
    actions.open(run.settings);
    startOver();
  };
  const begin = (act: () => void) => {
    endPlay();
    if (!run || run.phase === "failed" || drawing) open();
    changed = undefined;
    act();
    show();
  };
  const restart = () => {
    open();
    if (goesOn) actions.train();
  };

  /** New settings empty the panels and start a new race, which goes on by itself if the old one did; drawn points do so when no more come. */
  function change(what: keyof RaceSettings): void {
    if (what === "lastStep") return void (run && actions.stopAt(controls.settings().lastStep));
    clearTimeout(drawing);
    drawing = blank = undefined;
    changed = what === "target" || what === "points" ? "data" : "settings";
    const fault = controls.fault();
    const isDrawn = controls.settings().target === "drawn";
    if (fault || what === "points" || (isDrawn && !run)) {
      endPlay();
      if (goesOn) actions.pause();
      if (fault) goesOn = false;
      blank = emptyRun(controls.settings(), goesOn ? "opening" : "paused");
      if (run && !fault) drawing = setTimeout(restart, drawnAfter);
      return startOver();
    }
    if (run) restart();
    else show();
  }

  return {
    get run() {
      return run;
    },
    get story() {
      return story();
    },
    get changed() {
      return goesOn ? undefined : changed;
    },
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
    change,
    replay: () => void (blank = undefined),
    hear(next) {
      run = next;
      if (next.phase === "finished" || next.phase === "failed") goesOn = false;
    },
    stop: () => clearTimeout(drawing)
  };
}
