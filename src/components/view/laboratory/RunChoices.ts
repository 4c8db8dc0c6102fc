import type {Command, Settings} from "../../train/run/messages.js";
import type {Run} from "../../train/run/trainingHandle.js";
import {Controls} from "../controls/Controls.js";
import {toNextSeed} from "../controls/toNextSeed.js";
import {element} from "../element.js";
import {SpeedLimit, TrainingSettings} from "../training/TrainingSettings.js";
import {RecipeTable, type RecipeTableOptions} from "./RecipeTable.js";
import {StopDetails} from "./StopDetails.js";
import {say} from "../../words/say.js";

export interface RunChoicesOptions {
  readonly seed: number;
  readonly hasMnist: boolean;
  readonly recipe: RecipeTableOptions;
  /** Something was chosen that decides a run. */
  readonly onChoice: () => void;
  /** A wish that the present run takes at once. */
  readonly onWish: (wish: Wish) => void;
}

type Wish = Command & {type: "limit" | "stop"};

/** What the next run will be, and how far and how fast the present one may go. */
export interface RunChoices {
  readonly elements: readonly HTMLElement[];
  settings(): Settings;
  /** How far and how fast. */
  wishes(): Wish[];
  /** Steps a second, at most. */
  limit(): number;
  /** A seed of the next run that no one has chosen. */
  newSeed(): void;
  /** A run begins with the settings chosen here; with others where it goes on from a checkpoint, and these are shown. */
  begun(settings?: Settings): void;
  /** Whether other settings are chosen than `run` was begun with, which the note then says; and whether they can't be trained. */
  show(run: Run | undefined): {waits: boolean; isStuck: boolean};
  offerOwn(name: string): void;
}

export function RunChoices({seed, hasMnist, recipe, onChoice, onWish}: RunChoicesOptions): RunChoices {
  const row = TrainingSettings({seed, hasMnist});
  const limit = SpeedLimit();
  const table = RecipeTable(recipe);
  const stop = StopDetails();
  const note = element("p", "training__note");

  const limitWish = (): Wish => ({type: "limit", stepsPerSecond: Number(limit.value)});
  const stopWish = (): Wish => ({type: "stop", stop: stop.rule});
  const decisive = () => JSON.stringify({...row.settings(), recipe: table.recipe});
  /** The settings that the present run was begun with, but for where it stops. */
  let begunWith = "";

  limit.addEventListener("input", () => onWish(limitWish()));
  stop.addEventListener("input", () => onWish(stopWish()));
  for (const control of [...row.elements, table]) control.addEventListener("input", onChoice);

  return {
    elements: [Controls(...row.elements, limit), note, table, stop],
    settings: () => ({...row.settings(), recipe: table.recipe, stop: stop.rule}),
    wishes: () => [limitWish(), stopWish()],
    limit: () => Number(limit.value),
    newSeed: () => toNextSeed(row.seed),
    begun(settings) {
      if (settings) {
        row.set(settings);
        table.recipe = settings.recipe as typeof table.recipe;
      }
      begunWith = decisive();
    },
    show(run) {
      const waits = Boolean(run && run.phase !== "opening" && decisive() !== begunWith);
      note.textContent = waits ? say("These settings take effect with Reset; the present run goes on until then.") : "";
      return {waits, isStuck: table.complaint !== ""};
    },
    offerOwn: row.offerOwn
  };
}
