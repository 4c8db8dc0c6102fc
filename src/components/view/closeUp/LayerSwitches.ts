import {say} from "../../words/say.js";
import {Checkbox} from "../controls/Checkbox.js";
import {Controls} from "../controls/Controls.js";
import {layerTable, type Layers} from "./layers.js";

/** A checkbox for each layer; `value` says which are on. */
export function LayerSwitches(onChange: () => void): {readonly element: HTMLElement; layers(): Layers} {
  const boxes = layerTable.map(({name, label, initial, does}) => ({
    name,
    box: Checkbox(`gan-${name}`, {label, initial, title: does})
  }));
  const element = Controls(...boxes.map(({box}) => box));
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", say("layers of the drawing"));
  element.addEventListener("input", onChange);
  return {element, layers: () => Object.fromEntries(boxes.map(({name, box}) => [name, box.value])) as Layers};
}
