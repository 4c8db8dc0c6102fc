import {formatNumber as n, formatPercent} from "./numbers.js";
import {distancesOf, type PackingState} from "./packing/PackingDrawing.js";
import {modes, packingFaultOptions} from "./packing/packingKnobs.js";
import {Readout} from "./Readout.js";

/** What D sees of either generator in packs of m, the closed form beside it, and what that costs. */
export function PackingReadout(state: PackingState): HTMLElement {
  const {kept, m, fault, measure} = state;
  const {collapsed, other} = distancesOf(state);
  const {short} = packingFaultOptions.find(({value}) => value === fault)!;
  const isVariation = measure === "totalVariation";
  const name = isVariation ? "total variation" : "JSD";
  const lost = 1 - kept / modes;
  const right = (distance: number) => `D is right about ${formatPercent((1 + distance) / 2)}`;
  return Readout([
    {
      name: "real packs the collapsed one never makes",
      value: formatPercent(1 - (1 - lost) ** m),
      reference: `1 − (1 − ${n(lost)})${"¹²³⁴"[m - 1]}`
    },
    {
      name: `${name}, collapsed`,
      value: n(collapsed[m - 1]),
      reference: isVariation ? right(collapsed[m - 1]) : `m = 1: ${n(collapsed[0])} nats`
    },
    {
      name: `${name}, ${short}`,
      value: n(other[m - 1]),
      reference: isVariation ? right(other[m - 1]) : `m = 1: ${n(other[0])} nats`
    },
    {
      name: "collapsed is further by",
      value: `× ${n(ratio(collapsed[m - 1], other[m - 1]))}`,
      reference: "at m = 1: × 1"
    },
    {name: "inputs of D", value: `× ${m}`, reference: "the price of a pack"}
  ]);
}

const ratio = (a: number, b: number) => Math.round((1000 * a) / b) / 1000;
