import {say} from "../words/say.js";
import {Choice} from "./controls/Choice.js";
import {Controls} from "./controls/Controls.js";
import {Slider, type ValueElement} from "./controls/Slider.js";
import {element} from "./element.js";
import {PackingDrawing, type PackingState} from "./packing/PackingDrawing.js";
import {packingFaultOptions, packingKnobs, packingMeasureOptions} from "./packing/packingKnobs.js";

export type PackingElement = ValueElement<PackingState> & {
  /** Draws anew, `width` pixels wide; what the reader set is kept. */
  resize(width: number): void;
};

/**
 * The figure of packing: how many modes a collapsed generator keeps, what the other one does wrong, the measure in which both
 * are equally far at m = 1, and m. Its value is the state, kept in the address. Made once.
 */
export function Packing({width = 640} = {}): PackingElement {
  const root = element("div", "packing") as unknown as PackingElement;
  const [m, kept] = [Slider(packingKnobs.m), Slider(packingKnobs.kept)];
  const fault = Choice("pack-other", packingFaultOptions, {label: say("the other one")});
  const measure = Choice("pack-in", packingMeasureOptions, {label: say("equal at m = 1 in")});
  const state = (): PackingState => ({
    ...{m: m.value, kept: kept.value},
    ...{fault: fault.value, measure: measure.value}
  });
  const stage = element("div", "packing__stage");
  const show = () => stage.replaceChildren(PackingDrawing(state(), {width}));
  root.addEventListener("input", show);
  root.append(stage, Controls(m, kept, fault, measure));
  Object.defineProperty(root, "value", {get: state});
  show();
  return Object.assign(root, {
    resize(next: number) {
      width = next;
      show();
    }
  });
}
