import type {Command, Settings} from "../../train/run/messages.js";
import type {SavedEntry} from "../../train/kept/savedRun.js";
import type {StepCost} from "../training/stepCosts.js";
import type {RecipeTableOptions} from "./RecipeTable.js";
import type {Recording} from "../../train/recorded/recording.js";
import type {SaveActions} from "./SaveLine.js";

/** What the panel asks for; the joint connects it to workers and the store. */
export interface TrainingActions extends SaveActions {
  /** Ends the present run, if any, and prepares a new one. */
  open(settings: Settings): void;
  /** Goes on from a checkpoint, under a new name with `branch`. */
  resume(entry: SavedEntry, how: {branch: boolean}): void;
  send(command: Exclude<Command, {type: "open"}>): void;
  /** The present run keeps what it has not saved. Resolves then, or soon: one that can't is not waited for. */
  saveToLeave(): Promise<void>;
  /** The present run becomes A, and stays as it is; `update` speaks of the next one from now on. */
  keep(): void;
  sendKept(command: Exclude<Command, {type: "open"}>): void;
  /** A goes; where no run was begun beside it, `update` speaks of it again. */
  drop(): void;
}

export interface TrainingPanelOptions {
  readonly recording: Recording;
  /** The recording's sheets, one a frame and the real digits last: 25 pictures of 28 × 28 bytes each. */
  readonly sheets: readonly Uint8Array[];
  /** Whether this copy of the notebook holds MNIST. */
  readonly hasMnist: boolean;
  readonly recipe: RecipeTableOptions;
  readonly actions: TrainingActions;
  /** Told of what is known of each way to run, whenever there is more of it. */
  readonly onCosts?: (costs: readonly StepCost[]) => void;
}
