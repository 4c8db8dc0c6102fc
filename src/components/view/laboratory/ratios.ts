import type {SavedEntry} from "../../train/kept/savedRun.js";
import {columns} from "./columns.js";

/** σ̂/σ of three layers at the steps where the exact σ is known. */
export interface Ratios {
  readonly steps: readonly number[];
  /** Three numbers a step, one a layer. */
  readonly shares: readonly (readonly number[])[];
}

export const noRatios: Ratios = {steps: [], shares: []};

const layers = ["sigma1", "sigma2", "sigma3"] as const;

/** What share of the exact σ₁ the estimates of a row are, layer by layer; NaN where σ₁ is not known or 0. */
export function sharesOf(row: ArrayLike<number>, exact: readonly number[]): number[] {
  return layers.map((name, l) => (exact[l] ? row[columns[name]] / exact[l] : NaN));
}

/**
 * `ratios` with those of one more row, if it is later than all before; starts over with one that is earlier (the run was reset).
 * When `most` points are full every other is dropped, so that it stays as cheap to draw.
 */
export function withRatio(ratios: Ratios, row: ArrayLike<number>, exact: readonly number[], {most = 240} = {}): Ratios {
  const step = row[columns.step];
  const last = ratios.steps.at(-1) ?? -1;
  if (step === last) return ratios;
  const before = step < last ? noRatios : thinned(ratios, most);
  return {steps: [...before.steps, step], shares: [...before.shares, sharesOf(row, exact)]};
}

/** `ratios` with those of the checkpoints before its first: what a run that goes on from one has behind it. */
export function withPast(ratios: Ratios, entries: readonly SavedEntry[]): Ratios {
  const first = ratios.steps[0] ?? Infinity;
  const past = entries.filter(({step, estimates}) => estimates && step < first);
  if (!past.length) return ratios;
  const share = ({estimates, spectra}: SavedEntry) =>
    estimates!.map((estimate, l) => (spectra[l][0] ? estimate / spectra[l][0] : NaN));
  return {
    steps: [...past.map(({step}) => step), ...ratios.steps],
    shares: [...past.map(share), ...ratios.shares]
  };
}

function thinned(ratios: Ratios, most: number): Ratios {
  if (ratios.steps.length < most) return ratios;
  const isKept = (_: unknown, i: number) => i % 2 === 1;
  return {steps: ratios.steps.filter(isKept), shares: ratios.shares.filter(isKept)};
}

/** The part of `ratios` up to `step`. */
export function ratiosUntil({steps, shares}: Ratios, step: number): Ratios {
  const count = steps.filter((one) => one <= step).length;
  return {steps: steps.slice(0, count), shares: shares.slice(0, count)};
}
