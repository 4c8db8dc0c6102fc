import {line} from "d3-shape";
import {generatorLosses, type GeneratorLoss} from "../math/generatorLosses.js";
import type {Knob} from "./controls/Slider.js";
import {colors} from "./colors.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";
import {plotFrame, type PlotFrame} from "./plotFrame.js";

export const logitKnob: Knob = {
  name: "logit",
  label: "t, what D says at a fake",
  initial: -4,
  low: -6,
  high: 6,
  step: 0.5,
  title: "the logit of D, or the output of a hinge D or a critic, at one generated sample"
};

interface Look {
  readonly of: GeneratorLoss;
  readonly name: string;
  readonly width: number;
  readonly dash: string | null;
  /** Where its name is written: on the left panel, on the right panel. */
  readonly loss: Place;
  readonly pull: Place;
}
type Place = readonly [number, number, "start" | "middle" | "end"];

const looks: readonly Look[] = [
  {of: generatorLosses.linear, name: "−t, hinge and W₁", width: 1.5, dash: null, loss: [1.8, -3.4, "end"], pull: [0, 1.09, "middle"]}, // prettier-ignore
  {of: generatorLosses.minimax, name: "log(1 − D)", width: 3, dash: "9 4", loss: [-5.8, -1.6, "start"], pull: [2.1, 0.74, "start"]}, // prettier-ignore
  {of: generatorLosses.nonSaturating, name: "−log D", width: 3.5, dash: "2 3", loss: [5.8, 0.85, "end"], pull: [-2.1, 0.74, "end"]} // prettier-ignore
];

const domain = [logitKnob.low, logitKnob.high] as const;
const ts = Array.from({length: 121}, (_, i) => -6 + i / 10);

/** The generator's losses at one of its samples against what D says there, and how hard each pulls; a ring on each at `at`. */
export function GeneratorLossPlot(at: number, {width = 640}: {width?: number} = {}): HTMLElement {
  const root = document.createElement("div");
  const columns = width < 480 ? 1 : 2;
  root.style.display = "grid";
  root.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
  root.style.gap = "12px 16px";
  const each = (width - 16 * (columns - 1)) / columns;
  const describe = (what: string, value: (of: GeneratorLoss) => number) =>
    `${what} at t = ${formatNumber(at)}: ${looks.map(({name, of}) => `${name} ${formatNumber(value(of))}`).join("; ")}`;
  const common = {width: each, height: 220, x: domain, xTitle: "t: surely fake ← 0 → surely real"};
  const loss = (of: GeneratorLoss) => of.loss(at);
  const pull = (of: GeneratorLoss) => -of.slope(at);
  const left = plotFrame({...common, y: [-6.3, 6.3], yTitle: "the generator’s loss", label: describe("Loss", loss)});
  const right = plotFrame({...common, y: [0, 1.25], yTitle: "its pull, −d loss/dt", label: describe("Pull", pull)});
  drawAt(left, at);
  drawAt(right, at);
  for (const look of looks) {
    drawCurve(left, look, look.loss, at, look.of.loss);
    drawCurve(right, look, look.pull, at, (t) => -look.of.slope(t));
  }
  root.append(left.svg.node()!, right.svg.node()!);
  return root;
}

function drawAt({svg, x, y}: PlotFrame, at: number): void {
  const [low, high] = y.range();
  mark(svg, "line", {x1: x(at), x2: x(at), y1: low, y2: high, stroke: colors.reference, strokeDasharray: "4 4"});
}

function drawCurve(
  {svg, x, y}: PlotFrame,
  look: Look,
  [t, level, textAnchor]: Place,
  at: number,
  f: (t: number) => number
) {
  // prettier-ignore
  const path = line<number>(x, (t) => y(f(t))).digits(1);
  const curve = {fill: "none", stroke: colors.generated, strokeWidth: look.width, strokeDasharray: look.dash};
  mark(svg, "path", {...curve, d: path(ts)});
  const halo = {stroke: "var(--theme-background)", strokeWidth: 3, "paint-order": "stroke"};
  mark(svg, "text", {x: x(t), y: y(level), textAnchor, fontSize: 13, fontWeight: 600, fill: colors.generated, ...halo, text: look.name}); // prettier-ignore
  const ring = {cx: x(at), cy: y(f(at)), r: 5.5, fill: "var(--theme-background)"};
  mark(svg, "circle", {...ring, stroke: colors.generated, strokeWidth: 2.5});
}
