import {say} from "../words/say.js";
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
  const name = isVariation ? say("total variation") : "JSD";
  const lost = 1 - kept / modes;
  const right = (distance: number) => say("D is right about {share}", {share: formatPercent((1 + distance) / 2)});
  const reference = (distances: readonly number[]) =>
    isVariation ? right(distances[m - 1]) : say("m = 1: {value} nats", {value: n(distances[0])});
  return Readout([
    {
      name: say("real packs the collapsed one never makes"),
      value: formatPercent(1 - (1 - lost) ** m),
      reference: `1 − (1 − ${n(lost)})${"¹²³⁴"[m - 1]}`
    },
    {
      name: say("{measure}, {generator}", {measure: name, generator: say("collapsed")}),
      value: n(collapsed[m - 1]),
      reference: reference(collapsed)
    },
    {
      name: say("{measure}, {generator}", {measure: name, generator: short}),
      value: n(other[m - 1]),
      reference: reference(other)
    },
    {
      name: say("collapsed is further by"),
      value: `× ${n(ratio(collapsed[m - 1], other[m - 1]))}`,
      reference: say("at m = 1: × 1")
    },
    {name: say("inputs of D"), value: `× ${m}`, reference: say("the price of a pack")}
  ]);
}

const ratio = (a: number, b: number) => Math.round((1000 * a) / b) / 1000;
