import {max} from "d3-array";
import {scaleLinear} from "d3-scale";
import {interpolatePuOr} from "d3-scale-chromatic";
import {create, type Selection} from "d3-selection";
import {column, row} from "../math/matrix.js";
import {powerPhase, type PowerPhase} from "../math/powerPhase.js";
import type {PowerRun} from "../math/powerRun.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {columnTable, withData} from "./drawingData.js";
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
  /** Whether there is room for the numbers themselves. */
  readonly numbers: boolean;
}

/** A vector as bars: its numbers, the exact ones, and what it is called. */
interface Bars {
  readonly name: string;
  /** Undefined before there are any. */
  readonly x: Float64Array | undefined;
  readonly exact: Float64Array;
  /** What its numbers are divided by: σ₁ for a product, else 1. */
  readonly raw: number;
  /** How much longer than usual the bars are, so that the many small numbers of a long vector can be seen. */
  readonly enlarged: number;
}

/** Length in pixels of a bar of v that stands for 1. */
const barHeight = 34;

/**
 * W as a table of numbers on a purple-to-orange scale (colours alone where there are too many), with v above its columns and
 * u beside its rows, both as bars; dashes mark the exact singular vectors. Shown after `k` rounds, a multiple of ¼; a product
 * that has no length 1 yet is drawn with σ₁ as its unit.
 */
export function PowerDiagram(run: PowerRun, {k = 0, width = 640} = {}): SVGSVGElement {
  const {W, u1, v1, sigma} = run;
  const phase = powerPhase(run, k);
  const layout = layOut(W, width);
  const {top, cell, side} = layout;
  const full = {width: cell.width * W.columns + side, height: top + cell.height * W.rows + 2};
  const bars = (letter: "u" | "v", x: Float64Array | undefined, exact: Float64Array): Bars => {
    const isRaw = phase.raw === letter;
    const enlarged = layout.numbers ? 1 : 1 / (max(exact, Math.abs) || 1);
    return {name: isRaw ? products[letter] : letter, x, exact, enlarged, raw: isRaw && sigma[0] > 0 ? sigma[0] : 1};
  };

  const svg = create("svg")
    .attr("viewBox", `0 0 ${full.width} ${full.height}`)
    .attr("width", full.width)
    .attr("height", full.height)
    .attr("role", "img")
    .attr("aria-label", describe(W, phase))
    .attr("font-size", layout.fontSize)
    .attr("fill", "currentColor");
  if (layout.numbers) drawNumbers(svg.append("g"), W, layout);
  else drawColors(svg.append("g"), W, layout);
  drawColumnBars(svg.append("g"), bars("v", phase.v, v1), layout);
  drawRowBars(
    svg.append("g").attr("transform", `translate(${cell.width * W.columns},0)`),
    bars("u", phase.u, u1),
    layout
  );
  return withData(svg.node()!, () => [
    ...(["v", "u"] as const).map((letter) => vectorTable(phase, letter, letter === "v" ? v1 : u1)),
    ...(layout.numbers ? [matrixTable(W)] : [])
  ]);
}

const products = {u: "Wv", v: "Wᵀu"} as const;

/** What stands in the place of u or v, beside the exact singular vector. */
function vectorTable(phase: PowerPhase, letter: "u" | "v", exact: Float64Array) {
  const x = phase[letter] ?? new Float64Array();
  const name = phase.raw === letter ? products[letter] : letter;
  const exactName = say("exact {vector}", {vector: `${letter}₁`});
  return columnTable(name, {[say("number")]: ordinals(exact.length), [name]: x, [exactName]: exact});
}

function matrixTable(W: PowerRun["W"]) {
  const columns = ordinals(W.columns).map((j) => [say("column {j}", {j}), column(W, j - 1)]);
  return columnTable("W", {[say("row")]: ordinals(W.rows), ...Object.fromEntries(columns)});
}

/** 1, 2, … n */
const ordinals = (n: number) => Array.from({length: n}, (_, i) => i + 1);

function layOut({rows, columns}: PowerRun["W"], width: number): Layout {
  const side = width < 480 ? 96 : 160;
  const room = Math.min(68, (width - side) / columns);
  const numbers = rows <= 8 && columns <= 8;
  const cell = numbers
    ? {width: Math.floor(room), height: 30}
    : {width: room, height: Math.min(30, Math.max(8, 256 / rows))};
  return {top: 2 * barHeight + 42, cell, side, fontSize: numbers && room < 40 ? 11 : 13, numbers};
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

/** v, or Wᵀu: one bar above each column, up for plus. */
function drawColumnBars(g: Group, {name, x: v, exact, raw, enlarged}: Bars, {top, cell, numbers}: Layout): void {
  const zero = top - 22 - barHeight;
  addWords(g, v ? columnWords(name, v.length, raw) : say("no v yet: only u is given"), 0, 7);
  addRule(g, 0, zero, cell.width * exact.length - 1, zero);
  const gap = Math.min(3, cell.width / 8);
  exact.forEach((goal, j) => {
    const x = j * cell.width;
    if (v) {
      const length = (barHeight * enlarged * v[j]) / raw;
      const [y, height] = [zero - Math.max(0, length), Math.abs(length)];
      addBar(g, {x: x + cell.width / 4, y, width: cell.width / 2, height}, compare(name, j, v[j], goal));
      if (numbers) addWords(g, short(v[j]), x + cell.width / 2, top - 10, "middle");
    }
    const end = zero - barHeight * enlarged * goal;
    addMark(g, x + gap, end, x + cell.width - gap - 1, end, numbers);
  });
}

const columnWords = (name: string, count: number, raw: number) =>
  say(raw === 1 ? "{name}: {count} numbers, one a column" : "{name}: {count} numbers, one a column; bars ÷ σ₁", {
    name,
    count
  });

/** u, or Wv: one bar beside each row, to the right for plus. */
function drawRowBars(
  g: Group,
  {name, x: u = new Float64Array(), exact, raw, enlarged}: Bars,
  {top, cell, side, numbers}: Layout
): void {
  const room = numbers ? 44 : 8;
  const half = (side - room - 4) / 2;
  const zero = room + half;
  const count = u.length;
  addWords(g, say(count === 1 ? "{name}: {count} number," : "{name}: {count} numbers,", {name, count}), 8, top - 27);
  addWords(g, say(raw === 1 ? "one a row" : "bars ÷ σ₁"), 8, top - 11);
  addRule(g, zero, top, zero, top + cell.height * u.length - 1);
  u.forEach((value, i) => {
    const y = top + i * cell.height;
    const length = (half * enlarged * value) / raw;
    const bar = {
      x: zero + Math.min(0, length),
      y: y + cell.height / 4,
      width: Math.abs(length),
      height: cell.height / 2
    };
    addBar(g, bar, compare(name, i, value, exact[i]));
    if (numbers) addWords(g, short(value), room - 4, y + cell.height / 2, "end");
    const end = zero + half * enlarged * exact[i];
    addMark(g, end, y + 1, end, y + cell.height - 2, numbers);
  });
}

function addWords(g: Group, words: string, x: number, y: number, anchor = "start") {
  return addShape(g, "text", {x, y, dy: "0.35em", "text-anchor": anchor}).text(words);
}

function addBar(g: Group, bar: Record<"x" | "y" | "width" | "height", number>, title: string): void {
  addShape(g, "rect", {...bar, fill: colors.critic})
    .append("title")
    .text(title);
}

/** A thin zero line. */
function addRule(g: Group, x1: number, y1: number, x2: number, y2: number): void {
  addShape(g, "line", {x1, y1, x2, y2, stroke: "currentColor", "stroke-opacity": "0.4"});
}

/** A mark of an exact value, dashed where it is long enough for dashes. */
function addMark(g: Group, x1: number, y1: number, x2: number, y2: number, isLong: boolean): void {
  const look = {
    stroke: colors.reference,
    "stroke-width": isLong ? 2 : 1.5,
    "stroke-dasharray": isLong ? "5 2" : "none"
  };
  addShape(g, "line", {x1, y1, x2, y2, ...look});
}

/** Two decimals, with a true minus. */
function short(x: number): string {
  const text = x.toFixed(2);
  return text === "-0.00" ? "0.00" : text.replace("-", "−");
}

function compare(name: string, i: number, x: number, exact: number): string {
  const letter = name === "u" || name === "Wv" ? "u₁" : "v₁";
  const numbers = {value: x.toFixed(6), exact: exact.toFixed(6)};
  return say("{name}, number {number}: {value}; exact {letter} {exact}", {name, number: i + 1, letter, ...numbers});
}

function describe(W: PowerRun["W"], {round, parts, raw, u, v}: PowerPhase): string {
  const list = (x: Float64Array) => {
    const some = Array.from(x.subarray(0, 8), short).join(", ");
    return `(${x.length > 8 ? say("{some}, … {count} numbers", {some, count: x.length}) : some})`;
  };
  const {rows, columns} = W;
  const all = Array.from({length: rows}, (_, i) => list(row(W, i))).join(", ");
  const name = (letter: "u" | "v") => (raw === letter ? products[letter] : letter);
  const value = say("{name} is {value}", {name: name("u"), value: list(u)});
  return say("{matrix}; {when}, {vectors}", {
    matrix:
      rows <= 8 && columns <= 8
        ? say("W has the rows {rows}", {rows: all})
        : say("W is {rows} × {columns}", {rows, columns}),
    when: say(parts ? "after {round} iterations and {parts} of four parts of the next" : "after {round} iterations", {
      round,
      parts
    }),
    vectors: v ? say("{name} is {value} and {other}", {name: name("v"), value: list(v), other: value}) : value
  });
}

/** White or black, whichever stands out more on "rgb(…)": WCAG's relative luminance below .18 is dark. */
function wordsOn(rgb: string): string {
  const [r, g, b] = rgb.match(/\d+/g)!.map((x) => (Number(x) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.18 ? "white" : "black";
}
