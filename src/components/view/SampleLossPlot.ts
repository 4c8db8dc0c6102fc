import {line} from "d3-shape";
import {discriminatorLosses, generatorLosses, type SampleLoss} from "../math/sampleLosses.js";
import {say} from "../words/say.js";
import type {Knob} from "./controls/Slider.js";
import {colors} from "./colors.js";
import {columnTable, withData} from "./drawingData.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";
import {plotFrame, type PlotFrame} from "./plotFrame.js";

export const logitKnob: Knob = {
  name: "logit",
  label: say("t, what D says there"),
  initial: -4,
  low: -6,
  high: 6,
  step: 0.5,
  title: say("the logit of D, or the output of a hinge D or a critic, at one sample")
};

/** Whose loss is drawn: the generator's at a fake, or that of D at a real sample. */
export type LossSide = "generator" | "discriminator";

export const lossSides: readonly {value: LossSide; label: string}[] = [
  {value: "generator", label: say("the generator’s, at a fake")},
  {value: "discriminator", label: say("D’s, at a real sample")}
];

interface Look {
  readonly of: SampleLoss;
  readonly name: string;
  readonly width: number;
  readonly dash: string | null;
  /** Where its name is written: on the left panel, on the right panel. */
  readonly loss: Place;
  readonly pull: Place;
}
type Place = readonly [number, number, "start" | "middle" | "end"];

const generatorLooks: readonly Look[] = [
  {of: generatorLosses.linear, name: say("−t, hinge and W₁"), width: 1.5, dash: null, loss: [1.8, -3.4, "end"], pull: [0, 1.09, "middle"]}, // prettier-ignore
  {of: generatorLosses.minimax, name: "log(1 − D)", width: 3, dash: "9 4", loss: [-5.8, -1.6, "start"], pull: [2.1, 0.74, "start"]}, // prettier-ignore
  {of: generatorLosses.nonSaturating, name: "−log D", width: 3.5, dash: "2 3", loss: [5.8, 0.85, "end"], pull: [-2.1, 0.74, "end"]} // prettier-ignore
];

const discriminatorLooks: readonly Look[] = [
  {of: discriminatorLosses.linear, name: say("−t, Wasserstein"), width: 1.5, dash: null, loss: [-0.4, -2.6, "end"], pull: [5.8, 1.09, "end"]}, // prettier-ignore
  {of: discriminatorLosses.hinge, name: "max(0, 1 − t)", width: 3, dash: "9 4", loss: [-1.6, 4.4, "start"], pull: [1.3, 0.55, "start"]}, // prettier-ignore
  {of: discriminatorLosses.crossEntropy, name: "−log D", width: 3.5, dash: "2 3", loss: [5.8, 0.85, "end"], pull: [-1.6, 0.64, "end"]} // prettier-ignore
];

const sides = {
  generator: {looks: generatorLooks, color: colors.generated, title: say("the generator’s loss at a fake")},
  discriminator: {looks: discriminatorLooks, color: colors.critic, title: say("D’s loss at a real sample")}
} as const;

const domain = [logitKnob.low, logitKnob.high] as const;
const ts = Array.from({length: 121}, (_, i) => -6 + i / 10);

/** The losses of one side at one sample against what D says there, and how hard each pulls t up; a ring on each at `at`. */
export function SampleLossPlot(
  at: number,
  {side = "generator", width = 640}: {side?: LossSide; width?: number} = {}
): HTMLElement {
  const {looks, color, title} = sides[side];
  const root = document.createElement("div");
  const columns = width < 480 ? 1 : 2;
  root.style.display = "grid";
  root.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
  root.style.gap = "12px 16px";
  const each = (width - 16 * (columns - 1)) / columns;
  const describe = (what: string, value: (of: SampleLoss) => number) => {
    const losses = looks.map(({name, of}) => say("{loss} {value}", {loss: name, value: formatNumber(value(of))}));
    const values = {what, t: formatNumber(at), losses: losses.join(say("; "))};
    return say("{what}, against t; at t = {t}: {losses}", values);
  };
  const common = {width: each, height: 220, x: domain, xTitle: say("t: surely fake ← 0 → surely real")};
  const loss = (of: SampleLoss) => of.loss(at);
  const pull = (of: SampleLoss) => -of.slope(at);
  const left = plotFrame({...common, y: [-6.3, 7.1], yTitle: title, label: describe(title, loss)});
  const right = plotFrame({
    ...common,
    y: [0, 1.25],
    yTitle: say("its pull, −d loss/dt"),
    label: describe(say("the pull of {loss}", {loss: title}), pull)
  });
  drawAt(left, at);
  drawAt(right, at);
  for (const look of looks) {
    drawCurve(left, look, {place: look.loss, at, color, f: look.of.loss});
    drawCurve(right, look, {place: look.pull, at, color, f: (t) => -look.of.slope(t)});
  }
  root.append(left.svg.node()!, right.svg.node()!);
  return withData(root, () => [
    columnTable(title, {
      t: ts,
      ...Object.fromEntries(looks.map(({name, of}) => [name, ts.map(of.loss)])),
      ...Object.fromEntries(
        looks.map(({name, of}) => [say("pull of {loss}", {loss: name}), ts.map((t) => -of.slope(t))])
      )
    })
  ]);
}

function drawAt({svg, x, y}: PlotFrame, at: number): void {
  const [low, high] = y.range();
  mark(svg, "line", {x1: x(at), x2: x(at), y1: low, y2: high, stroke: colors.reference, strokeDasharray: "4 4"});
}

function drawCurve(
  {svg, x, y}: PlotFrame,
  look: Look,
  {place: [t, level, textAnchor], at, color, f}: {place: Place; at: number; color: string; f: (t: number) => number}
): void {
  // prettier-ignore
  const path = line<number>(x, (t) => y(f(t))).digits(1);
  const curve = {fill: "none", stroke: color, strokeWidth: look.width, strokeDasharray: look.dash};
  mark(svg, "path", {...curve, d: path(ts)});
  const halo = {stroke: "var(--theme-background)", strokeWidth: 3, "paint-order": "stroke"};
  mark(svg, "text", {x: x(t), y: y(level), textAnchor, fontSize: 13, fontWeight: 600, fill: color, ...halo, text: look.name}); // prettier-ignore
  const ring = {cx: x(at), cy: y(f(at)), r: 5.5, fill: "var(--theme-background)"};
  mark(svg, "circle", {...ring, stroke: color, strokeWidth: 2.5});
}
