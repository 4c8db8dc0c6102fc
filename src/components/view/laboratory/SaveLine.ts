import type {SavedEntry} from "../../train/kept/savedRun.js";
import {AskedButton} from "../controls/AskedButton.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {sentence} from "./sentence.js";
import {clock} from "./Timeline.js";
import {say} from "../../words/say.js";

/** Each resolves with a sentence that says what was done, or rejects with one that says why it wasn't. */
export interface SaveActions {
  save(): Promise<string>;
  /** Gives the run as a file. */
  download(): Promise<string>;
  receipt(): Promise<string>;
  /** Deletes all that is stored, or what is of the run of this name. */
  forget(run?: string): Promise<string>;
}

export interface SaveState {
  readonly entries: readonly SavedEntry[];
  /** What became of storing where it doesn't work; "" where it does. */
  readonly storage: string;
  /** Whether the browser holds other runs than this. */
  readonly hasOthers?: boolean;
  /** Bytes that this site stores, where the browser tells. */
  readonly used?: number;
}

export type SaveLineElement = HTMLElement & {show(state: SaveState): void};

/**
 * What is saved, when, how large; and the buttons that save, give away and delete. A button that was pressed is off until its work is done; what is being done, and then what came of it, is said below.
 */
export function SaveLine({save, download, receipt, forget}: SaveActions): SaveLineElement {
  const root = element("div", "save-line");
  const words = element("p", "training__note");
  const told = element("p", "training__note");
  const fault = element("p", "training__fault");
  for (const line of [told, fault]) line.setAttribute("role", "status");
  /** The checkpoint that was the newest when a sentence was said; what is saved later makes it old. */
  let saidOf: string | undefined;
  const tell = (what: string, wrong = "") => {
    [told.textContent, fault.textContent, saidOf] = [what, wrong, undefined];
  };
  const working = new Set<HTMLButtonElement>();
  const work = (button: HTMLButtonElement, doing: string, act: () => Promise<string>) => {
    working.add(button);
    disable(button, true);
    tell(doing);
    void act()
      .then(tell, (error: unknown) => tell("", sentence(error instanceof Error ? error.message : String(error))))
      .finally(() => {
        working.delete(button);
        disable(button, false);
      });
  };
  const keep = Button(say("Save now"), () => work(keep, say("Saving …"), save));
  const get = Button(say("Download this run"), () => work(get, say("Writing the run …"), download), {
    title: say("A file that this page can open again")
  });
  const paper = Button(say("Receipt (JSON)"), () => work(paper, say("Writing the receipt …"), receipt), {
    title: say("Settings, device, curve and hashes, to keep beside a result")
  });
  const remove = AskedButton({
    label: say("Delete what is stored"),
    question: say("All checkpoints of all runs go, and the pictures of your own; what is on the screen goes on."),
    act: () => work(remove.button, say("Deleting …"), () => forget())
  });
  root.append(words, Controls(keep, get, paper, remove), told, fault);
  root.hidden = true;
  return Object.assign(root, {
    show(state: SaveState) {
      root.hidden = false;
      words.textContent = saveWords(state);
      const last = state.entries.at(-1);
      if (!working.has(remove.button)) disable(remove.button, !last && !state.hasOthers);
      const newest = last ? `${last.run} ${last.step}` : "";
      if (newest !== (saidOf ??= newest)) tell("", fault.textContent);
    }
  });
}

/** "Saved at step 840, 14:05 · 12.5 MB stored in this browser", or why nothing is. */
export function saveWords({entries, storage, used}: SaveState): string {
  if (storage) return sentence(storage);
  const last = entries.at(-1);
  if (!last) return say("Nothing of this run is saved yet.");
  const size = used ?? entries.reduce((sum, {bytes}) => sum + bytes, 0);
  return say("Saved at step {step}, {time} · {size} stored in this browser.", {
    ...{step: formatCount(last.step), time: clock(last.saved)},
    size: formatBytes(size)
  });
}

/** 840 kB, 12.5 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 99_950_000 ? 1 : 0)} MB`;
}
