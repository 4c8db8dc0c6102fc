import {findPictures, keepPictures} from "../kept/ownPictures.js";
import type {StoredRun} from "../kept/storedRun.js";
import type {PictureShelf} from "../kept/store/pictureShelf.js";
import type {OwnImages} from "./messages.js";
import type {Run} from "./trainingHandle.js";
import type {TrainingLanes} from "./trainingLanes.js";

export interface RememberOptions {
  readonly open: () => Promise<PictureShelf>;
  /** The runs that this browser holds. */
  stored(): readonly StoredRun[];
  /** These pictures are at hand again. */
  onFound(own: OwnImages): void;
  /** What the reader should know of the pictures of the present run; "": nothing. */
  onWord(sentence: string): void;
}

/** Lanes whose runs on the reader's own pictures can be resumed after a reload. */
export interface RememberingLanes {
  readonly actions: TrainingLanes["actions"];
  readonly importRun: TrainingLanes["importRun"];
  /** Has to hear of every change of the present run: its pictures are stored once it is open, and with its checkpoints. */
  heard(run: Run): void;
  /** As `TrainingLanes.forget`; pictures go with the last run that learned from any. */
  forget(run?: string): Promise<void>;
}

/**
 * Keeps the pictures of a run on the reader's own beside its checkpoints, and brings them back before a stored run is resumed, where
 * none were chosen in this visit. One set: that of the run begun last. On the page's side, since receipts and meters need them too.
 */
export function rememberOwn(lanes: TrainingLanes, {open, stored, onFound, onWord}: RememberOptions): RememberingLanes {
  /** What the present run learns from, and whether that is stored. */
  let own: OwnImages | undefined;
  let isKept = false;
  let heardOf = "";
  /** The pictures are on their way: commands wait, or they would come before the run. */
  let finding: Promise<void> | undefined;

  const begin = () => {
    isKept &&= own === lanes.own();
    own = lanes.own();
    heardOf = "";
  };
  async function find(): Promise<string> {
    const {own: found, word} = await findPictures(open);
    if (found) {
      lanes.setOwn((own = found));
      isKept = true;
      onFound(found);
    }
    return word;
  }
  const isOwn = ({settings}: StoredRun) => settings.data === "own";
  const needsPictures = (name: string) => !lanes.own() && stored().some((run) => run.run === name && isOwn(run));

  return {
    actions: {
      ...lanes.actions,
      open(settings) {
        begin();
        lanes.actions.open(settings);
        onWord(""); // once the new run is there: what is said is shown with the present one
      },
      resume(place, how) {
        const resume = (word = "") => {
          begin();
          lanes.actions.resume(place, how);
          onWord(word);
        };
        if (!needsPictures(place.run)) return resume();
        finding = find()
          .then(resume)
          .finally(() => (finding = undefined));
      },
      send(command) {
        if (finding) void finding.then(() => lanes.actions.send(command));
        else lanes.actions.send(command);
      }
    },
    importRun(bytes, how) {
      lanes.importRun(bytes, how); // throws, and then nothing has changed
      begin();
      onWord("");
    },
    heard({opened, entries}) {
      const key = `${opened?.run} ${entries.at(-1)?.step}`;
      if (opened?.data !== "own" || !own || key === heardOf) return;
      heardOf = key;
      if (isKept) return;
      isKept = true;
      void keepPictures(open, own).then((word) => word && onWord(word));
    },
    async forget(name) {
      await lanes.forget(name);
      if (name !== undefined && stored().some((run) => run.run !== name && isOwn(run))) return;
      isKept = false;
      await open().then(
        (shelf) => shelf.clear(),
        () => undefined
      ); // where nothing can be stored, nothing is
    }
  };
}
