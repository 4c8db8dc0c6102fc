import {parallelLines} from "../math/parallelLines.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** The four distances between the two lines. */
export function LinesReadout(theta: number): HTMLElement {
  const {kl, js, tv, w1} = parallelLines(theta);
  const number = (x: number) => formatNumber(Number(x.toFixed(9)));
  const nat = (x: number) => (x === Infinity ? "∞" : `${number(x)} nat`);
  return Readout([
    {name: "KL, both ways", value: nat(kl), reference: "∞ unless θ = 0"},
    {name: "JSD", value: nat(js), reference: `at most ln 2 = ${formatNumber(Math.LN2)} nat`},
    {name: "TV", value: number(tv), reference: "at most 1"},
    {name: "W₁, in units of x", value: number(w1), reference: "|θ|"}
  ]);
}
