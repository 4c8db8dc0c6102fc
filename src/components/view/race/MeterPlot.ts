import {scaleLinear, scaleLog} from "d3-scale";
import {create} from "d3-selection";
import {line} from "d3-shape";
import type {RaceRound} from "../../train/race/raceHandle.js";
import type {Method, RaceReferences} from "../../train/race/raceMessages.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {formatPower, logTicks} from "../logAxis.js";
import {columnTable, withData} from "../drawingData.js";
import {formatCount, formatNumber} from "../numbers.js";
import {rim} from "../rim.js";
import type {Level, Meter} from "./meters.js";
import {raceLooks, raceMethods} from "./raceLooks.js";
import {spreadLabels} from "./spreadLabels.js";

interface Options {
  readonly references?: RaceReferences;
  /** Where the reader looks; a line there, unless it is the end. */
  readonly step?: number;
  readonly width?: number;
  readonly height?: number;
}

const margin = {top: 22, right: 72, bottom: 20, left: 40};
/** Not more points a curve than this: more could not be told apart. */
const most = 150;

/** One meter of all four methods over the steps, each curve named at its end; what a perfect generator reads is grey and dashed, its range a grey band. */
export function MeterPlot(
  meter: Meter,
  rounds: readonly RaceRound[],
  {references, step, width = 320, height = 150}: Options = {}
): SVGSVGElement {
  const stride = Math.ceil(rounds.length / most);
  const kept = rounds.filter((_, i) => i % stride === 0 || i === rounds.length - 1);
  const isGood = (value: number) => Number.isFinite(value) && (!meter.isLog || value > 0);
  const curves = raceMethods.map((method) => ({
    ...raceLooks[method],
    points: kept.flatMap(({step: at, readings: {[method]: reading}}): [number, number][] => {
      const value = reading ? meter.value(reading) : NaN;
      return isGood(value) ? [[at, value]] : [];
    })
  }));
  const level = references && meter.level?.(references);
  const svg = create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg
    .attr("role", "img")
    .attr("aria-label", [...describe(meter, curves, level), ...lookedAt(meter, rounds, step)].join(say("; ")));
  withData(svg.node()!, () => [table(meter, rounds)]);
  const words = {"font-size": 12, fill: "currentColor"};
  addShape(svg, "text", {...words, x: 2, y: 12, "font-weight": 600}).text(meter.title);
  const values = curves.flatMap(({points}) => points.map(([, value]) => value));
  if (!values.length) {
    addShape(svg, "text", {...words, x: margin.left, y: height / 2}).text(say("nothing measured here"));
    return svg.node()!;
  }

  const lastStep = Math.max(1, kept.at(-1)!.step);
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const x = scaleLinear([0, lastStep], [left, right]);
  const {y, ticks} = upright(meter, values, level, [bottom, top]);
  for (const tick of ticks) {
    addShape(svg, "line", {
      x1: left,
      x2: right,
      y1: y(tick),
      y2: y(tick),
      stroke: "currentColor",
      "stroke-opacity": 0.12
    });
    const print = meter.isLog ? formatPower(tick) : formatNumber(tick);
    addShape(svg, "text", {
      x: left - 5,
      y: y(tick) + 4,
      "font-size": 11,
      "text-anchor": "end",
      fill: "currentColor"
    }).text(print);
  }
  for (const [at, anchor] of [
    [0, "start"],
    [lastStep, "end"]
  ] as const) {
    const what = at === 0 ? "0" : say("step {step}", {step: formatCount(at)});
    addShape(svg, "text", {x: x(at), y: height - 6, "font-size": 11, "text-anchor": anchor, fill: "currentColor"}).text(
      what
    );
  }
  const names: {y: number; name: string; color: string}[] = [];
  if (level) {
    const {value, low, high} = level;
    if (low !== undefined && high !== undefined)
      addShape(svg, "rect", {
        x: left,
        y: y(high),
        width: right - left,
        height: y(low) - y(high),
        fill: colors.reference,
        "fill-opacity": 0.25
      });
    addShape(svg, "line", {
      x1: left,
      x2: right,
      y1: y(value),
      y2: y(value),
      stroke: colors.reference,
      "stroke-dasharray": "4 3"
    });
    names.push({y: y(value), name: say("perfect"), color: colors.reference});
  }
  for (const {name, color, dash, points} of curves) {
    if (!points.length) continue;
    const d = line<[number, number]>(([at]) => x(at), ([, value]) => y(value)).digits(1)(points)!; // prettier-ignore
    const path = addShape(svg, "path", {
      d,
      fill: "none",
      stroke: color,
      "stroke-width": 1.7,
      "stroke-linejoin": "round"
    });
    if (dash) path.attr("stroke-dasharray", dash);
    if (points.length === 1) path.attr("stroke-linecap", "round");
    names.push({y: y(points.at(-1)![1]), name, color});
  }
  if (step !== undefined && step < lastStep)
    addShape(svg, "line", {
      x1: x(step),
      x2: x(step),
      y1: top - 4,
      y2: bottom,
      stroke: "currentColor",
      "stroke-width": 1
    });
  for (const {name, color, y: at} of spreadLabels(names, {distance: 13, low: top, high: bottom + 6})) {
    addShape(svg, "text", {...rim, x: right + 5, y: at + 4, "font-size": 12, "font-weight": 600, fill: color}).text(
      name
    );
  }
  return svg.node()!;
}

/** All rounds, also those that the curves leave out. */
function table({title, value}: Meter, rounds: readonly RaceRound[]) {
  const column = (method: Method) => rounds.map(({readings: {[method]: one}}) => (one ? value(one) : NaN));
  return columnTable(title, {
    [say("step")]: rounds.map(({step}) => step),
    ...Object.fromEntries(raceMethods.map((method) => [raceLooks[method].name, column(method)]))
  });
}

/** What the meter reads where the reader looks, in a clause; none if that is the end. */
function lookedAt({value, print}: Meter, rounds: readonly RaceRound[], step: number | undefined): string[] {
  const round = rounds.filter((one) => step !== undefined && one.step <= step).at(-1);
  if (!round || round === rounds.at(-1)) return [];
  const readings = raceMethods.flatMap((method) => {
    const reading = round.readings[method];
    return reading && Number.isFinite(value(reading)) ? [`${raceLooks[method].name} ${print(value(reading))}`] : [];
  });
  return readings.length
    ? [
        say("at step {step}, where you look, {readings}", {
          step: formatCount(round.step),
          readings: enumerated(readings)
        })
      ]
    : [];
}

function upright({isLog}: Meter, values: readonly number[], level: Level | undefined, range: [number, number]) {
  const all = level ? [...values, level.value, level.high ?? level.value, level.low ?? level.value] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (!isLog) {
    const y = scaleLinear([Math.min(0, low), high > low || high > 0 ? Math.max(high, 0) : 1], range).nice(4);
    return {y, ticks: y.ticks(4)};
  }
  const room = Math.max(1.2, Math.sqrt((10 * low) / high));
  const y = scaleLog([low / room, high * room], range);
  const ticks = logTicks(low / room, high * room);
  const every = Math.ceil(ticks.length / 4);
  return {y, ticks: ticks.filter((_, i) => i % every === 0)};
}

/** The drawing in clauses. */
function describe(
  {title, print}: Meter,
  curves: readonly {name: string; points: [number, number][]}[],
  level?: Level
): string[] {
  const last = curves
    .filter(({points}) => points.length)
    .map(({name, points}) => `${name} ${print(points.at(-1)![1])}`);
  if (!last.length) return [say("{title}: nothing measured here", {title})];
  return [
    say("{what} over the steps", {what: title}),
    say("in the end {readings}", {readings: enumerated(last)}),
    ...(level ? [say("a perfect generator {reading}", {reading: print(level.value)})] : [])
  ];
}
