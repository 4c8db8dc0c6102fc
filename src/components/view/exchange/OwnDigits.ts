import type {Fit} from "../../math/centreDigit.js";
import type {Paper} from "../../math/inkOfPicture.js";
import type {OwnData, OwnFile, OwnOptions} from "../../train/pictures/readOwn.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {Choice} from "../controls/Choice.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";
import {DigitPad} from "../DigitPad.js";
import {DigitSheet} from "../DigitSheet.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {FileBox} from "./FileBox.js";
import {Report} from "./Report.js";
import {ownWords} from "./ownWords.js";

export interface OwnDigitsActions {
  /** Turns files into digits. */
  read(files: readonly OwnFile[], options: Omit<OwnOptions, "decode">): Promise<OwnData>;
  /** Makes these digits a choice for the next run. Gives a sentence that says so. */
  use(own: {name: string; images: OwnData["images"]}): string;
}

/** Fewest pictures to train on: a batch of the smallest size. */
export const fewest = 16;
/** Refusals that are listed one by one. */
const mostListed = 50;

/** The reader’s own digits: from files and folders, and drawn by hand. They are shown before anything is trained on them. */
export function OwnDigits({read, use}: OwnDigitsActions): HTMLElement {
  const root = element("div", "own-digits");
  const paper = Choice("own-paper", papers, {label: say("ink is")});
  const fit = Choice("own-fit", fits, {label: say("pictures are")});
  const {element: report, tell, complain} = Report();
  const preview = DigitSheet(say("What the network will see"), {kind: "real"});
  const refused = document.createElement("details");
  const shown = element("div", "own-digits__shown");
  shown.append(preview, refused);
  let [files, drawn]: [readonly OwnFile[], Uint8Array[]] = [[], []];
  let data: OwnData = {images: {count: 0, pixels: new Uint8Array(0)}, papers: {bright: 0, dark: 0}, refused: []};
  let reading = new AbortController();

  const train = Button(say("Train on these"), () => {
    const name = say(drawn.length === data.images.count ? "drawn by hand" : "your own digits");
    tell(use({name, images: data.images}));
  });
  const forget = Button(say("Start over"), () => {
    reading.abort();
    [files, drawn] = [[], []];
    show({images: {count: 0, pixels: new Uint8Array(0)}, papers: {bright: 0, dark: 0}, refused: []});
    tell("");
  });

  function show(next: OwnData): void {
    data = next;
    const {count, pixels} = data.images;
    shown.hidden = forget.hidden = train.hidden = count + data.refused.length === 0;
    disable(train, count < fewest);
    preview.hidden = count === 0;
    preview.draw(pixels.subarray(0, 25 * 784));
    refused.hidden = !data.refused.length;
    const summary = document.createElement("summary");
    summary.textContent = say("Refused: {count}", {count: formatCount(data.refused.length)});
    const list = document.createElement("ul");
    list.append(
      ...data.refused
        .slice(0, mostListed)
        .map((refusal) => Object.assign(document.createElement("li"), {textContent: say("{name}: {fault}", refusal)}))
    );
    refused.replaceChildren(summary, list);
    if (count + data.refused.length) tell(ownWords(data, {drawn: drawn.length, fewest}));
  }
  /** Reads all files again: `paper` and `fit` count for all of them. */
  async function readAgain(): Promise<void> {
    reading.abort();
    const {signal} = (reading = new AbortController());
    const onProgress = (done: number) =>
      done % 50 === 0 &&
      tell(say("Reading file {n} of {all} …", {n: formatCount(done + 1), all: formatCount(files.length)}));
    try {
      const found = await read(files, {paper: paper.value, fit: fit.value, signal, onProgress});
      if (!signal.aborted) show(withDrawn(found, drawn));
    } catch (error) {
      if (!signal.aborted) complain(say("{reason}; nothing has changed.", {reason: (error as Error).message}));
    }
  }
  const box = FileBox({
    ...{
      label: say("Choose pictures or IDX files"),
      folder: say("Choose a folder"),
      accept: "image/png,image/jpeg,image/webp,image/gif,.gz,.idx,.idx3-ubyte"
    },
    onFiles(more) {
      files = [...files, ...more];
      void readAgain();
    },
    onFault: complain
  });
  for (const control of [paper, fit]) control.addEventListener("input", () => files.length && void readAgain());
  const pad = DigitPad({
    onDigit(pixels) {
      drawn = [...drawn, pixels];
      show(withDrawn(data, [pixels]));
    }
  });
  root.append(box, report, Controls(paper, fit), pad, shown, Controls(train, forget));
  show(data);
  return root;
}

/** The digits drawn by hand come before those of files: they are the first to be looked for in the preview. */
function withDrawn(data: OwnData, drawn: readonly Uint8Array[]): OwnData {
  const {count, pixels} = data.images;
  const all = new Uint8Array((count + drawn.length) * 784);
  drawn.forEach((digit, i) => all.set(digit, i * 784));
  all.set(pixels, drawn.length * 784);
  return {...data, images: {count: count + drawn.length, pixels: all}};
}

const papers: readonly {value: Paper | "auto"; label: string}[] = [
  {value: "auto", label: say("found by each picture’s border")},
  {value: "bright", label: say("dark, on bright paper")},
  {value: "dark", label: say("bright, on dark paper")}
];
const fits: readonly {value: Fit; label: string}[] = [
  {value: "digit", label: say("cut out and centred, as in MNIST")},
  {value: "whole", label: say("shrunk as they are")}
];
