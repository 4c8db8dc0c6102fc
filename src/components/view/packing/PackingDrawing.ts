import {create} from "d3-selection";
import {packLattice} from "../../math/packLattice.js";
import {packedAtLeast, packedAtMost, packedDistances} from "../../math/packing.js";
import {packingPair, type PackingFault, type PackingMeasure} from "../../math/packingPair.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {columnTable, withData} from "../drawingData.js";
import {formatNumber, formatPercent} from "../numbers.js";
import {drawDistances} from "./drawDistances.js";
import {drawPacks, drawScale} from "./drawPacks.js";
import {modes, packingFaultOptions} from "./packingKnobs.js";

/** What the figure shows. */
export interface PackingState {
  /** Modes that the collapsed generator keeps. */
  readonly kept: number;
  readonly m: number;
  readonly fault: PackingFault;
  /** In which both generators are equally far from the data at m = 1. */
  readonly measure: PackingMeasure;
}

/** The most samples in a pack. */
export const largestPack = 4;

/** Distance of both generators from the data for m = 1 … `largestPack`, in the measure of the figure. */
export function distancesOf({kept, fault, measure}: PackingState): {collapsed: number[]; other: number[]} {
  const {real, collapsed, other} = packingPair(kept, fault, {modes, measure});
  const sizes = Array.from({length: largestPack}, (_, i) => i + 1);
  return {
    collapsed: sizes.map((m) => packedDistances(real, collapsed, m)[measure]),
    other: sizes.map((m) => packedDistances(real, other, m)[measure])
  };
}

/** Two lattices beside the curves, or above them on a phone. */
function layout(width: number) {
  const narrow = width < 520;
  const gap = narrow ? 12 : 22;
  const side = Math.min(220, narrow ? (width - gap) / 2 : (width - 2 * gap) / 3.15);
  const top = 78;
  const curves = narrow
    ? {left: 0, top: top + side + 74, width, height: 190}
    : {left: 2 * (side + gap), top: 0, width: width - 2 * (side + gap), height: top + side + 34};
  return {side, top, gap, curves, height: narrow ? curves.top + curves.height : top + side + 62};
}

/**
 * All packs of m samples as squares in squares, coloured by the best D's answer, for a generator that lost modes and for one
 * that errs otherwise; their weights above; beside them how far either is from the data as m grows.
 */
export function PackingDrawing(state: PackingState, {width = 640} = {}): SVGSVGElement {
  const {kept, m, fault, measure} = state;
  const {side, top, gap, curves, height} = layout(width);
  const {real, collapsed, other} = packingPair(kept, fault, {modes, measure});
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(state))
    .attr("font-size", 12)
    .attr("fill", "currentColor");
  const names = {collapsed: say("collapsed"), other: packingFaultOptions.find(({value}) => value === fault)!.short};
  [
    {q: collapsed, name: names.collapsed},
    {q: other, name: names.other}
  ].forEach(({q, name}, i) => {
    const g = svg.append("g").attr("transform", `translate(${(i * (side + gap)).toFixed(1)},0)`);
    drawPacks(g, {real, q, lattice: packLattice(real, q, m), name, side, top});
  });
  drawScale(svg.append("g").attr("transform", `translate(0,${(top + side + 28).toFixed(1)})`), 2 * side + gap);
  const place = svg.append("g").attr("transform", `translate(${curves.left.toFixed(1)},${curves.top.toFixed(1)})`);
  drawDistances(place, {...distancesOf(state), m, measure, names}, curves);
  return withData(svg.node()!, () => tables(state, names));
}

function tables(state: PackingState, names: Readonly<Record<"collapsed" | "other", string>>) {
  const {kept, m, fault, measure} = state;
  const {real, collapsed, other} = packingPair(kept, fault, {modes, measure});
  const distances = distancesOf(state);
  const sizes = distances.collapsed.map((_, i) => i + 1);
  const [tau] = distances.collapsed;
  const limits = {
    [say("least of any")]: sizes.map((size) => packedAtLeast(tau, size)),
    [say("most of any")]: sizes.map((size) => packedAtMost(tau, size))
  };
  const packs = (q: readonly number[], name: string) => {
    const {groups} = packLattice(real, q, m);
    return columnTable(say("packs of {m}, {name}", {m, name}), {
      [say("answer of the best D")]: groups.map(({answer}) => answer),
      [say("share of the real packs")]: groups.map((group) => group.real),
      [say("share of the generated packs")]: groups.map(({fake}) => fake)
    });
  };
  return [
    columnTable(say(measure === "totalVariation" ? "total variation of the packs" : "JSD of the packs, nats"), {
      m: sizes,
      [names.collapsed]: distances.collapsed,
      [names.other]: distances.other,
      ...(measure === "totalVariation" ? limits : {})
    }),
    columnTable(say("weights"), {
      [say("outcome")]: real.map((_, i) => i + 1),
      [say("data")]: real,
      [names.collapsed]: collapsed,
      [names.other]: other
    }),
    packs(collapsed, names.collapsed),
    packs(other, names.other)
  ];
}

function describe(state: PackingState): string {
  const {kept, m, fault, measure} = state;
  const {collapsed, other} = distancesOf(state);
  const {label} = packingFaultOptions.find(({value}) => value === fault)!;
  const list = (values: readonly number[]) => enumerated(values.map(formatNumber));
  return say(
    "packs of {m}: {share} of the real ones are never made by a generator that keeps {kept} of {modes} modes. {measure} to the data for m = 1 to {most}: {collapsed}; of the other generator, {label}: {other}",
    {
      ...{m, share: formatPercent(1 - (kept / modes) ** m), kept, modes},
      ...{measure: measure === "totalVariation" ? say("total variation") : "JSD", most: largestPack},
      ...{collapsed: list(collapsed), label, other: list(other)}
    }
  );
}
