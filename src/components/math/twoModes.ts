import {gaussian, type Density} from "./densities.js";
import {bestLogit} from "./discriminatorLosses.js";
import {sigmoid} from "./logistic.js";
import {mixture} from "./mixture.js";

/** Where a generator on the line puts its mass: at one place or two, in Gaussian bumps of one standard deviation. */
export interface Bumps {
  readonly places: readonly [number] | readonly [number, number];
  /** Share of the second bump, from 0 to 1; of no meaning where there is one. */
  readonly share: number;
  /** Standard deviation of each bump. */
  readonly width: number;
}

/** Standard deviation of the data's modes. */
export const modeWidth = 0.4;

/**
 * A share of the data and of every generator comes from one wide Gaussian around 0. Without it, D* would answer 1 or 0 where
 * neither has mass to speak of: the ratio of two tails. With it, D* answers ½ there: it has seen nothing.
 */
export const background = {share: 1e-4, sd: 3} as const;

export interface BackgroundOption {
  /** The share of the background; `background.share` if left out, 0 for bumps alone. */
  readonly noise?: number;
}

/** The data: two equal modes at −a and a. */
export const dataBumps = (a: number): Bumps => ({places: [-a, a], share: 0.5, width: modeWidth});

/** The density of bumps and background. Throws a RangeError for a share outside [0, 1] or a width that is not above 0. */
export function bumpsDensity(
  {places, share, width}: Bumps,
  {noise = background.share}: BackgroundOption = {}
): Density {
  const bumps = places.map((place) => gaussian(place, width));
  const both = bumps.length === 1 ? bumps[0] : mixture(bumps[0], bumps[1], share);
  return noise === 0 ? both : mixture(both, gaussian(0, background.sd), noise);
}

/** D*(x) = p/(p + q) of the data at ±a and the generator that D has `seen`, as its logit log p/q. Goodfellow et al. 2014, Prop. 1. */
export const logitAgainst = (a: number, seen: Bumps) => bestLogit(bumpsDensity(dataBumps(a)), bumpsDensity(seen));

/**
 * (log D*)′(x) = (1 − D*)((log p)′ − (log q)′), D* against `seen`: along it a sample at x lowers the loss −log D fastest,
 * D held still. Per unit of x.
 */
export function pull(a: number, seen: Bumps, x: number): number {
  return sigmoid(-logitAgainst(a, seen)(x)) * (logSlope(dataBumps(a), x) - logSlope(seen, x));
}

/** (log q)′ at x: the mean of the slopes −(x − m)/s² of the parts, each weighed by its part of the density there. */
function logSlope({places, share, width}: Bumps, x: number): number {
  const shares = places.length === 1 ? [1] : [1 - share, share];
  const parts = places.map((mean, i) => ({weight: (1 - background.share) * shares[i], mean, sd: width}));
  const all = [...parts, {weight: background.share, mean: 0, sd: background.sd}];
  const here = all.map(({weight, mean, sd}) => weight * gaussian(mean, sd).pdf(x));
  const total = here.reduce((sum, density) => sum + density);
  return all.reduce((sum, {mean, sd}, i) => sum - (here[i] / total) * ((x - mean) / sd ** 2), 0);
}

/** JSD in nats of (½, ½) and (1, 0): a generator that has one of two disjoint modes; ¾ ln(4/3). */
export const oneOfTwoModes = 0.75 * Math.log(4 / 3);
