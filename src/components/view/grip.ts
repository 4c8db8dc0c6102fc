import type {BaseType, Selection} from "d3-selection";
import {addShape} from "./addShape.js";

/** What a finger takes hold of at (x, y): unseen, 44 pixels wide, and a touch that starts on it drags and doesn't scroll. */
export function addGrip<P extends BaseType>(g: Selection<P, undefined, null, undefined>, x: number, y: number): void {
  addShape(g, "circle", {cx: x, cy: y, r: 22, fill: "transparent", cursor: "move"}).style("touch-action", "none");
}
