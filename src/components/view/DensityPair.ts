import type {Pair} from "../math/shapes.js";
import {Button} from "./controls/Button.js";
import {ButtonRow} from "./controls/ButtonRow.js";
import {Controls} from "./controls/Controls.js";
import type {ValueElement} from "./controls/Slider.js";
import {PairDrawing} from "./densityPair/PairDrawing.js";
import {presets, readPair, sides, writePair} from "./densityPair/pairState.js";
import {sideControls} from "./densityPair/sideControls.js";

/** Two densities that the reader drags, with presets and a choice of shapes; its value is the pair, and it stays in the address. */
export function DensityPair({width = 640, height}: {width?: number; height?: number} = {}): ValueElement<Pair> {
  const root = document.createElement("div") as unknown as ValueElement<Pair>;
  const controls = {p: sideControls("p"), q: sideControls("q")};
  const complete = ({p, q}: Pair): Pair => ({p: controls.p.complete(p), q: controls.q.complete(q)});
  let pair = complete(readPair());
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
  const take = (next: Pair) => {
    for (const side of sides) controls[side].show(next[side]);
    show(next);
  };
  const buttons = presets.map((preset) =>
    Button(preset.label, () => {
      take(preset.pair);
      root.dispatchEvent(new Event("input", {bubbles: true}));
    })
  );
  for (const side of sides) {
    const settle = () => {
      const chosen = controls[side].complete(pair[side]);
      const isNew = chosen.kind === "bars" && pair[side].kind !== "bars";
      show({...pair, [side]: isNew ? {...chosen, mean: 0, width: 1} : chosen}); // new bars fill the picture
    };
    for (const element of controls[side].elements) element.addEventListener("input", settle); // and the event rises to root
  }
  root.append(drawing.element, Controls(ButtonRow(...buttons)));
  root.append(...sides.map((side) => Controls(...controls[side].elements)));
  Object.defineProperty(root, "value", {get: () => pair, set: take});
  return root;
}
