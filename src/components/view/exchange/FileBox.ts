import type {OwnFile} from "../../train/pictures/readOwn.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {element} from "../element.js";
import {droppedFiles, type PlacedFile} from "./droppedFiles.js";

export interface FileBoxOptions {
  /** What its button says. */
  readonly label: string;
  /** As in `<input accept>`. */
  readonly accept: string;
  /** A second button, for a whole folder. */
  readonly folder?: string;
  /** Takes one file; of several that are dropped, the first. */
  readonly single?: boolean;
  onFiles(files: readonly OwnFile[]): void;
  /** What can’t be read from what was dropped. */
  onFault(sentence: string): void;
}

/** A box to drop files or folders into, with buttons that do the same by the browser’s own dialogue. Nothing leaves the computer. */
export function FileBox({label, accept, folder, single = false, onFiles, onFault}: FileBoxOptions): HTMLElement {
  const root = element("div", "file-box");
  const pass = (files: readonly PlacedFile[]) =>
    files.length && onFiles((single ? files.slice(0, 1) : files).map(toOwnFile));
  const chooser = (words: string, isFolder: boolean) => {
    const input = document.createElement("input");
    Object.assign(input, {
      type: "file",
      multiple: !single,
      accept: isFolder ? "" : accept,
      hidden: true,
      webkitdirectory: isFolder
    });
    input.addEventListener("change", () => {
      pass(Array.from(input.files ?? [], (file) => ({path: file.webkitRelativePath || file.name, file})));
      input.value = ""; // the same file again is a change too
    });
    return [Button(words, () => input.click()), input];
  };
  const drop = say(single ? "or drop it here" : "or drop them here");
  root.append(...chooser(label, false), ...(folder ? chooser(folder, true) : []), ` ${drop}`);

  const mark = (isOver: boolean) => root.classList.toggle("file-box--over", isOver);
  root.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  root.addEventListener("dragleave", () => mark(false));
  root.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    if (!event.dataTransfer) return;
    void droppedFiles(event.dataTransfer).then(pass, () =>
      onFault(say("What you dropped can’t be read; nothing has changed."))
    );
  });
  return root;
}

const toOwnFile = ({path, file}: PlacedFile): OwnFile => ({
  ...{name: path, size: file.size},
  bytes: async () => new Uint8Array(await file.arrayBuffer())
});
