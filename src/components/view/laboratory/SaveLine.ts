import type {SavedEntry} from "../../train/kept/savedRun.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {clock} from "./Timeline.js";

export interface SaveActions {
  save(): void;
  /** Gives the run as a file. Rejects with a sentence. */
  download(): Promise<void>;
  receipt(): Promise<void>;
  /** Deletes all that is stored. */
  forget(): Promise<void>;
}

export interface SaveState {
  readonly entries: readonly SavedEntry[];
  /** What became of storing where it doesn't work; "" where it does. */
  readonly storage: string;
  /** Bytes that this site stores, where the browser tells. */
  readonly used?: number;
}

export type SaveLineElement = HTMLElement & {show(state: SaveState): void};

/** What is saved, when, how large; and the buttons that save, give away and delete. Deleting asks once, in place. */
export function SaveLine({save, download, receipt, forget}: SaveActions): SaveLineElement {
  const root = element("div", "save-line");
  const words = element("p", "training__note");
  const fault = element("p", "training__fault");
  fault.setAttribute("role", "status");
  const complain = (error: unknown) => {
    fault.textContent = sentence(error instanceof Error ? error.message : String(error));
  };
  const busy = (button: HTMLButtonElement, act: () => Promise<void>) => {
    disable(button, true);
    fault.textContent = "";
    void act()
      .catch(complain)
      .finally(() => disable(button, false));
  };
  const get = Button("Download this run", () => busy(get, download), {title: "A file that this page can open again"});
  const paper = Button("Receipt (JSON)", () => busy(paper, receipt), {
    title: "Settings, device, curve and hashes, to keep beside a result"
  });
  const really = element("span", "save-line__really");
  const remove = Button("Delete what is stored", () => ask(true));
  const yes = Button("Yes, delete it", () => {
    ask(false);
    busy(remove, forget);
  });
  const no = Button("Keep it", () => ask(false));
  really.append("All checkpoints of all runs go; what is on the screen goes on. ", yes, " ", no);
  really.hidden = true;
  const ask = (isAsking: boolean) => {
    [really.hidden, remove.hidden] = [!isAsking, isAsking];
    (isAsking ? no : remove).focus();
  };
  root.append(words, Controls(Button("Save now", save), get, paper, remove, really), fault);
  root.hidden = true;
  return Object.assign(root, {
    show(state: SaveState) {
      root.hidden = false;
      words.textContent = saveWords(state);
    }
  });
}

/** "Saved at step 840, 14:05 · 12.5 MB stored in this browser", or why nothing is. */
export function saveWords({entries, storage, used}: SaveState): string {
  if (storage) return sentence(storage);
  const last = entries.at(-1);
  if (!last) return "Nothing of this run is saved yet.";
  const size = used ?? entries.reduce((sum, {bytes}) => sum + bytes, 0);
  return `Saved at step ${formatCount(last.step)}, ${clock(last.saved)} · ${formatBytes(size)} stored in this browser.`;
}

/** 840 kB, 12.5 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1e6).toFixed(bytes < 99_950_000 ? 1 : 0)} MB`;
}

const sentence = (words: string): string => words && `${words[0].toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;
