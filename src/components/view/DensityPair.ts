import type {Pair, Shape} from "../math/shapes.js";
import {Button} from "./controls/Button.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import type {ValueElement} from "./controls/Slider.js";
import {PairDrawing} from "./densityPair/PairDrawing.js";
import {initialPair, presets, readPair, sides, writePair, type Side} from "./densityPair/pairState.js";

const shapes: readonly {value: Shape["kind"]; label: string}[] = [
  {value: "gaussian", label: "Gaussian"},
  {value: "box", label: "box"},
  {value: "bumps", label: "two bumps"}
];
const names = {p: "data P", q: "generator Q"} as const;

/** Two densities that the reader drags, with presets and a choice of shapes; its value is the pair, and it stays in the address. */
export function DensityPair({width = 640, height}: {width?: number; height?: number} = {}): ValueElement<Pair> {
  const root = document.createElement("div") as unknown as ValueElement<Pair>;
  let pair = readPair();
  const show = (next: Pair) => {
    pair = next;
    writePair(pair);
    drawing.update(pair);
  };
  const change = (next: Pair) => {
    show(next);
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const drawing = PairDrawing(pair, {
    width,
    height: height ?? (width < 480 ? 300 : 320),
    onMove: (side, dial, value) => change({...pair, [side]: {...pair[side], [dial]: value}})
  });
  const choices = sides.map((side) => shapeChoice(side));
  const buttons = presets.map((preset) =>
    Button(preset.label, () => {
      sides.forEach((side, i) => (choices[i].value = preset.pair[side].kind));
      change(preset.pair);
    })
  );

  function shapeChoice(side: Side): ValueElement<Shape["kind"]> {
    const choice = Choice(side, shapes, {label: names[side], initial: initialPair[side].kind});
    choice.addEventListener("input", () => show({...pair, [side]: {...pair[side], kind: choice.value}})); // and the event rises to root
    return choice;
  }

  const row = Controls(...buttons);
  row.style.flexDirection = "row"; // four short buttons need not stack on a phone
  root.append(drawing.element, row, Controls(...choices));
  Object.defineProperty(root, "value", {
    get: () => pair,
    set(next: Pair) {
      sides.forEach((side, i) => (choices[i].value = next[side].kind));
      show(next);
    }
  });
  return root;
}
