import {max} from "d3-array";
import {scaleLinear} from "d3-scale";
import {interpolatePuOr} from "d3-scale-chromatic";
import type {PowerRun} from "../../math/powerRun.js";
import {addShape} from "../addShape.js";
import {addWords, short, type Group, type Layout} from "./layout.js";

/** W in colours, with its numbers where there is room for them. */
export function drawMatrix(g: Group, W: PowerRun["W"], layout: Layout): void {
  if (layout.numbers) drawNumbers(g, W, layout);
  else drawColors(g, W, layout);
}

/** The colour of every entry: orange for minus, purple for plus. */
function colorOf({values}: PowerRun["W"]): (value: number) => string {
  const largest = max(values, Math.abs) || 1;
  const color = scaleLinear([-largest, largest], [0.82, 0.18]);
  return (value) => interpolatePuOr(color(value));
}

function drawNumbers(g: Group, W: PowerRun["W"], {top, cell}: Layout): void {
  const color = colorOf(W);
  W.values.forEach((value, n) => {
    const [x, y] = [(n % W.columns) * cell.width, top + Math.floor(n / W.columns) * cell.height];
    const fill = color(value);
    addShape(g, "rect", {x, y, width: cell.width - 1, height: cell.height - 1, fill});
    addWords(g, short(value), x + cell.width / 2, y + cell.height / 2, "middle").attr("fill", wordsOn(fill));
  });
}

/** Thousands of cells: one path for each of 15 shades, since an element for each cell would take too long. */
function drawColors(g: Group, W: PowerRun["W"], {top, cell}: Layout): void {
  const largest = max(W.values, Math.abs) || 1;
  const color = colorOf(W);
  const shades = Array.from({length: 15}, () => "");
  W.values.forEach((value, n) => {
    const [x, y] = [(n % W.columns) * cell.width, top + Math.floor(n / W.columns) * cell.height];
    const shade = Math.round(7 + (7 * value) / largest);
    shades[shade] += `M${x.toFixed(2)},${y.toFixed(1)}h${cell.width.toFixed(2)}v${cell.height}h${(-cell.width).toFixed(2)}`; // prettier-ignore
  });
  shades.forEach((d, shade) => d && addShape(g, "path", {d, fill: color(((shade - 7) / 7) * largest)}));
}

/** White or black, whichever stands out more on "rgb(…)": WCAG's relative luminance below .18 is dark. */
function wordsOn(rgb: string): string {
  const [r, g, b] = rgb.match(/\d+/g)!.map((x) => (Number(x) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18 ? "white" : "black";
}
