import type {Noise} from "../../math/latent/noise.js";
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
const otherOf: Record<Name, Name> = {A: "B", B: "A"};

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
  const chosen = {A: cells.A.value - 1, B: cells.B.value - 1};
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
  const hint = element("p", "training__note");
  const fault = element("p", "control__complaint");
  fault.setAttribute("role", "status");
  root.append(grid, hint, Controls(...buttons, cells.A, cells.B), fault);

  const mark = () => grid.mark(chosen);
  function showActive(): void {
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(names[i] === active)));
    hint.textContent = say(
      "A has a solid frame, B a dashed one. A click on a sample picks {name}; its keys a and b, either.",
      {
        name: active
      }
    );
  }

  /** Picks sample i, unless it is the other one: from a sample to itself there is no way. */
  function pick(name: Name, i: number): void {
    const isTaken = chosen[otherOf[name]] === i;
    if (!isTaken) chosen[name] = i;
    cells[name].value = chosen[name] + 1;
    const words = {n: i + 1, other: otherOf[name], name, settled: chosen[name] + 1};
    fault.textContent = isTaken ? say("Sample {n} is {other} already; {name} stays sample {settled}.", words) : "";
    if (isTaken) return;
    mark();
    onPick(name);
  }
  for (const name of names) {
    const typed = () => cells[name].value - 1;
    const isNew = () => typed() !== chosen[name];
    // half-typed: "1" of "12" may be the other one
    cells[name].addEventListener("input", () => isNew() && typed() !== chosen[otherOf[name]] && pick(name, typed()));
    cells[name].addEventListener("change", () => isNew() && pick(name, typed()));
  }

  if (chosen.A === chosen.B) {
    const n = chosen.A + 1;
    cells.B.value = 1 + (chosen.B = chosen.A === 0 ? 1 : 0);
    fault.textContent = say("A and B can’t both be sample {n}; B is sample {settled}.", {
      n,
      settled: chosen.B + 1
    });
  }
  showActive();
  return {
    ...{element: root, draw: grid.draw},
    hold(next) {
      samples = next;
      mark();
    },
    picked: () => (samples.length ? {A: samples[chosen.A], B: samples[chosen.B]} : undefined),
    get active() {
      return active;
    },
    words: (name) => say("sample {n} ({name})", {n: chosen[name] + 1, name})
  };
}
