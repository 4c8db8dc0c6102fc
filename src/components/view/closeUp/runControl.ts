import type {ToyRun} from "../../train/toy/toyHandle.js";
import type {ToyCommand, ToyOptions, Trained} from "../../train/toy/toyMessages.js";
import {say} from "../../words/say.js";
import {formatCount} from "../numbers.js";

/** What the figure asks for; the page connects it to a worker. */
export interface CloseUpActions {
  open(options: ToyOptions): void;
  send(command: ToyCommand): void;
}

export interface RunControl {
  /** The run as it was last heard of; none while the recording is shown. */
  readonly run: ToyRun | undefined;
  readonly trained: Trained;
  readonly isSlow: boolean;
  hear(run: ToyRun): void;
  train(who: Trained): void;
  pause(): void;
  step(): void;
  /** Goes into slow motion, or leaves it. */
  slow(): void;
  /** Makes one more step to be shown in stages. */
  stages(): void;
  /** The same initial weights again. */
  rewind(): void;
  /** Other options for the running networks. */
  retune(): void;
  /** New networks, which go on by themselves if the old ones did; `why` says so. Nothing while there is no run. */
  restart(why: string): void;
  /** The run is to stop elsewhere. */
  moveStop(): void;
}

interface Needs {
  readonly actions: CloseUpActions;
  /** What the knobs say. */
  readonly options: () => ToyOptions;
  readonly stopAt: () => number;
  /** A sentence for the reader; "" takes the last one back. */
  readonly note: (sentence: string) => void;
  readonly show: () => void;
}

/** From what a reader presses to what the worker is asked. A run is opened by the first thing that needs one. */
export function runControl({actions, options, stopAt, note, show}: Needs): RunControl {
  let run: ToyRun | undefined;
  let trained: Trained = "both";
  let isSlow = false;
  const isRunning = () => run?.phase === "running";

  /** The worker reads its messages in order, so a command may follow at once. */
  const ask = (command: ToyCommand) => {
    if (!run || run.phase === "failed") actions.open(options());
    note("");
    actions.send(command);
  };
  const open = (goesOn: boolean, why: string) => {
    isSlow = false;
    actions.open(options());
    note(why);
    if (goesOn) actions.send({type: "train", trained, until: stopAt()});
  };
  const train = (who: Trained) => {
    isSlow = false;
    const step = run?.snapshot?.step ?? 0;
    if (run && run.phase !== "failed" && step >= stopAt()) {
      if (isRunning()) actions.send({type: "pause"});
      note(
        say("The run is at step {step}, where it is to stop: raise “stop at step”, or rewind.", {
          step: formatCount(step)
        })
      );
      return show();
    }
    trained = who;
    ask({type: "train", trained, until: stopAt()});
  };
  const stages = () => ask({type: "stages"});

  return {
    get run() {
      return run;
    },
    get trained() {
      return trained;
    },
    get isSlow() {
      return isSlow;
    },
    hear: (next) => (run = next),
    train,
    stages,
    pause: () => actions.send({type: "pause"}),
    step() {
      isSlow = false;
      ask({type: "step"});
    },
    slow() {
      isSlow = !isSlow;
      if (isSlow) stages();
      show();
    },
    rewind: () => open(false, say("The same initial weights again, at step 0.")),
    retune() {
      if (!run) return show();
      if (run.phase === "failed") return;
      note("");
      actions.send({type: "change", options: options()});
    },
    restart: (why) => (run ? open(isRunning(), why) : show()),
    moveStop: () => isRunning() && train(trained)
  };
}
