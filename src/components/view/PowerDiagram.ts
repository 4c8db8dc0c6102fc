import {max} from "d3-array";
import {scaleLinear} from "d3-scale";
import {interpolatePuOr} from "d3-scale-chromatic";
import {create, type Selection} from "d3-selection";
import {row} from "../math/matrix.js";
import type {PowerRun, PowerState} from "../math/powerRun.js";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";

type Group = Selection<SVGGElement, undefined, null, undefined>;

/** Where things stand, in pixels. */
interface Layout {
  /** Upper edge of the matrix. */
  readonly top: number;
  readonly cell: {readonly width: number; readonly height: number};
  /** Room for u at the right. */
  readonly side: number;
  readonly fontSize: number;
}

/** Length in pixels of a bar of v that stands for 1. */
const barHeight = 34;

/**
 * W as a table of numbers on a purple-to-orange scale, with v above its columns and u beside its rows, both as bars; dashes
 * mark the exact singular vectors. `run.states[k]` is shown.
 */
export function PowerDiagram({W, u1, v1, states}: PowerRun, {k = 0, width = 640} = {}): SVGSVGElement {
  const {u, v} = states[k];
  const layout = layOut(W, width);
  const {top, cell, side} = layout;
  const full = {width: cell.width * W.columns + side, height: top + cell.height * W.rows + 2};

  const svg = create("svg")
    .attr("viewBox", `0 0 ${full.width} ${full.height}`)
    .attr("width", full.width)
    .attr("height", full.height)
    .attr("role", "img")
    .attr("aria-label", describe(W, states[k]))
    .attr("font-size", layout.fontSize)
    .attr("fill", "currentColor");
  drawMatrix(svg.append("g"), W, layout);
  drawColumnBars(svg.append("g"), v, v1, layout);
  drawRowBars(svg.append("g").attr("transform", `translate(${cell.width * W.columns},0)`), u, u1, layout);
  return svg.node()!;
}

function layOut({columns}: PowerRun["W"], width: number): Layout {
  const side = width < 480 ? 96 : 160;
  const cell = {width: Math.min(68, Math.floor((width - side) / columns)), height: 30};
  return {top: 2 * barHeight + 42, cell, side, fontSize: cell.width < 40 ? 11 : 13};
}

function drawMatrix(g: Group, {columns, values}: PowerRun["W"], {top, cell}: Layout): void {
  const largest = max(values, Math.abs) || 1;
  const color = scaleLinear([-largest, largest], [0.82, 0.18]);
  values.forEach((value, n) => {
    const [x, y] = [(n % columns) * cell.width, top + Math.floor(n / columns) * cell.height];
    const fill = interpolatePuOr(color(value));
    addShape(g, "rect", {x, y, width: cell.width - 1, height: cell.height - 1, fill});
    addWords(g, short(value), x + cell.width / 2, y + cell.height / 2, "middle").attr("fill", wordsOn(fill));
  });
}

/** v: one bar above each column, up for plus. */
function drawColumnBars(g: Group, v: Float64Array | undefined, v1: Float64Array, {top, cell}: Layout): void {
  const zero = top - 22 - barHeight;
  addWords(g, v ? `v: ${v1.length} numbers, one a column` : "no v yet: only u is given", 0, 7);
  addRule(g, 0, zero, cell.width * v1.length - 1, zero);
  v1.forEach((exact, j) => {
    const x = j * cell.width;
    if (v) {
      const length = barHeight * v[j];
      addBar(
        g,
        x + cell.width / 4,
        zero - Math.max(0, length),
        cell.width / 2,
        Math.abs(length),
        compare("v", j, v, v1)
      );
      addWords(g, short(v[j]), x + cell.width / 2, top - 10, "middle");
    }
    addMark(g, x + 3, zero - barHeight * exact, x + cell.width - 4, zero - barHeight * exact);
  });
}

/** u: one bar beside each row, to the right for plus. */
function drawRowBars(g: Group, u: Float64Array, u1: Float64Array, {top, cell, side}: Layout): void {
  const numbers = 44; // room for the numbers
  const half = (side - numbers - 4) / 2;
  const zero = numbers + half;
  addWords(g, `u: ${u1.length} numbers,`, 8, top - 27);
  addWords(g, "one a row", 8, top - 11);
  addRule(g, zero, top, zero, top + cell.height * u1.length - 1);
  u1.forEach((exact, i) => {
    const y = top + i * cell.height;
    const length = half * u[i];
    addBar(g, zero + Math.min(0, length), y + 7, Math.abs(length), cell.height - 15, compare("u", i, u, u1));
    addWords(g, short(u[i]), numbers - 4, y + cell.height / 2, "end");
    addMark(g, zero + half * exact, y + 2, zero + half * exact, y + cell.height - 3);
  });
}

function addWords(g: Group, words: string, x: number, y: number, anchor = "start") {
  return addShape(g, "text", {x, y, dy: "0.35em", "text-anchor": anchor}).text(words);
}

function addBar(g: Group, x: number, y: number, width: number, height: number, title: string): void {
  addShape(g, "rect", {x, y, width, height, fill: colors.critic}).append("title").text(title);
}

/** A thin zero line. */
function addRule(g: Group, x1: number, y1: number, x2: number, y2: number): void {
  addShape(g, "line", {x1, y1, x2, y2, stroke: "currentColor", "stroke-opacity": "0.4"});
}

/** A dashed mark of an exact value. */
function addMark(g: Group, x1: number, y1: number, x2: number, y2: number): void {
  const look = {stroke: colors.reference, "stroke-width": 2, "stroke-dasharray": "5 2"};
  addShape(g, "line", {x1, y1, x2, y2, ...look});
}

/** Two decimals, with a true minus. */
function short(x: number): string {
  const text = x.toFixed(2);
  return text === "-0.00" ? "0.00" : text.replace("-", "−");
}

function compare(name: string, i: number, x: Float64Array, exact: Float64Array): string {
  return `${name}, number ${i + 1}: ${x[i].toFixed(6)}; exact ${exact[i].toFixed(6)}`;
}

function describe(W: PowerRun["W"], {k, u, v}: PowerState): string {
  const list = (x: Float64Array) => `(${Array.from(x, short).join(", ")})`;
  const rows = Array.from({length: W.rows}, (_, i) => list(row(W, i))).join(", ");
  return `W has the rows ${rows}; after ${k} iterations ${v ? `v is ${list(v)} and ` : ""}u is ${list(u)}`;
}

/** White or black, whichever stands out more on "rgb(…)": WCAG's relative luminance below .18 is dark. */
function wordsOn(rgb: string): string {
  const [r, g, b] = rgb.match(/\d+/g)!.map((x) => (Number(x) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18 ? "white" : "black";
}
