import type {TargetName} from "../../src/components/math/targets.js";
import {methods, toyOptions, type Method, type ToyOptions} from "../../src/components/toy/options.js";
import type {RaceOrder} from "./arguments.js";

/** One GAN to train: a method and a seed. */
export interface RaceJob {
  readonly method: Method;
  readonly pack: number;
  readonly options: ToyOptions;
  readonly steps: number;
}

/** The published jitter, in the ring's and the grid's own units. Srivastava et al. 2017, section 4.1. */
const published: Partial<Record<TargetName, Partial<ToyOptions>>> = {
  ring: {sd: 0.01},
  grid: {scale: 4, sd: 0.05}
};

/** What all runs of an order share: the settings of page 1's race but for what the command line changes. */
export function sharedOptions({data, papers, settings}: RaceOrder): Partial<ToyOptions> {
  return {target: data, ...(papers ? published[data] : {}), ...settings};
}

/** Every method with every seed from 1, then the GAN with each pack from 2 to `packs`; seed after seed, so that all rows grow alike. */
export function jobsOf(order: RaceOrder): RaceJob[] {
  const shared = sharedOptions(order);
  const packed = Array.from({length: order.packs - 1}, (_, i) => ({method: "gan" as const, pack: i + 2}));
  const rows = [...order.methods.map((method) => ({method, pack: 1})), ...packed];
  return Array.from({length: order.seeds}, (_, i) => i + 1).flatMap((seed) =>
    rows.map(({method, pack}) => ({
      ...{method, pack, steps: order.steps},
      options: toyOptions({...shared, ...methods[method], ...order.override, pack, seed})
    }))
  );
}
