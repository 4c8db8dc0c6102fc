import type {Selection} from "d3-selection";
import type {PowerRun} from "../../math/powerRun.js";
import {addShape} from "../addShape.js";

export type Group = Selection<SVGGElement, undefined, null, undefined>;

/** Where things stand, in pixels. */
export interface Layout {
  /** Upper edge of the matrix. */
  readonly top: number;
  readonly cell: {readonly width: number; readonly height: number};
  /** Room for u at the right. */
  readonly side: number;
  readonly fontSize: number;
  /** Whether there is room for the numbers themselves. */
  readonly numbers: boolean;
}

/** Length in pixels of a bar of v that stands for 1. */
export const barHeight = 34;

export function layOut({rows, columns}: PowerRun["W"], width: number): Layout {
  const side = width < 480 ? 96 : 160;
  const room = Math.min(68, (width - side) / columns);
  const numbers = rows <= 8 && columns <= 8;
  const cell = numbers
    ? {width: Math.floor(room), height: 30}
    : {width: room, height: Math.min(30, Math.max(8, 256 / rows))};
  return {top: 2 * barHeight + 42, cell, side, fontSize: numbers && room < 40 ? 11 : 13, numbers};
}

/** Words whose middle is at the height `y`. */
export function addWords(g: Group, words: string, x: number, y: number, anchor = "start") {
  return addShape(g, "text", {x, y, dy: "0.35em", "text-anchor": anchor}).text(words);
}

/** Two decimals, with a true minus. */
export function short(x: number): string {
  const text = x.toFixed(2);
  return text === "-0.00" ? "0.00" : text.replace("-", "−");
}
