import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {addWords, barHeight, short, type Group, type Layout} from "./layout.js";

/** A vector as bars: its numbers, the exact ones, and what it is called. */
export interface Bars {
  readonly name: string;
  /** Undefined before there are any. */
  readonly x: Float64Array | undefined;
  readonly exact: Float64Array;
  /** What its numbers are divided by: σ₁ for a product, else 1. */
  readonly raw: number;
  /** How much longer than usual the bars are, so that the many small numbers of a long vector can be seen. */
  readonly enlarged: number;
}

/** v, or Wᵀu: one bar above each column, up for plus. */
export function drawColumnBars(g: Group, {name, x: v, exact, raw, enlarged}: Bars, {top, cell, numbers}: Layout): void {
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
export function drawRowBars(
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

function compare(name: string, i: number, x: number, exact: number): string {
  const letter = name === "u" || name === "Wv" ? "u₁" : "v₁";
  const numbers = {value: x.toFixed(6), exact: exact.toFixed(6)};
  return say("{name}, number {number}: {value}; exact {letter} {exact}", {name, number: i + 1, letter, ...numbers});
}
