import {create, type Selection} from "d3-selection";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {formatCount} from "../numbers.js";
import {sizeNames} from "../training/costWords.js";
import {lettersIn} from "./lettersIn.js";
import type {CountedCalls, CountedOps} from "./stages.js";
import {enumerated, inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";

const pitch = 5;
const [lineHeight, textHeight] = [17, 20];
const widthOf = (text: string) => 6.8 * lettersIn(text); // about, at 13 pixels

/** The dispatches of a step, one small square each: those of the plan and, where they were counted, those of TensorFlow.js. */
export function CallMarks(
  own: CountedCalls,
  {width = 640, ops}: {width?: number; ops?: CountedOps} = {}
): SVGSVGElement {
  const ways = [
    {name: say("by this page’s engine"), calls: own, color: "currentColor"},
    ...(ops ? [{name: countedWords(ops), calls: ops, color: colors.reference}] : [])
  ];
  const columns = Math.floor(width / pitch);
  const svg = create("svg").attr("width", width).attr("role", "img").attr("font-size", 13);
  let y = 0;
  for (const {name, calls, color} of ways) {
    const words = addShape(svg, "text", {x: 0, y: y + 14, fill: "currentColor"});
    words
      .append("tspan")
      .attr("font-weight", 600)
      .text(`${countWords(calls)} `);
    const rest = words.append("tspan").text(name);
    if (widthOf(`${countWords(calls)} ${name}`) > width) rest.attr("x", 0).attr("y", (y += lineHeight) + 14);
    y += textHeight;
    drawMarks(svg, calls.dispatches, {y, color, columns});
    y += pitch * Math.ceil(calls.dispatches / columns) + 10;
  }
  const calls = ways.map(({name, calls}) => inTurn([countWords(calls), name])).join(say("; "));
  const label = say("a step: {calls}", {calls});
  return svg.attr("viewBox", `0 0 ${width} ${y}`).attr("height", y).attr("aria-label", label).node()!;
}

/** "1,412 dispatches, 94 submissions" */
export function countWords({dispatches, submits}: CountedCalls): string {
  return enumerated([
    say(dispatches === 1 ? "{count} dispatch" : "{count} dispatches", {count: formatCount(dispatches)}),
    say(submits === 1 ? "{count} submission" : "{count} submissions", {count: formatCount(submits)})
  ]);
}

const countedWords = ({size}: CountedOps): string =>
  say("by TensorFlow.js ops, counted at size “{size}”", {size: sizeNames[size]});

/** All squares as one path: over a thousand elements would slow the page down. */
function drawMarks(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  count: number,
  {y, color, columns}: {y: number; color: string; columns: number}
): void {
  const square = (i: number) => `M${pitch * (i % columns)},${y + pitch * Math.floor(i / columns)}h4v4h-4z`;
  addShape(svg, "path", {d: Array.from({length: count}, (_, i) => square(i)).join(""), fill: color});
}
