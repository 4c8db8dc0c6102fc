import {format} from "d3-format";
import {say} from "../../words/say.js";

const significant = format(".3~r");
const units = [
  {size: 1e9, prefix: "G"},
  {size: 1e6, prefix: "M"},
  {size: 1e3, prefix: "k"},
  {size: 1, prefix: ""}
];

/** An amount with three significant digits and the unit that fits: 2.42 GFLOP, 567 kB, 0 FLOP. */
export function formatAmount(amount: number, unit: string): string {
  const {size, prefix} = units.find(({size}) => amount >= 0.9995 * size) ?? units[3]; // 999,900 would print as 1000 k
  return `${significant(amount / size)} ${prefix}${unit}`;
}

/** Arithmetic; a dispatch without products is said to have none. */
export const formatFlops = (flops: number): string => (flops ? formatAmount(flops, "FLOP") : say("no products"));

/** A share with two significant digits: 29 %, 0.13 %. */
export const formatShare = (share: number): string => say("{number} %", {number: format(".2~r")(100 * share)});
