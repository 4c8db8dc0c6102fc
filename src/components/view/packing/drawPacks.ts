import {interpolatePuOr} from "d3-scale-chromatic";
import type {Selection} from "d3-selection";
import type {PackGroup, PackLattice} from "../../math/packLattice.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {formatNumber, formatPercent} from "../numbers.js";

type Group = Selection<SVGGElement, undefined, null, undefined>;

/** D's answer as the colour of its surface: orange for fake, purple for real. */
const colorOf = (answer: number) => interpolatePuOr(0.95 - 0.9 * answer);

/** Height of a bar for twice the weight that data give a mode. */
const barHeight = 26;

/** A generator's weights as bars, and below them a square of all packs, with D's answer to each. `top` is where the square begins. */
export function drawPacks(
  g: Group,
  parts: {real: readonly number[]; q: readonly number[]; lattice: PackLattice; name: string; side: number; top: number}
): void {
  const {lattice, name, side, top} = parts;
  addShape(g, "text", {x: 0, y: 13, "font-weight": 600, "font-size": 13}).text(name);
  drawWeights(g, parts);
  for (const group of lattice.groups) {
    addShape(g, "path", {d: cellsPath(group, lattice, side, top), fill: colorOf(group.answer)})
      .append("title")
      .text(
        say("D answers {answer}: {real} of real packs, {fake} of generated ones", {
          ...{answer: formatNumber(group.answer), real: formatPercent(group.real)},
          fake: formatPercent(group.fake)
        })
      );
  }
  drawGrid(g, Math.round(lattice.columns ** (1 / (lattice.columns > 9 ? 2 : 1))), lattice.rows > 1, side, top);
  const certain = lattice.groups.filter(({fake}) => fake === 0).reduce((sum, {real}) => sum + real, 0);
  const invented = lattice.groups.filter(({real}) => real === 0).reduce((sum, {fake}) => sum + fake, 0);
  const words =
    certain > 0
      ? say("D = 1: {share} of real packs", {share: formatPercent(certain)})
      : invented > 0
        ? say("D = 0: {share} of fakes", {share: formatPercent(invented)})
        : say("no pack is certain");
  addShape(g, "text", {x: 0, y: top + side + 16}).text(words);
}

/** Bars of the generator, each with the level of the data; the place after the last mode is outside. */
function drawWeights(
  g: Group,
  {
    real,
    q,
    lattice,
    side,
    top
  }: {real: readonly number[]; q: readonly number[]; lattice: PackLattice; side: number; top: number}
): void {
  const count = lattice.columns > 9 ? Math.sqrt(lattice.columns) : lattice.columns;
  const cell = side / count;
  const foot = top - 18;
  for (let k = 0; k < count; ++k) {
    const height = (barHeight * q[k]) / (2 * real[0]);
    const look = {fill: colors.generated, "fill-opacity": 0.35, stroke: colors.generated, "stroke-width": 1};
    if (q[k] > 0) addShape(g, "rect", {x: k * cell + 2, width: cell - 4, y: foot - height, height, ...look});
    const level = foot - (barHeight * real[k]) / (2 * real[0]);
    const data = {stroke: colors.real, "stroke-width": 2};
    addShape(g, "line", {x1: k * cell + 1, x2: (k + 1) * cell - 1, y1: level, y2: level, ...data});
    addShape(g, "text", {x: (k + 0.5) * cell, y: foot + 13, "text-anchor": "middle", "font-size": 11}).text(
      real[k] > 0 ? k + 1 : say("out")
    );
  }
}

/** One path for all packs of a group; neighbours in a row become one rectangle. Rows count upwards. */
function cellsPath({cells}: PackGroup, {columns, rows}: PackLattice, side: number, top: number): string {
  const [wide, high] = [side / columns, side / rows];
  let d = "";
  for (let i = 0; i < cells.length;) {
    const [column, row] = [cells[i], cells[i + 1]];
    let run = 1;
    while (cells[i + 2 * run] === column + run && cells[i + 2 * run + 1] === row) ++run;
    const y = top + side - (row + 1) * high;
    d += `M${short(column * wide)},${short(y)}h${short(run * wide)}v${short(high)}h${short(-run * wide)}z`;
    i += 2 * run;
  }
  return d;
}

/** Lines between the outcomes of the first sample, and of the second. */
function drawGrid(g: Group, count: number, bothWays: boolean, side: number, top: number): void {
  const lines = Array.from({length: count + 1}, (_, i) => short((i * side) / count));
  const upright = lines.map((x) => `M${x},${top}v${short(side)}`).join("");
  const level = (bothWays ? lines : [lines[0], lines[count]])
    .map((y) => `M0,${short(top + y)}h${short(side)}`)
    .join("");
  addShape(g, "path", {d: upright + level, stroke: "var(--theme-background)", "stroke-width": 1, fill: "none"});
}

/** What the colours mean: D's answer from 0 to 1. */
export function drawScale(g: Group, width: number): void {
  const steps = 24;
  const [left, right] = [68, 44];
  const cell = (width - left - right) / steps;
  for (let i = 0; i < steps; ++i) {
    addShape(g, "rect", {x: left + i * cell, y: 2, width: cell + 0.5, height: 12, fill: colorOf((i + 0.5) / steps)});
  }
  addShape(g, "text", {x: 0, y: 12}).text(say("D*: fake 0"));
  addShape(g, "text", {x: width, y: 12, "text-anchor": "end"}).text(say("1 real"));
}

const short = (x: number) => Math.round(100 * x) / 100;
