import type {Measurement, ShownNeighbour, ShownSample} from "../../train/meters/measurement.js";
import {say} from "../../words/say.js";
import {element} from "../element.js";
import {formatCount, formatPercent} from "../numbers.js";
import {digitCanvas} from "./digitCanvas.js";

export type SamplePickerElement = HTMLElement & {
  /** Shows the samples of a measurement, the first of them picked. */
  show(measurement: Measurement): void;
};

/** Samples by the class that the classifier sees; the one that is picked has its nearest real digits beside it. */
export function SamplePicker(): SamplePickerElement {
  const root = element("div", "meters__samples");
  const grid = element("div", "meters__grid");
  grid.setAttribute("role", "group");
  grid.setAttribute("aria-label", say("samples by the digit that the classifier sees"));
  const detail = element("div", "meters__detail");
  detail.setAttribute("aria-live", "polite");
  root.append(grid, detail);

  const show = (measurement: Measurement) => {
    const buttons = measurement.shown.map((sample, i) => SampleButton(sample, () => pick(i)));
    const pick = (i: number) => {
      buttons.forEach((button, k) => button.setAttribute("aria-pressed", String(k === i)));
      detail.replaceChildren(...details(measurement.shown[i], measurement));
    };
    grid.replaceChildren(...buttons);
    if (buttons.length) pick(0);
    else detail.replaceChildren();
  };
  return Object.assign(root, {show});
}

function SampleButton({pixels, label, confidence}: ShownSample, onClick: () => void): HTMLButtonElement {
  const button = element("button", "meters__sample");
  button.type = "button";
  button.setAttribute(
    "aria-label",
    say("sample seen as {label}, {sure} sure", {label, sure: formatPercent(confidence)})
  );
  const name = element("span", "meters__label");
  name.textContent = String(label);
  button.append(digitCanvas(pixels), name);
  button.addEventListener("click", onClick);
  return button;
}

function details(sample: ShownSample, {library, nearest}: Measurement): HTMLElement[] {
  const title = document.createElement("p");
  title.textContent = say("Seen as {label}, {sure} sure. Its nearest real digits, distance below each:", {
    ...{label: sample.label, sure: formatPercent(sample.confidence)}
  });
  const big = element("div", "meters__picked");
  big.append(digitCanvas(sample.pixels));
  const byPixels = Neighbours(say("by pixels, of {count}", {count: formatCount(library.pixels)}), sample.inPixels);
  const byFeatures = Neighbours(
    say("by features, of {count}", {count: formatCount(library.features)}),
    sample.inFeatures
  );
  const note = document.createElement("p");
  note.textContent = memoryWords(sample.inPixels[0]?.distance ?? NaN, nearest.real);
  return [title, big, byPixels, byFeatures, note];
}

/** Is it memorising? A copy would lie far nearer than real digits lie to each other. */
export function memoryWords(distance: number, real: number): string {
  return say(
    distance < real / 2
      ? "Suspiciously near: {distance} from its nearest real digit; real digits lie {real} from theirs (median)."
      : "No copy: {distance} from its nearest real digit; real digits lie {real} from theirs (median).",
    {distance: distance.toFixed(1), real: real.toFixed(1)}
  );
}

function Neighbours(label: string, list: readonly ShownNeighbour[]): HTMLElement {
  const root = element("div", "meters__neighbours");
  const name = document.createElement("p");
  name.textContent = label;
  const row = element("div", "meters__row");
  for (const {pixels, distance} of list) {
    const item = element("div", "meters__neighbour");
    const number = document.createElement("span");
    number.textContent = distance.toFixed(1);
    item.append(digitCanvas(pixels), number);
    row.append(item);
  }
  root.append(name, row);
  return root;
}
