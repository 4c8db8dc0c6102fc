import {create} from "d3-selection";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {withData, type DataTable} from "../drawingData.js";
import {drawEdge, type At, type Svg} from "./drawEdge.js";
import {edges, stages, type BoxName} from "./pathParts.js";

/** Numbers to print beside the boxes; those of later stages are left out. */
export type PathNumbers = Partial<Readonly<Record<BoxName, readonly string[]>>>;

interface Box {
  readonly name: BoxName;
  readonly label: string;
  readonly color: string;
  /** Column 0 … 4 and row 0 (above), ½ or 1 (below). */
  readonly column: number;
  readonly row: number;
}

const boxes: readonly Box[] = [
  {name: "z", label: "z", color: colors.reference, column: 0, row: 1},
  {name: "G", label: "G", color: colors.generated, column: 1, row: 1},
  {name: "x", label: "x", color: colors.real, column: 2, row: 0},
  {name: "Gz", label: "G(z)", color: colors.generated, column: 2, row: 1},
  {name: "D", label: "D", color: colors.critic, column: 3, row: 0.5},
  {name: "LD", label: "L_D", color: colors.critic, column: 4, row: 0},
  {name: "LG", label: "L_G", color: colors.generated, column: 4, row: 1}
];

const height = 176;
const half = {height: 17};

/**
 * The way of the data from noise to the losses, with the boxes and arrows of `stage` (1 … 9) drawn thick, bold and with the
 * stage's number; a gradient runs dashed and against the arrows. `numbers` stand above the upper and below the lower boxes.
 */
export function PathDiagram(stage: number, numbers: PathNumbers = {}, {width = 400} = {}): SVGSVGElement {
  const now = stages[stage - 1];
  const svg = create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg.attr("role", "img").attr("class", "close-up__path");
  const lit = now.boxes.map((name) => boxes.find((box) => box.name === name)!.label.replace("_", " "));
  svg.attr(
    "aria-label",
    say("Data path from noise z through G and D to the losses; lit in stage {stage} of 9: {lit}", {
      stage,
      lit: enumerated(lit)
    })
  );
  const wide = Math.min(38, width * 0.078);
  const place = ({column, row, name}: Box) => ({
    isD: name === "D",
    cx: wide + 3 + (column * (width - 2 * wide - 6)) / 4,
    cy: 46 + row * 84
  });
  for (const {from, to} of edges) {
    const ends = [from, to].map((name) => place(boxes.find((box) => box.name === name)!));
    const isForwards = now.forwards.includes(from + to);
    const isBackwards = now.backwards.includes(from + to);
    drawEdge(svg, ends[0], ends[1], {wide, isForwards, isBackwards});
  }
  boxes.forEach((box) => {
    const isLit = now.boxes.includes(box.name);
    drawBox(svg, box, {...place(box), wide, isLit});
    const badge = box.name === now.boxes.at(-1) ? stage : undefined;
    if (badge) drawBadge(svg, badge, {...place(box), wide});
    drawNumbers(svg, box, numbers[box.name] ?? [], {...place(box), width});
  });
  return withData(svg.node()!, () => [table(numbers)]);
}

/** D has two numbers where it has seen both points. */
function table(numbers: PathNumbers): DataTable {
  const names = ({name, label}: Box) => (name === "D" ? ["D(x)", "D(G(z))"] : [label.replace("_", " ")]);
  const rows = boxes.flatMap((box) =>
    (numbers[box.name] ?? []).map((word, i) => [names(box)[i], word]).filter(([, word]) => word)
  );
  return {label: say("the pair that is followed"), heads: [say("what"), say("now")], rows};
}

function drawBox(svg: Svg, {label, color}: Box, {cx, cy, wide, isLit}: At & {wide: number; isLit: boolean}): void {
  addShape(svg, "rect", {
    ...{x: cx - wide, y: cy - half.height, width: 2 * wide, height: 2 * half.height, rx: 6, stroke: color},
    ...{fill: isLit ? "var(--theme-background-alt)" : "var(--theme-background)", "stroke-width": isLit ? 4 : 1}
  });
  const text = addShape(svg, "text", {
    ...{x: cx, y: cy + 5, "text-anchor": "middle", fill: "currentColor"},
    ...{"font-size": 15, "font-weight": isLit ? 700 : 400}
  });
  const [main, sub] = label.split("_");
  text.text(main);
  if (sub) text.append("tspan").attr("dy", 4).attr("font-size", 11).text(sub);
}

/** At the upper left corner; in D, where arrows end beside it, at the left. */
function drawBadge(svg: Svg, stage: number, {cx, cy, wide, isD}: At & {wide: number}): void {
  const at = isD ? {cx: cx - wide + 9, cy} : {cx: cx - wide + 1, cy: cy - half.height + 1};
  addShape(svg, "circle", {...at, r: 9, fill: "var(--theme-foreground)"});
  const look = {"text-anchor": "middle", "font-size": 12, "font-weight": 700, fill: "var(--theme-background)"};
  addShape(svg, "text", {x: at.cx, y: at.cy + 4.3, ...look}).text(String(stage));
}

/** Above a box of the upper row (and D's first), below one of the lower row (and D's second). */
function drawNumbers(
  svg: Svg,
  {row, name, column}: Box,
  words: readonly string[],
  {cx, cy, width}: At & {width: number}
) {
  const anchor = column === 0 ? "start" : column === 4 ? "end" : "middle";
  const x = column === 0 ? 2 : column === 4 ? width - 2 : cx;
  words.forEach((word, i) => {
    const isAbove = name === "D" ? i === 0 : row === 0;
    const y = isAbove ? cy - half.height - 8 : cy + half.height + 16;
    addShape(svg, "text", {x, y, "text-anchor": anchor, "font-size": 12, fill: "currentColor"}).text(word);
  });
}
