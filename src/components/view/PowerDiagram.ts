import {max} from "d3-array";
import {create} from "d3-selection";
import {powerPhase} from "../math/powerPhase.js";
import type {PowerRun} from "../math/powerRun.js";
import {withData} from "./drawingData.js";
import {drawColumnBars, drawRowBars, type Bars} from "./powerDiagram/bars.js";
import {layOut} from "./powerDiagram/layout.js";
import {drawMatrix} from "./powerDiagram/matrix.js";
import {describe, matrixTable, nameOf, vectorTable} from "./powerDiagram/words.js";

/**
 * W as a table of numbers on a purple-to-orange scale (colours alone where there are too many), with v above its columns and
 * u beside its rows, both as bars; dashes mark the exact singular vectors. Shown after `k` rounds, a multiple of ¼; a product
 * that has no length 1 yet is drawn with σ₁ as its unit.
 */
export function PowerDiagram(run: PowerRun, {k = 0, width = 640} = {}): SVGSVGElement {
  const {W, u1, v1, sigma} = run;
  const phase = powerPhase(run, k);
  const layout = layOut(W, width);
  const {top, cell, side} = layout;
  const full = {width: cell.width * W.columns + side, height: top + cell.height * W.rows + 2};
  const bars = (letter: "u" | "v", exact: Float64Array): Bars => ({
    ...{name: nameOf(phase, letter), x: phase[letter], exact},
    raw: phase.raw === letter && sigma[0] > 0 ? sigma[0] : 1,
    enlarged: layout.numbers ? 1 : 1 / (max(exact, Math.abs) || 1)
  });

  const svg = create("svg")
    .attr("viewBox", `0 0 ${full.width} ${full.height}`)
    .attr("width", full.width)
    .attr("height", full.height)
    .attr("role", "img")
    .attr("aria-label", describe(W, phase))
    .attr("font-size", layout.fontSize)
    .attr("fill", "currentColor");
  drawMatrix(svg.append("g"), W, layout);
  drawColumnBars(svg.append("g"), bars("v", v1), layout);
  const beside = svg.append("g").attr("transform", `translate(${cell.width * W.columns},0)`);
  drawRowBars(beside, bars("u", u1), layout);
  return withData(svg.node()!, () => [
    vectorTable(phase, "v", v1),
    vectorTable(phase, "u", u1),
    ...(layout.numbers ? [matrixTable(W)] : [])
  ]);
}
