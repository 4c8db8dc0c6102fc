import {create, type Selection} from "d3-selection";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";
import {formatShare} from "./planTimeline/amounts.js";
import {dispatchSentence} from "./planTimeline/dispatchWords.js";
import {lettersIn} from "./planTimeline/lettersIn.js";
import {placeBlocks, type Block, type BlockWidth} from "./planTimeline/placeBlocks.js";
import {dispatchesOf, flopsOf, type Half, type PlanStage} from "./planTimeline/stages.js";
import {say} from "../words/say.js";

export interface PlanTimelineOptions {
  width?: number;
  /** What the width of a block says. */
  by?: BlockWidth;
  /** Number of the dispatch that is marked, from 0; none if left out. */
  selected?: number;
}

/** Each half has a colour, and a filling of its own: plain, full, striped. */
const looks: Record<Half, {title: string; color: string}> = {
  both: {title: say("for both halves"), color: colors.reference},
  discriminator: {title: say("the discriminator’s half"), color: colors.critic},
  generator: {title: say("the generator’s half"), color: colors.generated}
};

const rowHeight = 40;
const [blockTop, blockHeight] = [18, 13];
const headHeight = 24;
const space = 2;

/** A row of the drawing: a stage, with a head above it where another half begins. */
interface Row {
  readonly stage: PlanStage;
  /** Number of its first dispatch. */
  readonly first: number;
  readonly top: number;
  readonly head?: number;
}

/**
 * A step of the engine from left to right, one block a dispatch, a row for each stage; the first block of a row begins where
 * the last one of the row before ends. Every block carries its number as `data-dispatch`.
 */
export function PlanTimeline(
  stages: readonly PlanStage[],
  {width = 640, by = "arithmetic", selected}: PlanTimelineOptions = {}
): SVGSVGElement {
  const {rows, height} = rowsOf(stages);
  const all = dispatchesOf(stages);
  const blocks = placeBlocks(all, {width: width - 2 * space, by});
  const total = flopsOf(all);
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(stages, by, selected))
    .attr("font-size", 12);
  addStripes(svg);
  for (const row of rows) {
    const {stage, first, top, head} = row;
    const own = blocks.slice(first, first + stage.dispatches.length);
    if (head !== undefined) drawHead(svg, stage.half, {head, width});
    drawTrack(svg, own, {top, width});
    drawLabel(svg, wordsOf(stage, total), own, {top, width});
    own.forEach((block, i) => drawBlock(svg, block, {half: stage.half, top, number: first + i, selected}));
  }
  return svg.node()!;
}

type Svg = Selection<SVGSVGElement, undefined, null, undefined>;

function rowsOf(stages: readonly PlanStage[]): {rows: Row[]; height: number} {
  let [first, y] = [0, 0];
  let half: Half | undefined;
  const rows = stages.map((stage): Row => {
    const head = stage.half === half ? undefined : y;
    if (head !== undefined) y += headHeight;
    half = stage.half;
    const row = {stage, first, top: y, head};
    first += stage.dispatches.length;
    y += rowHeight;
    return row;
  });
  return {rows, height: y};
}

function drawHead(svg: Svg, half: Half, {head, width}: {head: number; width: number}): void {
  const {title, color} = looks[half];
  const y = head + 0.5;
  if (head) addShape(svg, "line", {x1: 0, x2: width, y1: y, y2: y, stroke: "currentColor", "stroke-opacity": 0.25});
  addShape(svg, "rect", {x: 1, y: head + 8, width: 10, height: 10, ...fillOf(half), stroke: color});
  addShape(svg, "text", {x: 17, y: head + 17, fill: "currentColor", "font-weight": 600, "font-size": 13}).text(title);
}

/** Where the stage lies in the whole step: a hair line over all of it. */
function drawTrack(svg: Svg, own: readonly Block[], {top, width}: {top: number; width: number}): void {
  const y = top + blockTop + blockHeight / 2;
  const line = {y1: y, y2: y, stroke: "currentColor", "stroke-opacity": 0.18};
  const [start, end] = [space + own[0].x0, space + own.at(-1)!.x1];
  if (start > space) addShape(svg, "line", {x1: space, x2: start, ...line});
  if (end < width - space) addShape(svg, "line", {x1: end, x2: width - space, ...line});
}

/** Above the stage's blocks: from their left edge, or up to the right margin where that is nearer. */
function drawLabel(
  svg: Svg,
  words: string,
  [{x0}]: readonly Block[],
  {top, width}: {top: number; width: number}
): void {
  const needed = 5.8 * lettersIn(words); // about, at 12 pixels
  const start = space + x0;
  const fits = start + needed <= width;
  const place = {x: fits ? start : width, "text-anchor": fits ? "start" : "end"};
  addShape(svg, "text", {...place, y: top + blockTop - 6, fill: "currentColor"}).text(words);
}

interface BlockOptions {
  half: Half;
  top: number;
  number: number;
  selected?: number;
}

function drawBlock(svg: Svg, {x0, x1}: Block, {half, top, number, selected}: BlockOptions): void {
  const gap = Math.min(1, (x1 - x0) / 4);
  const at = {x: space + x0, y: top + blockTop, width: x1 - x0 - gap, height: blockHeight};
  addShape(svg, "rect", {...at, ...fillOf(half), "data-dispatch": number});
  if (number !== selected) return;
  const around = {x: at.x - 2, y: at.y - 2, width: at.width + 4, height: at.height + 4};
  addShape(svg, "rect", {...around, fill: "none", stroke: "currentColor", "stroke-width": 2});
  const middle = at.x + at.width / 2;
  const foot = at.y + blockHeight + 3;
  const tip = `M${middle.toFixed(1)},${foot}l4,4h-8z`;
  addShape(svg, "path", {d: tip, fill: "currentColor"});
}

const stripes = "plan-stripes";
const fillOf = (half: Half) => ({fill: half === "generator" ? `url(#${stripes})` : looks[half].color});

/** The generator's filling: stripes of its colour. */
function addStripes(svg: Svg): void {
  const pattern = svg
    .append("defs")
    .append("pattern")
    .attr("id", stripes)
    .attr("width", 4)
    .attr("height", 4)
    .attr("patternUnits", "userSpaceOnUse")
    .attr("patternTransform", "rotate(45)");
  pattern.append("rect").attr("width", 4).attr("height", 4).attr("fill", colors.generated).attr("fill-opacity", 0.35);
  pattern.append("rect").attr("width", 2).attr("height", 4).attr("fill", colors.generated);
}

function wordsOf({name: stage, dispatches: own}: PlanStage, total: number): string {
  const dispatches = say(own.length === 1 ? "{count} dispatch" : "{count} dispatches", {count: own.length});
  const flops = flopsOf(own);
  return flops
    ? say("{stage} · {dispatches}, {share}", {stage, dispatches, share: formatShare(flops / total)})
    : say("{stage} · {dispatches}", {stage, dispatches});
}

function describe(stages: readonly PlanStage[], by: BlockWidth, selected: number | undefined): string {
  const all = dispatchesOf(stages);
  const total = flopsOf(all);
  const parts = stages.map((stage) =>
    say("{label} ({words})", {label: wordsOf(stage, total), words: looks[stage.half].title})
  );
  const step = say(
    by === "equal"
      ? "a step as {count} dispatches in order, all equally wide, with their share of the arithmetic: {parts}"
      : "a step as {count} dispatches in order, as wide as their arithmetic, with their share of the arithmetic: {parts}",
    {count: all.length, parts: parts.join(say("; "))}
  );
  return selected === undefined
    ? step
    : say("{step}. Marked: {dispatch}", {step, dispatch: dispatchSentence(stages, selected)});
}
