import {create} from "d3-selection";
import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear} from "d3-scale";
import {line, symbol, symbolCircle, symbolSquare, symbolTriangle} from "d3-shape";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {formatPower, logScale} from "../logAxis.js";
import {mark} from "../mark.js";
import {formatCount, formatNumber} from "../numbers.js";
import {layerDashes} from "./curveTable.js";
import type {Scene} from "./scene.js";

type Spectra = Scene["spectra"];

const shapes = [symbolCircle, symbolSquare, symbolTriangle];
const margin = {top: 24, right: 96, bottom: 36, left: 48};

/**
 * The singular values of the discriminator's stored kernels at one step, against their index, largest first; a dash and a mark a
 * layer. The third kernel is one row, so that it has one value. `kept`: another run's, grey.
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
  const when = spectraStep === undefined ? "" : `, step ${formatCount(spectraStep)}`;
  const title = `singular values${width < 480 ? "" : " of each stored kernel"}${when} (log axis)`;
  mark(svg, "text", {x: 4, y: 12, text: title, ...words});
  const centre = (x.range()[0] + x.range()[1]) / 2;
  mark(svg, "text", {x: centre, y: height - 4, textAnchor: "middle", text: "index, largest first", ...words});

  const draw = (values: readonly number[], layer: number, color: string) => {
    const points = values.map((value, i) => [x(i + 1), y(value)] as const).filter(([, at]) => Number.isFinite(at));
    const path = line<readonly [number, number]>().digits(1)(points);
    mark(svg, "path", {d: path, fill: "none", stroke: color, strokeWidth: 1.5, strokeDasharray: layerDashes[layer]});
    for (const [cx, cy] of points) {
      const transform = `translate(${cx.toFixed(1)},${cy.toFixed(1)})`;
      mark(svg, "path", {d: symbol(shapes[layer], 22).digits(1)(), fill: color, transform});
    }
  };
  kept?.spectra.forEach((values, layer) => draw(values, layer, colors.reference));
  spectra.forEach((values, layer) => draw(values, layer, colors.bound));
  drawNames(svg, spectra.length ? width - margin.right + 10 : undefined, Boolean(kept));
  if (!all.length)
    mark(svg, "text", {
      ...{x: centre, y: height / 2, textAnchor: "middle", text: "not known at this step", ...words}
    });
  return withData(svg.node()!, () => [table(spectra, kept?.spectra)]);
}

function table(spectra: Spectra, kept: Spectra = []) {
  const columns = (all: Spectra, run: string) => all.map((values, l) => [`${run}layer ${l + 1}`, values]);
  const most = Math.max(0, ...[...spectra, ...kept].map(({length}) => length));
  return columnTable("singular values of the stored kernels", {
    index: Array.from({length: most}, (_, i) => i + 1),
    ...Object.fromEntries(columns(spectra, kept.length ? "B " : "")),
    ...Object.fromEntries(columns(kept, "A "))
  });
}

/** Which mark is which layer; nothing where there are no marks. */
function drawNames(svg: Parameters<typeof mark>[0], left: number | undefined, hasKept: boolean): void {
  if (left === undefined) return;
  const label = (row: number, text: string, color: string) =>
    mark(svg, "text", {x: left + 12, y: margin.top + 10 + 16 * row, fontSize: 12, fill: color, text});
  shapes.forEach((shape, layer) => {
    const transform = `translate(${left + 4},${margin.top + 6 + 16 * layer})`;
    mark(svg, "path", {d: symbol(shape, 32).digits(1)(), fill: colors.bound, transform});
    label(layer, `layer ${layer + 1}`, colors.bound);
  });
  if (hasKept) label(3, "grey: A", colors.reference);
}

function describe(spectra: Spectra, step: number): string {
  const title = "singular values of each stored kernel of the discriminator";
  if (!spectra.length) return `${title}: not known at this step`;
  const parts = spectra.map((values, l) => {
    const range = values.length > 1 ? ` down to ${formatNumber(values.at(-1)!)}` : "";
    return `layer ${l + 1}, ${values.length}: ${formatNumber(values[0])}${range}`;
  });
  return `${title} at step ${formatCount(step)}; ${parts.join("; ")}`;
}
