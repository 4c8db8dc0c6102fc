import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {line} from "d3-shape";
import {diracPath, type DiracMethod, type DiracOptions, type DiracState} from "../../math/dirac.js";
import {diracFate, diracFates, type DiracFate} from "../../math/diracFate.js";
import {enumerated, inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {columnTable, withData, type DataTable} from "../drawingData.js";
import {formatCount, formatNumber} from "../numbers.js";
import {rim} from "../rim.js";
import {diracGames, reach} from "./diracKnobs.js";
import {fieldArrows} from "./fieldArrows.js";

/** What the figure shows. */
export interface DiracPlaneState {
  readonly start: DiracState;
  /** How many steps are drawn. */
  readonly steps: number;
  readonly options: DiracOptions & {readonly method: DiracMethod; readonly h: number; readonly clip: number};
}

type Layer = Selection<SVGGElement, undefined, null, undefined>;

/** A square part of the drawing, from −extent to extent in θ and ψ. */
interface Square {
  readonly g: Layer;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** A name of its frame, to cut paths at. */
  readonly frame: string;
}

const extent = 2.5;
const margin = {left: 36, bottom: 38, top: 20, gap: 12};

/** Where the large plane lies at `width`, and how wide the small ones are; they stand beside it, or below on a phone. */
function layOut(width: number) {
  const isWide = width >= 480;
  const [columns, small] = isWide ? [2, Math.min(112, (width - 300) / 3)] : [3, (width - 2 * 8 - 2) / 3];
  const side = isWide ? Math.min(400, width - 2 * (small + margin.gap) - margin.left - 8) : width - margin.left - 8;
  const x = scaleLinear([-extent, extent], [margin.left, margin.left + side]);
  const y = scaleLinear([-extent, extent], [margin.top + side, margin.top]);
  const foot = margin.top + side + margin.bottom;
  const row = small + 38;
  const height = isWide ? Math.max(foot, 3 * row) : foot + 10 + 2 * row;
  return {isWide, columns, small, side, x, y, foot, row, height};
}

/** Where `state` is drawn on the large plane, in pixels. */
export function pixelsOfState({theta, psi}: DiracState, width: number): {x: number; y: number} {
  const {x, y} = layOut(width);
  return {x: x(theta), y: y(psi)};
}

/** The state under these pixels of the large plane: tenths, from −2 to 2. */
export function stateAt(px: number, py: number, width: number): DiracState {
  const {x, y} = layOut(width);
  const snap = (value: number) => Math.min(reach, Math.max(-reach, Math.round(10 * value) / 10)) + 0; // no −0
  return {theta: snap(x.invert(px)), psi: snap(y.invert(py))};
}

/**
 * The plane of the Dirac-GAN: grey arrows show where the players pull, the line is the path of discrete steps from the square,
 * the cross is the equilibrium. The small planes compare all six games from the same start; each has `data-method`.
 */
export function DiracPlaneDrawing(state: DiracPlaneState, {width = 640} = {}): SVGSVGElement {
  const {start, steps, options} = state;
  const {isWide, columns, small, side, x, y, foot, row, height} = layOut(width);
  const svg = create("svg")
    .attr("viewBox", `0 0 ${Math.round(width)} ${Math.round(height)}`)
    .attr("width", Math.round(width))
    .attr("height", Math.round(height))
    .attr("role", "img")
    .attr("font-size", 12)
    .attr("fill", "currentColor");
  const square = (g: Layer, scales: Pick<Square, "x" | "y">, frame: string): Square => {
    const [left, right] = scales.x.range();
    const [bottom, top] = scales.y.range();
    const box = {x: left, y: top, width: right - left, height: bottom - top};
    addShape(g.append("clipPath").attr("id", frame) as unknown as Layer, "rect", box);
    addShape(g, "rect", {...box, fill: "none", stroke: "currentColor", "stroke-opacity": "0.3"});
    return {g, ...scales, frame};
  };

  const large = square(svg.append("g"), {x, y}, "dirac-plane");
  drawAxes(large, side);
  addShape(large.g, "path", {
    d: fieldArrows(options, {x, y, extent}),
    stroke: colors.reference,
    fill: "none",
    class: "field"
  });
  if (options.method === "clipping") drawClip(large, options.clip);
  const fates = diracGames.map(({value}) => diracFate(start, {...options, method: value}));
  const chosen = diracGames.findIndex(({value}) => value === options.method);
  const path = diracPath(start, steps, options);
  drawPath(large, path, lookOf(fates[chosen]), 2);
  drawCross(large, 7);
  drawEnds(large, path, lookOf(fates[chosen]));
  const verdict = {x: x(extent), y: 12, "text-anchor": "end", "font-weight": 700, fill: lookOf(fates[chosen])};
  addShape(large.g, "text", verdict).text(diracFates[fates[chosen]].words);

  diracGames.forEach(({value, short}, i) => {
    const left = isWide ? width - 1 - 2 * small - margin.gap + (i % columns) * (small + margin.gap) : 1 + (i % columns) * (small + 8); // prettier-ignore
    const top = (isWide ? 0 : foot + 10) + Math.floor(i / columns) * row + 16;
    const g = svg.append("g").attr("data-method", value).attr("cursor", "pointer");
    const scales = {x: scaleLinear(x.domain(), [left, left + small]), y: scaleLinear(y.domain(), [top + small, top])};
    addShape(g, "rect", {x: left, y: top - 16, width: small, height: row, fill: "transparent"});
    const panel = square(g, scales, `dirac-${value}`);
    drawPath(panel, i === chosen ? path : diracPath(start, steps, {...options, method: value}), lookOf(fates[i]), 1.25);
    drawCross(panel, 3);
    const frame = {x: left, y: top, width: small, height: small, fill: "none", stroke: "currentColor"};
    if (i === chosen) addShape(g, "rect", {...frame, "stroke-width": 2});
    const words = {x: left + small / 2, "text-anchor": "middle", "font-size": small < 90 ? 11 : 12};
    addShape(g, "text", {...words, y: top - 5, "font-weight": i === chosen ? 700 : 400}).text(short);
    addShape(g, "text", {...words, y: top + small + 14, fill: lookOf(fates[i])}).text(diracFates[fates[i]].words);
  });
  svg.attr("aria-label", describe(state, path.at(-1)!, fates));
  return withData(svg.node()!, () => tables(state, path, fates));
}

const distanceOf = ({theta, psi}: DiracState) => Math.hypot(theta, psi);

function tables({start, steps, options}: DiracPlaneState, path: readonly DiracState[], fates: readonly DiracFate[]) {
  const games: DataTable = {
    label: say("all six games from this start"),
    heads: [say("game"), say("what becomes of it"), say("last θ"), say("last ψ"), say("last distance")],
    rows: diracGames.map(({value, label}, i) => {
      const end = diracPath(start, steps, {...options, method: value}).at(-1)!;
      return [label, diracFates[fates[i]].words, end.theta, end.psi, distanceOf(end)];
    })
  };
  const game = diracGames.find(({value}) => value === options.method)!.label;
  const chosen = columnTable(say("path of “{game}”", {game}), {
    [say("step")]: path.map((_, i) => i),
    θ: path.map(({theta}) => theta),
    ψ: path.map(({psi}) => psi),
    [say("distance of the equilibrium")]: path.map(distanceOf)
  });
  return [games, chosen];
}

/** Green arrives, vermilion leaves, and what goes round for ever is neither. */
const looks = {in: colors.right, nowhere: "currentColor", out: colors.wrong};
const lookOf = (fate: DiracFate): string => looks[diracFates[fate].leads];

function drawAxes({g, x, y}: Square, side: number): void {
  const axes = g.append("g");
  const bottom = axisBottom(x).ticks(5).tickSizeOuter(0);
  const left = axisLeft(y).ticks(5).tickSizeOuter(0);
  axes
    .append("g")
    .attr("transform", `translate(0,${margin.top + side})`)
    .call(bottom)
    .attr("font-size", 12);
  axes.append("g").attr("transform", `translate(${margin.left},0)`).call(left).attr("font-size", 12);
  axes.selectAll("g").attr("font-family", null);
  axes.selectAll(".domain").attr("stroke-opacity", 0);
  const foot = {x: margin.left + side, y: margin.top + side + 33, "text-anchor": "end"};
  addShape(g, "text", foot).text(say("generator θ"));
  addShape(g, "text", {x: 2, y: 12}).text(say("discriminator ψ, its slope"));
  for (const look of [
    {x1: x(-extent), x2: x(extent), y1: y(0), y2: y(0)},
    {x1: x(0), x2: x(0), y1: y(-extent), y2: y(extent)}
  ])
    // prettier-ignore
    addShape(g, "line", {...look, stroke: "currentColor", "stroke-opacity": "0.2"});
}

function drawClip({g, x, y}: Square, c: number): void {
  for (const psi of [-c, c]) {
    const bound = {x1: x(-extent), x2: x(extent), y1: y(psi), y2: y(psi)};
    addShape(g, "line", {...bound, stroke: colors.bound, "stroke-width": "1.5", "stroke-dasharray": "5 3"});
  }
  addShape(g, "text", {x: x(-extent) + 4, y: y(c) - 5, fill: colors.bound, ...rim}).text("ψ = c");
}

/** The path, cut at the frame; a dot for each step where they lie apart. */
function drawPath({g, x, y, frame}: Square, path: readonly DiracState[], stroke: string, thick: number): void {
  const inside = untilFarOutside(path);
  const d = line<DiracState>(({theta}) => x(theta), ({psi}) => y(psi)).digits(1)(inside)!; // prettier-ignore
  const cut = {"clip-path": `url(#${frame})`, fill: "none", stroke, "stroke-linejoin": "round"};
  addShape(g, "path", {...cut, d, "stroke-width": String(thick), class: "path"});
  const far = (a: DiracState, b: DiracState) => Math.hypot(x(a.theta) - x(b.theta), y(a.psi) - y(b.psi));
  if (thick < 2 || inside.length < 2 || far(inside[0], inside[1]) < 6) return;
  const dots = inside.map(({theta, psi}) => `M${x(theta).toFixed(1)},${y(psi).toFixed(1)}h0`).join("");
  addShape(g, "path", {...cut, d: dots, "stroke-width": 5, "stroke-linecap": "round", class: "steps"});
}

/** A path that has left for good isn't drawn further. */
function untilFarOutside(path: readonly DiracState[]): readonly DiracState[] {
  const first = path.findIndex(({theta, psi}) => Math.abs(theta) > 20 || Math.abs(psi) > 20);
  return first < 0 ? path : path.slice(0, first);
}

function drawCross({g, x, y}: Square, r: number): void {
  const d = `M${(x(0) - r).toFixed(1)},${y(0).toFixed(1)}h${2 * r}m${-r},${-r}v${2 * r}`;
  addShape(g, "path", {d, stroke: "currentColor", "stroke-width": r > 4 ? 2.5 : 1.5, class: "equilibrium"});
}

/** A square where the path starts, to drag, and a dot where it ends, if that is inside. */
function drawEnds({g, x, y}: Square, path: readonly DiracState[], color: string): void {
  const [start, end] = [path[0], path.at(-1)!];
  const isInside = Math.max(Math.abs(end.theta), Math.abs(end.psi)) <= extent;
  if (isInside) addShape(g, "circle", {cx: x(end.theta), cy: y(end.psi), r: 5, fill: color, class: "end"});
  const [px, py] = [x(start.theta), y(start.psi)];
  const look = {fill: "var(--theme-background)", stroke: "currentColor", "stroke-width": 2, cursor: "move"};
  addShape(g, "rect", {x: px - 7, y: py - 7, width: 14, height: 14, rx: 2, ...look, class: "start"})
    .append("title")
    .text(say("the start: drag it"));
  const isRight = start.theta > 1.5;
  const words = {x: px + (isRight ? -12 : 12), y: py - 8, "text-anchor": isRight ? "end" : "start", ...rim};
  addShape(g, "text", words).text(say("start"));
}

function describe({start, steps, options}: DiracPlaneState, end: DiracState, fates: readonly DiracFate[]): string {
  const distance = (state: DiracState) => formatNumber(distanceOf(state));
  const chosen = diracGames.find(({value}) => value === options.method)!;
  const all = diracGames.map(({short}, i) => say("{game} {fate}", {game: short, fate: diracFates[fates[i]].words}));
  return inTurn([
    say(
      "The plane of generator θ and discriminator ψ; the game: {game}, with step size {h}: from distance {start} of the equilibrium to {end} in {steps} steps.",
      {
        ...{game: chosen.label, h: formatNumber(options.h)},
        ...{start: distance(start), end: distance(end), steps: formatCount(steps)}
      }
    ),
    say("All six from this start: {all}.", {all: enumerated(all)})
  ]);
}
