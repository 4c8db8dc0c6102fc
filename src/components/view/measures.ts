import {jsIntegrand, klIntegrand, tvIntegrand, w1Integrand, type Integrand} from "../math/densityDivergences.js";
import {say} from "../words/say.js";

/** A distance that the figures can show. */
export interface Measure {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** The largest value that it can have. */
  readonly limit: number;
  readonly integrand: Integrand;
  /** What is added up along x, in words. */
  readonly adds: string;
}

const reverseKl: Integrand = (p, q, x) => klIntegrand(q, p, x);

export const measures = {
  w1: {key: "w1", name: "W₁", unit: "", limit: Infinity, integrand: w1Integrand, adds: "|F − G|"},
  kl: {key: "kl", name: "KL(P‖Q)", unit: "nat", limit: Infinity, integrand: klIntegrand, adds: "p log(p/q)"},
  lk: {key: "lk", name: "KL(Q‖P)", unit: "nat", limit: Infinity, integrand: reverseKl, adds: "q log(q/p)"},
  js: {
    key: "js",
    name: "JSD",
    unit: "nat",
    limit: Math.LN2,
    integrand: jsIntegrand,
    adds: "½ p log(p/m) + ½ q log(q/m)"
  },
  tv: {key: "tv", name: "TV", unit: "", limit: 1, integrand: tvIntegrand, adds: "½ |p − q|"}
} as const satisfies Record<string, Measure>;

export type MeasureKey = keyof typeof measures;

/** The same table for a select. */
export const integrands = Object.values(measures).map(({key, name, adds}) => ({
  value: key,
  label: say("{name}: {value}", {name, value: adds})
}));
