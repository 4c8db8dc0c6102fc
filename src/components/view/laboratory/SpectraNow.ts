import {create} from "d3-selection";
import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear} from "d3-scale";
import {line, symbol} from "d3-shape";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {formatPower, logScale} from "../logAxis.js";
import {mark} from "../mark.js";
import {formatCount, formatNumber} from "../numbers.js";
import {kernelLooks} from "./kernelLooks.js";
import type {Scene} from "./scene.js";
import {say} from "../../words/say.js";

type Spectra = Scene["spectra"];

/** Pixels from mark to mark, at least: closer ones hide the dash. */
const between = 12;
const margin = {top: 24, right: 96, bottom: 36, left: 48};

/**
 * The singular values of the discriminator's stored kernels at one step, against their index, largest first; a colour, a dash
 * and a mark a layer. The third kernel is one row, so that it has one value. `kept`: another run's, grey.
 */
export function SpectraNow(
  {spectra, step, spectraStep}: Pick<Scene, "spectra" | "step" | "spectraStep">,
  {width = 640, height = 200, kept}: {width?: number; height?: number; kept?: Scene} = {}
): SVGSVGElement {
  const all = [...spectra, ...(kept?.spectra ?? [])];
  const most = Math.max(2, ...all.map(({length}) => length));
  const x = scaleLinear([1, most], [margin.left + 8, width - margin.right]);
  const {scale: y, ticks} = logScale(all.flat(), [height - margin.bottom, margin.top]);
  const svg = create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg.attr("role", "img").attr("aria-label", describe(spectra, spectraStep ?? step));
  const steps = axisBottom(x)
    .tickValues(x.ticks(6).filter((i) => Number.isInteger(i) && i > 0))
    .tickFormat(String)
    .tickSizeOuter(0);
  svg
    .append("g")
    .attr("transform", `translate(0,${height - margin.bottom})`)
    .call(steps);
  const left = axisLeft(y)
    .tickValues(ticks)
    .tickFormat((tick) => formatPower(tick.valueOf()))
    .tickSizeOuter(0);
  svg.append("g").attr("transform", `translate(${margin.left},0)`).call(left);
  const words = {fontSize: 12, fill: "var(--theme-foreground-muted)"};
  mark(svg, "text", {x: 4, y: 12, text: titleOf(spectraStep, width < 480), ...words});
  const centre = (x.range()[0] + x.range()[1]) / 2;
  mark(svg, "text", {x: centre, y: height - 4, textAnchor: "middle", text: say("index, largest first"), ...words});

  const every = Math.ceil(between / (x(2) - x(1)));
  const draw = (values: readonly number[], layer: number, color = kernelLooks[layer].color) => {
    const {dash, shape} = kernelLooks[layer];
    const points = values.map((value, i) => [x(i + 1), y(value)] as const).filter(([, at]) => Number.isFinite(at));
    const path = line<readonly [number, number]>().digits(1)(points);
    mark(svg, "path", {d: path, fill: "none", stroke: color, strokeWidth: 1.5, strokeDasharray: dash});
    for (const [cx, cy] of points.filter((_, i) => i % every === 0)) {
      const transform = `translate(${cx.toFixed(1)},${cy.toFixed(1)})`;
      mark(svg, "path", {d: symbol(shape, 28).digits(1)(), fill: color, transform});
    }
  };
  kept?.spectra.forEach((values, layer) => draw(values, layer, colors.reference));
  spectra.forEach((values, layer) => draw(values, layer));
  drawNames(svg, spectra.length ? width - margin.right + 10 : undefined, Boolean(kept));
  if (!all.length)
    mark(svg, "text", {
      ...{x: centre, y: height / 2, textAnchor: "middle", text: say("not known at this step"), ...words}
    });
  return withData(svg.node()!, () => [table(spectra, kept?.spectra)]);
}

/** Above the drawing; shorter where it is narrow. `step`: that of the spectra, where it is an earlier one. */
function titleOf(step: number | undefined, isNarrow: boolean): string {
  if (step === undefined)
    return say(isNarrow ? "singular values (log axis)" : "singular values of each stored kernel (log axis)");
  return say(
    isNarrow
      ? "singular values, step {step} (log axis)"
      : "singular values of each stored kernel, step {step} (log axis)",
    {step: formatCount(step)}
  );
}

function table(spectra: Spectra, kept: Spectra = []) {
  const columns = (all: Spectra, nameOf: (layer: string) => string) =>
    all.map((values, l) => [nameOf(say("layer {layer}", {layer: l + 1})), values]);
  const most = Math.max(0, ...[...spectra, ...kept].map(({length}) => length));
  return columnTable(say("singular values of the stored kernels"), {
    [say("index")]: Array.from({length: most}, (_, i) => i + 1),
    ...Object.fromEntries(columns(spectra, (name) => (kept.length ? say("B {name}", {name}) : name))),
    ...Object.fromEntries(columns(kept, (name) => say("A {name}", {name})))
  });
}

/** Which line and mark is which layer; nothing where there are no marks. */
function drawNames(svg: Parameters<typeof mark>[0], left: number | undefined, hasKept: boolean): void {
  if (left === undefined) return;
  const label = (row: number, text: string, color: string) =>
    mark(svg, "text", {x: left + 24, y: margin.top + 10 + 16 * row, fontSize: 12, fill: color, text});
  kernelLooks.forEach(({color, dash, shape}, layer) => {
    const y = margin.top + 6 + 16 * layer;
    mark(svg, "line", {
      x1: left - 6,
      x2: left + 18,
      y1: y,
      y2: y,
      stroke: color,
      strokeWidth: 1.5,
      strokeDasharray: dash
    });
    mark(svg, "path", {d: symbol(shape, 32).digits(1)(), fill: color, transform: `translate(${left + 6},${y})`});
    label(layer, say("layer {layer}", {layer: layer + 1}), color);
  });
  if (hasKept) label(3, say("grey: A"), colors.reference);
}

function describe(spectra: Spectra, step: number): string {
  if (!spectra.length) return say("singular values of each stored kernel of the discriminator: not known at this step");
  const parts = spectra.map((values, l) => {
    const range = {layer: l + 1, count: values.length, first: formatNumber(values[0])};
    return values.length > 1
      ? say("layer {layer}, {count}: {first} down to {last}", {...range, last: formatNumber(values.at(-1)!)})
      : say("layer {layer}, {count}: {first}", range);
  });
  return say("singular values of each stored kernel of the discriminator at step {step}; {parts}", {
    ...{step: formatCount(step), parts: parts.join(say("; "))}
  });
}
