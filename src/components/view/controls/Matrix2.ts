import {matrix, type Matrix} from "../../math/matrix.js";
import {Button} from "./Button.js";
import {ButtonRow} from "./ButtonRow.js";
import {Slider, type ValueElement} from "./Slider.js";

/** A matrix to start from: its name and a, b, c, d. */
export interface Preset {
  readonly name: string;
  readonly entries: readonly [number, number, number, number];
}

const letters = ["a", "b", "c", "d"] as const;

/**
 * The 2 × 2 matrix [[a, b], [c, d]] by four sliders from −2 to 2, and a button for each preset; the first preset is where it
 * starts. The entries are kept in the address.
 */
export function Matrix2(presets: readonly Preset[]): ValueElement<Matrix> {
  const sliders = letters.map((name, i) =>
    Slider({name, label: name, initial: presets[0].entries[i], low: -2, high: 2, step: 0.1})
  );
  const set = (entries: ArrayLike<number>) => sliders.forEach((slider, i) => (slider.value = entries[i]));
  const choose = ({name, entries}: Preset) =>
    Button(name, () => {
      set(entries);
      root.dispatchEvent(new Event("input", {bubbles: true}));
    });
  const grid = document.createElement("div");
  grid.className = "matrix-sliders";
  grid.append(...sliders);
  const root = document.createElement("div") as unknown as ValueElement<Matrix>;
  root.append(ButtonRow(...presets.map(choose)), grid);
  const read = () => sliders.map((slider) => slider.value);
  Object.defineProperty(root, "value", {
    get: () => matrix([read().slice(0, 2), read().slice(2)]),
    set: ({values}: Matrix) => set(values)
  });
  return root;
}
