import {bisect} from "./bisect.js";
import {packedDistances, type PackedDistances} from "./packing.js";

/** How the generator that is compared with the collapsed one errs: too much on half of the modes, or outside of all of them. */
export const packingFaults = ["uneven", "outside"] as const;
export type PackingFault = (typeof packingFaults)[number];
export type PackingMeasure = keyof PackedDistances;

/** Probabilities of the modes, and last of what lies outside of all of them. */
export interface PackingPair {
  readonly real: readonly number[];
  readonly collapsed: readonly number[];
  readonly other: readonly number[];
}

/**
 * A generator that keeps `kept` of `modes` equally likely modes and draws those perfectly, and another that is equally far
 * from the data at m = 1 in `measure`, but covers all modes: "uneven" draws half of them (1 + δ) times, the others (1 − δ)
 * times as often as it should; "outside" puts the mass that the collapsed one lacks where no mode is. For δ ≤ 1 at least half of the
 * modes have to be kept. Lin et al. 2018 compare two such generators.
 */
export function packingPair(
  kept: number,
  fault: PackingFault,
  {modes = 8, measure = "totalVariation"}: {modes?: number; measure?: PackingMeasure} = {}
): PackingPair {
  if (!Number.isInteger(kept) || kept < modes / 2 || kept > modes) throw new RangeError(`invalid kept: ${kept}`);
  const lost = 1 - kept / modes;
  const real = weights(modes, () => 1 / modes);
  const collapsed = weights(modes, (k) => (k < modes - kept ? 0 : 1 / kept));
  if (fault === "outside")
    return {real, collapsed, other: [...weights(modes, () => (1 - lost) / modes).slice(0, -1), lost]};
  const uneven = (delta: number) => weights(modes, (k) => (1 + (k < modes / 2 ? -delta : delta)) / modes);
  const far = packedDistances(real, collapsed, 1)[measure];
  const isNearer = (delta: number) => packedDistances(real, uneven(delta), 1)[measure] - far < 0;
  const delta = measure === "totalVariation" ? 2 * lost : bisect(isNearer, 0, 1, {rounds: 60})[1];
  return {real, collapsed, other: uneven(delta)};
}

/** With nothing outside. */
const weights = (modes: number, weight: (k: number) => number) => [
  ...Array.from({length: modes}, (_, k) => weight(k)),
  0
];
