import {line} from "d3-shape";
import {sigmoid} from "../../math/logistic.js";
import {logitAgainst, pull} from "../../math/twoModes.js";
import {typicalSamples} from "../../math/twoModesSamples.js";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {mark} from "../mark.js";
import {formatNumber as n} from "../numbers.js";
import {plotFrame} from "../plotFrame.js";
import {domain, places} from "./MassPlot.js";
import {isSame, type TwoModesState} from "./twoModesPlay.js";

/** The longest arrow, in units of x, and the slope of log D from which on it is as long as that. */
const longest = {reach: 0.6, slope: 12};

/** D along x, and on it typical samples of G with arrows: the slope of log D, along which G would move them. */
export function AnswerPlot({a, played, seen}: TwoModesState, {width = 640} = {}): SVGSVGElement {
  const logit = logitAgainst(a, seen);
  const D = (at: number) => sigmoid(logit(at));
  const samples = typicalSamples(played, width < 480 ? 8 : 12);
  const levels = samples.map(D);
  const label = say(
    "D along x: {left} at the left mode, {right} at the right one, from {least} to {most} on {samples} samples of the generator. Arrows: the slope of log D at each.",
    {
      ...{left: round(D(-a)), right: round(D(a)), samples: samples.length},
      ...{least: round(Math.min(...levels)), most: round(Math.max(...levels))}
    }
  );
  const {svg, x, y} = plotFrame({
    ...{width, height: 170, marginTop: 26, marginBottom: 24, x: domain, y: [-0.07, 1.08], xTitle: "", label},
    yTitle: say(isSame(played, seen) ? "D(x), best against Q" : "D(x), best against what it has seen")
  });
  const [left, right] = x.range();
  const half = {x1: left, x2: right, y1: y(0.5), y2: y(0.5), stroke: colors.reference, strokeDasharray: "5 4"};
  mark(svg, "line", half);
  mark(svg, "text", {
    x: right,
    y: 12,
    textAnchor: "end",
    fontSize: 12,
    fill: colors.generated,
    text: say("→ slope of log D")
  });
  const curve = line<number>(x, (at) => y(D(at))).digits(1);
  mark(svg, "path", {d: curve(places), fill: "none", stroke: colors.critic, strokeWidth: 3});
  samples.forEach((at, i) => {
    const ring = {cx: x(at).toFixed(1), cy: y(levels[i]).toFixed(1), r: 4.5, fill: "var(--theme-background)"};
    mark(svg, "circle", {...ring, class: "sample", stroke: colors.generated, strokeWidth: 2});
  });
  samples.forEach((at, i) => {
    const part = Math.max(-1, Math.min(1, pull(a, seen, at) / longest.slope));
    const reach = part * longest.reach * (x(1) - x(0));
    if (Math.abs(reach) < 1.5) return;
    const d = arrow(x(at), y(levels[i]), reach);
    mark(svg, "path", {d, class: "arrow", fill: "none", stroke: colors.generated, strokeWidth: 2});
  });
  return withData(svg.node()!, () => [
    columnTable(say("D along x"), {x: places, "D(x)": places.map(D)}),
    columnTable(say("samples of the generator"), {
      [say("sample")]: samples.map((_, i) => i + 1),
      x: samples,
      "D(x)": levels,
      [say("slope of log D")]: samples.map((x) => pull(a, seen, x))
    })
  ]);
}

/** A level arrow; its head is no longer than itself. */
function arrow(left: number, top: number, reach: number): string {
  const head = -Math.sign(reach) * Math.min(5, Math.abs(reach));
  const tip = `${(left + reach).toFixed(1)},${top.toFixed(1)}`;
  return `M${left.toFixed(1)},${top.toFixed(1)}L${tip}m${head.toFixed(1)},-4L${tip}l${head.toFixed(1)},4`;
}

const round = (share: number) => n(Math.round(1000 * share) / 1000);
