import type {Noise} from "../../math/latent.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {WholeNumber} from "../controls/WholeNumber.js";
import {element} from "../element.js";
import {sheetCount, sheetSide} from "./latentKnobs.js";
import {PictureGrid} from "./PictureGrid.js";
import type {Picked} from "./tool.js";

type Name = keyof Picked;
const names: readonly Name[] = ["A", "B"];

export interface SampleSheet {
  readonly element: HTMLElement;
  /** Another seed, or another generator: the noise of the samples. */
  hold(samples: readonly Noise[]): void;
  /** Shows [25·784] bytes. */
  draw(pixels: Uint8Array | undefined): void;
  /** A and B, once there are samples. */
  picked(): Picked | undefined;
  /** What a click on the sheet picks. */
  readonly active: Name;
  /** What A or B is called: "sample 3 (A)". */
  words(name: Name): string;
}

/** 25 samples to pick A and B from: by a click on one, by its key a or b, or by its number. `onPick` hears which was picked. */
export function SampleSheet(onPick: (name: Name) => void): SampleSheet {
  const root = element("div", "latent__sheet");
  const cells = {
    A: WholeNumber("za", {label: say("A: sample"), initial: 1, low: 1, high: sheetCount}),
    B: WholeNumber("zb", {label: say("B: sample"), initial: 2, low: 1, high: sheetCount})
  };
  let samples: readonly Noise[] = [];
  let active: Name = "A";
  const grid = PictureGrid({
    label: say("25 samples"),
    ...{columns: sheetSide, count: sheetCount, kind: "generated", name: (i) => say("sample {n}", {n: i + 1})},
    onPick: (i) => pick(active, i),
    onKey: (key, i) => /^[ab]$/i.test(key) && pick(key.toUpperCase() as Name, i)
  });
  const buttons = names.map((name) =>
    Button(say("Pick {name}", {name}), () => {
      active = name;
      showActive();
    })
  );
  root.append(grid, Controls(...buttons, cells.A, cells.B));

  const indexOf = (name: Name) => cells[name].value - 1;
  const mark = () => grid.mark({A: indexOf("A"), B: indexOf("B")});
  const showActive = () =>
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(names[i] === active)));

  function pick(name: Name, i: number): void {
    cells[name].value = i + 1;
    choose(name);
  }
  /** A sample was picked, here or in its field. */
  function choose(name: Name): void {
    mark();
    onPick(name);
  }
  for (const name of names) cells[name].addEventListener("input", () => choose(name));

  showActive();
  return {
    ...{element: root, draw: grid.draw},
    hold(next) {
      samples = next;
      mark();
    },
    picked: () => (samples.length ? {A: samples[indexOf("A")], B: samples[indexOf("B")]} : undefined),
    get active() {
      return active;
    },
    words: (name) => say("sample {n} ({name})", {n: cells[name].value, name})
  };
}
