import type {OwnFile} from "../train/pictures/readOwn.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {Controls} from "./controls/Controls.js";
import {disable} from "./controls/disable.js";
import {element} from "./element.js";
import {FileBox} from "./exchange/FileBox.js";
import {Report} from "./exchange/Report.js";
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

/** Takes away what was trained, brings in weights, runs and digits. What happened is said beside it, and read out; a fault changes nothing. */
export function ExchangePanel({actions}: {actions: ExchangeActions}): ExchangePanelElement {
  const root = element("div", "exchange") as unknown as ExchangePanelElement;
  const [taken, brought] = [Report(), Report()];
  let hasRun = false;
  /** What is being packed. */
  const packing = new Set<Parcel>();
  const pack = async ({name, doing}: (typeof parcels)[number]) => {
    packing.add(name);
    show();
    await taken.follow(doing, actions.take(name));
    packing.delete(name);
    show();
  };
  const buttons = parcels.map((parcel) => Button(parcel.label, () => void pack(parcel), {title: parcel.title}));
  const show = () =>
    parcels.forEach(({name}, i) => disable(buttons[i], packing.has(name) || (!hasRun && name !== "python")));
  const need = element("p", "training__note");
  const box = FileBox({
    ...{label: say("Choose a saved run or weights"), accept: ".zip,.run,.checkpoint,.safetensors"},
    onFiles: (files) => void brought.follow(say("Reading …"), actions.bring(files)),
    onFault: brought.complain
  });
  root.append(
    group(say("Take away"), Controls(...buttons), need, taken.element),
    group(say("Bring in"), note(bringWords), box, brought.element),
    group(say("Your own digits"), note(ownWords), OwnDigits(actions))
  );
  root.update = (isThere) => {
    hasRun = isThere;
    show();
    need.textContent = hasRun ? "" : say("Make a step of a run first, or resume one: then there is something to take.");
  };
  root.update(false);
  return root;
}

const parcels = [
  {
    name: "archive",
    label: say("Everything (zip)"),
    title: say("Weights, checkpoint, metrics, samples, receipt and sngan.py"),
    doing: say("Packing everything …")
  },
  {
    name: "weights",
    label: say("Weights (safetensors)"),
    title: say("Three files: both networks as PyTorch names them, and Adam’s memory"),
    doing: say("Writing the weights …")
  },
  {
    name: "checkpoint",
    label: say("The run (checkpoint)"),
    title: say("A file from which this page goes on exactly"),
    doing: say("Writing the run …")
  },
  {
    name: "samples",
    label: say("Samples (PNG)"),
    title: say("The 25 samples of the last checkpoint"),
    doing: say("Writing the samples …")
  },
  {
    name: "metrics",
    label: say("Metrics (CSV)"),
    title: say("Losses and norms, step by step or in stretches"),
    doing: say("Writing the metrics …")
  },
  {
    name: "python",
    label: "sngan.py",
    title: say("The same networks and loop in PyTorch"),
    doing: say("Fetching sngan.py …")
  }
] as const;

const bringWords = say(
  "A run that you saved, alone or in its zip, goes on where it was. Weights, one to three safetensors files with PyTorch’s names, begin a new run; their sizes come from their shapes."
);
const ownWords = say(
  "PNG, JPEG, WebP or GIF up to 20 MB and 4,096 pixels a side, whole folders, or IDX files, plain or gzipped: 16 to 60,000 digits in all. Or draw them. Nothing leaves your computer."
);

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
