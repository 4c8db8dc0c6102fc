import type {OwnFile} from "../train/pictures/readOwn.js";
import {Button} from "./controls/Button.js";
import {Controls} from "./controls/Controls.js";
import {disable} from "./controls/disable.js";
import {element} from "./element.js";
import {FileBox} from "./exchange/FileBox.js";
import {OwnDigits, type OwnDigitsActions} from "./exchange/OwnDigits.js";

/** What can be taken away. */
export type Parcel = (typeof parcels)[number]["name"];

export interface ExchangeActions extends Pick<OwnDigitsActions, "read" | "use"> {
  /** Gives the reader a file. Resolves with a sentence that says which; rejects with one that says why not. */
  take(what: Parcel): Promise<string>;
  /** Begins a run from weights or a checkpoint. Resolves with a sentence; rejects with one, and then nothing has changed. */
  bring(files: readonly OwnFile[]): Promise<string>;
}

export type ExchangePanelElement = HTMLElement & {
  /** Whether there is a run that can be taken away. */
  update(hasRun: boolean): void;
};

/** Takes away what was trained, brings in weights, runs and digits. What happened is said below, and read out; a fault changes nothing. */
export function ExchangePanel({actions}: {actions: ExchangeActions}): ExchangePanelElement {
  const root = element("div", "exchange") as unknown as ExchangePanelElement;
  const words = element("p", "exchange__words");
  words.setAttribute("role", "status");
  const fault = element("p", "training__fault");
  fault.setAttribute("role", "alert");
  const say = (sentence: string) => {
    [words.textContent, fault.textContent] = [sentence, ""];
  };
  const complain = (sentence: string) => {
    [words.textContent, fault.textContent] = ["", sentence];
  };
  const act = (doing: string, promise: Promise<string>) => {
    say(doing);
    void promise.then(say, (error: unknown) => complain(asSentence(error)));
  };

  const buttons = parcels.map(({name, label, title}) =>
    Button(label, () => act("Packing …", actions.take(name)), {title})
  );
  const need = element("p", "training__note");
  const box = FileBox({
    ...{label: "Choose a saved run or weights", accept: ".run,.checkpoint,.safetensors"},
    onFiles: (files) => act("Reading …", actions.bring(files)),
    onFault: complain
  });
  root.append(
    group("Take away", Controls(...buttons), need),
    group("Bring in", note(bringWords), box),
    group("Your own digits", note(ownWords), OwnDigits({...actions, say, complain})),
    ...[words, fault]
  );
  root.update = (hasRun) => {
    buttons.forEach((button, i) => disable(button, !hasRun && parcels[i].name !== "python"));
    need.textContent = hasRun ? "" : "Make a step of a run first, or resume one: then there is something to take.";
  };
  root.update(false);
  return root;
}

const parcels = [
  {name: "archive", label: "Everything (zip)", title: "Weights, checkpoint, metrics, samples, receipt and sngan.py"},
  {
    name: "weights",
    label: "Weights (safetensors)",
    title: "Three files: both networks as PyTorch names them, and Adam’s memory"
  },
  {name: "checkpoint", label: "The run (checkpoint)", title: "A file from which this page goes on exactly"},
  {name: "samples", label: "Samples (PNG)", title: "The 25 samples of the last checkpoint"},
  {name: "metrics", label: "Metrics (CSV)", title: "Losses and norms, step by step or in stretches"},
  {name: "python", label: "sngan.py", title: "The same networks and loop in PyTorch"}
] as const;

const bringWords =
  "A run that you saved goes on where it was. Weights, one to three safetensors files with PyTorch’s names, begin a new run; their sizes come from their shapes.";
const ownWords =
  "PNG, JPEG, WebP or GIF up to 20 MB and 4,096 pixels a side, whole folders, or IDX files, plain or gzipped: 16 to 60,000 digits in all. Or draw them. Nothing leaves your computer.";

function group(title: string, ...content: HTMLElement[]): HTMLElement {
  const root = document.createElement("fieldset");
  root.className = "exchange__group";
  const legend = document.createElement("legend");
  legend.textContent = title;
  root.append(legend, ...content);
  return root;
}

function note(text: string): HTMLElement {
  return Object.assign(element("p", "training__note"), {textContent: text});
}

/** With a capital, unless a file's name comes first, and what became of the rest. */
function asSentence(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
  const isName = /^\S*[.:]/.test(words);
  return `${isName ? words : words.slice(0, 1).toUpperCase() + words.slice(1)}. Nothing has changed.`;
}
