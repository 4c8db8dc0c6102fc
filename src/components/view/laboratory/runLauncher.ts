import type {SavedEntry} from "../../train/kept/savedRun.js";
import type {Command} from "../../train/run/messages.js";
import type {Run} from "../../train/run/trainingHandle.js";
import type {HeldRuns} from "./heldRuns.js";
import type {TrainingActions} from "./panelTypes.js";
import type {RunChoices} from "./RunChoices.js";

type Order = Exclude<Command, {type: "open"}>;

export interface RunLauncherOptions {
  readonly actions: TrainingActions;
  readonly choices: RunChoices;
  readonly runs: HeldRuns;
  /** Another run is about to begin. */
  readonly onRun: () => void;
  /** The present run is about to get an order. */
  readonly onOrder: () => void;
}

/** How runs begin, go on, and are left. */
export interface RunLauncher {
  /** A new run with the settings that are chosen, and its first orders. The present one is kept first, as with `resume`. */
  open(...orders: Order[]): void;
  /** A stored run goes on. */
  resume(entry: SavedEntry, how: {branch: boolean}): void;
  /** Gives the present run an order, or a new one where there is none that could take it. */
  order(order: Order): void;
  /** Trains both runs, or lets both rest. */
  both(isTraining: boolean): void;
  /** The present run is as said. */
  heard(run: Run): void;
}

export function runLauncher({actions, choices, runs, onRun, onOrder}: RunLauncherOptions): RunLauncher {
  /** Where both are to train: A begins when B, which may first have to be made ready, is beyond this step. It stops where B does. */
  let follows = Infinity;

  function begin(ask: () => void): void {
    onRun();
    choices.begun();
    runs.begin();
    ask();
    choices.wishes().forEach(actions.send);
  }
  /** The run that is left for another first keeps what it has not saved. */
  function leave(then: () => void): void {
    const {phase, snapshot} = runs.now ?? {};
    const hasSteps = Boolean(snapshot?.step) && (phase === "running" || phase === "paused");
    if (hasSteps) void actions.saveToLeave().then(then);
    else then();
  }
  const openNow = () => begin(() => actions.open(choices.settings()));

  function order(order: Order): void {
    if (!runs.now || runs.now.phase === "failed") openNow();
    follows = Infinity;
    onOrder();
    choices.wishes().forEach(actions.send); // training to the step of another run had another end
    actions.send(order); // the worker reads its messages in order
  }
  return {
    open: (...orders) =>
      leave(() => {
        openNow();
        orders.forEach(actions.send);
      }),
    resume: (entry, how) => leave(() => begin(() => actions.resume(entry, how))),
    order,
    both(isTraining) {
      if (!isTraining) {
        follows = Infinity;
        actions.send({type: "pause"});
        return actions.sendKept({type: "pause"});
      }
      const from = runs.now?.phase === "failed" ? 0 : (runs.now?.snapshot?.step ?? 0);
      order({type: "train"});
      follows = from;
    },
    heard({phase, snapshot}) {
      if (phase !== "running" || snapshot!.step <= follows) return;
      follows = Infinity;
      const {stop} = choices.settings();
      if ((runs.kept?.snapshot?.step ?? 0) >= (stop.step ?? Infinity)) return;
      actions.sendKept({type: "stop", stop});
      actions.sendKept({type: "train"});
    }
  };
}
