import {toBits} from "../math/divergences.js";
import {meansApart, pairDistance} from "../math/separation.js";
import type {Pair} from "../math/shapes.js";
import {say} from "../words/say.js";
import {measures} from "./measures.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** The distances between two densities, each with its unit and what to compare it with. */
export function PairReadout(pair: Pair): HTMLElement {
  const {w1, kl, lk, js, tv} = measures;
  const nats = pairDistance(js.integrand, pair);
  const number = (x: number) => formatNumber(tidy(x));
  const atMost = (limit: string) => say("at most {limit}", {limit});
  const unit = (x: number) => (x === Infinity ? "∞" : `${number(x)} nat`);
  return Readout([
    {name: kl.name, value: unit(pairDistance(kl.integrand, pair)), reference: say("0 to ∞")},
    {name: lk.name, value: unit(pairDistance(lk.integrand, pair)), reference: say("0 to ∞")},
    {name: js.name, value: unit(nats), reference: atMost(`ln 2 = ${formatNumber(Math.LN2)} nat`)},
    {name: say("JSD, in bits"), value: `${number(toBits(nats))} bit`, reference: atMost("1 bit")},
    {name: tv.name, value: number(pairDistance(tv.integrand, pair)), reference: atMost("1")},
    {
      name: say("W₁, in units of x"),
      value: number(pairDistance(w1.integrand, pair)),
      reference: say("at least the means’ distance: {distance}", {distance: number(meansApart(pair))})
    }
  ]);
}

/** Quadrature is good to 1e-9: print no digit beyond it. */
const tidy = (x: number) => (Math.abs(x) < 1e-8 ? 0 : Math.round(x * 1e8) / 1e8);
