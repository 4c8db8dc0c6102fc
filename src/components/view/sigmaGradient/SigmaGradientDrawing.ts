import {create} from "d3-selection";
import {line} from "d3-shape";
import {descend, sigmaGradient, type Diagonal} from "../../math/diagonalLayer.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {rim} from "../rim.js";
import {colors} from "../colors.js";
import {columnTable, withData, type DataTable} from "../drawingData.js";
import {formatNumber} from "../numbers.js";
import {drawArrows} from "./arrows.js";
import {plane, planeScale, reach, type Plane} from "./plane.js";

/** What the figure shows. */
export interface SigmaGradientState {
  readonly W: Diagonal;
  readonly T: Diagonal;
  readonly rate: number;
  /** Take σ for a constant, as the wrong code does. */
  readonly sigmaIsConstant: boolean;
}

/** Steps of each descent that is drawn. */
export const descentSteps = 200;

/** The two descents from W, by the gradient and by what is left of it if σ is taken for a constant. */
export const descents = ({W, T, rate}: SigmaGradientState) => ({
  right: descend(W, T, {steps: descentSteps, rate}),
  wrong: descend(W, T, {steps: descentSteps, rate, sigmaIsConstant: true})
});

/** Sizes: side by side, or the second plane below the first on a phone. */
function layout(width: number) {
  const narrow = width < 600; // the words beside a path need 300
  const size = Math.min(narrow ? width : width / 2, 340);
  return {
    size,
    width: narrow ? size : 2 * size,
    height: narrow ? 2 * size : size,
    second: narrow ? [0, size] : [size, 0]
  };
}

/** The point of either plane under these pixels of a drawing of `width`, to a tenth. */
export function pointAt(x: number, y: number, width: number): Diagonal {
  const {size} = layout(width);
  const {a, b} = planeScale(size);
  const tenth = (value: number) => clamp(Math.round(10 * value) / 10);
  return [tenth(a.invert(x % size)), tenth(b.invert(y % size))];
}

/** The target that makes the tip of G/σ, drawn from W, lie at `tip`: G = W/σ − T. Within the plane, to a tenth. */
export function targetOfTip(W: Diagonal, tip: Diagonal): Diagonal {
  const {sigma, normalised} = sigmaGradient(W, W);
  const target = (i: 0 | 1) => Math.round(10 * (normalised[i] - sigma * (tip[i] - W[i]))) / 10;
  return [clamp(target(0)), clamp(target(1))];
}

const clamp = (x: number) => Math.min(2, Math.max(-2, x)) + 0; // no −0

/** Where a point is drawn, on either plane. */
export function pixelsOf([w1, w2]: Diagonal, width: number): {x: number; y: number}[] {
  const {size, second} = layout(width);
  const {a, b} = planeScale(size);
  return [[0, 0], second].map(([right, down]) => ({x: a(w1) + right, y: b(w2) + down}));
}

/** Left, or above on a phone: W, the target T and the gradient in its parts. Right: where descent leads with it, and without. */
export function SigmaGradientDrawing(state: SigmaGradientState, {width: room = 640} = {}): SVGSVGElement {
  const {size, width, height, second} = layout(room);
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(state));
  const parts = plane(svg, {corner: [0, 0], size, title: say("the gradient at W")});
  const title = say("{steps} steps of descent", {steps: descentSteps});
  const paths = plane(svg, {corner: second, size, title});
  drawArrows(parts, state.W, sigmaGradient(state.W, state.T), state.sigmaIsConstant);
  drawPoints(parts, state);
  const {right, wrong} = descents(state);
  drawPath(paths, wrong, {stroke: colors.wrong, "stroke-dasharray": "5 3"}, say("σ taken for a constant ✗"), 1);
  drawPath(paths, right, {stroke: colors.right}, say("through σ ✓"), 0);
  drawPoints(paths, state);
  return withData(svg.node()!, () => tables(state));
}

function tables(state: SigmaGradientState): DataTable[] {
  const {W, T} = state;
  const {normalised, constant, throughSigma, gradient} = sigmaGradient(W, T);
  const {right, wrong} = descents(state);
  const parts = {
    ...{W, "W/σ": normalised, T, "G/σ": constant},
    ...{[say("through σ")]: throughSigma, [say("gradient")]: gradient}
  };
  const longest = right.length > wrong.length ? right : wrong;
  return [
    {
      label: say("points and the gradient"),
      heads: [say("what"), "w₁", "w₂"],
      rows: Object.entries(parts).map(([name, x]) => [name, ...x])
    },
    columnTable(say("descent"), {
      [say("step")]: longest.map((_, t) => t),
      [say("through σ, w₁")]: right.map(([a]) => a),
      [say("through σ, w₂")]: right.map(([, b]) => b),
      [say("σ constant, w₁")]: wrong.map(([a]) => a),
      [say("σ constant, w₂")]: wrong.map(([, b]) => b)
    })
  ];
}

function drawPoints({g, place}: Plane, {W, T}: SigmaGradientState): void {
  const {normalised} = sigmaGradient(W, T);
  const points = [
    {at: W, words: "W", fill: "currentColor", r: 5},
    {at: normalised, words: "W/σ", fill: colors.bound, r: 4},
    {at: T, words: "T", fill: colors.real, r: 6}
  ];
  for (const {at, words, fill, r} of points) {
    const [cx, cy] = place(at);
    addShape(g, "circle", {cx, cy, r, fill});
    const look = {fill, "font-size": 13, "font-weight": 600, "text-anchor": "end", ...rim};
    addShape(g, "text", {x: cx - 8, y: cy + 16, ...look}).text(words);
  }
}

/** A path as far as it stays on the plane, a ring where it ends on the plane; its name in a row at the foot of the plane. */
function drawPath(
  {g, place}: Plane,
  path: readonly Diagonal[],
  look: Record<string, string>,
  words: string,
  row: number
): void {
  const out = path.findIndex((point) => Math.max(...point.map(Math.abs)) > reach);
  const shown = out < 0 ? path : path.slice(0, Math.max(out, 1));
  const d = line<Diagonal>(
    (point) => place(point)[0],
    (point) => place(point)[1]
  ).digits(1)(shown)!;
  addShape(g, "path", {d, fill: "none", "stroke-width": 2, ...look});
  const [cx, cy] = place(shown.at(-1)!);
  const end = {cx, cy, r: 5, fill: "var(--theme-background)", "stroke-width": 2, stroke: look.stroke};
  if (out < 0) addShape(g, "circle", end);
  const [x, y] = place([-reach, -reach]);
  const at = y - 12 - 18 * row;
  addShape(g, "line", {x1: x + 8, x2: x + 32, y1: at - 4, y2: at - 4, "stroke-width": 2, ...look});
  addShape(g, "text", {x: x + 38, y: at, fill: look.stroke, "font-size": 12}).text(
    out < 0 ? words : say("{path}, out at step {step}", {path: words, step: out})
  );
}

function describe(state: SigmaGradientState): string {
  const {gradient, constant, along} = sigmaGradient(state.W, state.T);
  const shown = (x: Diagonal) => `(${x.map(formatNumber).join(", ")})`;
  const {right, wrong} = descents(state);
  return say(
    "W at {W}, target at {T}; G/σ is {constant}, the gradient {gradient}, its product with W {along}; after {steps} steps descent is at {end}, with σ taken for a constant at {wrongEnd} after {wrongSteps}",
    {
      ...{W: shown(state.W), T: shown(state.T), constant: shown(constant), gradient: shown(gradient)},
      ...{along: formatNumber(Math.abs(along) < 1e-12 ? 0 : along)},
      ...{steps: right.length - 1, end: shown(right.at(-1)!)},
      ...{wrongSteps: wrong.length - 1, wrongEnd: shown(wrong.at(-1)!)}
    }
  );
}
