import {gaussian} from "./densities.js";
import {softplus} from "./logistic.js";
import {background, bumpsDensity, dataBumps, logitAgainst, type Bumps} from "./twoModes.js";
import {jsOf, nodes, step, sumUp} from "./twoModesScore.js";

/** Where bumps can be put: tenths from −4 to 4. */
export const grid: readonly number[] = Array.from({length: 81}, (_, i) => (i - 40) / 10);

/** N(place, width²) at the nodes, for each place of `grid`: one table, since nodes and places have the same spacing. */
function movingBump(width: number): (place: number, node: number) => number {
  const apart = nodes.length + grid.length;
  const {pdf} = gaussian(0, width);
  const table = Array.from({length: 2 * apart + 1}, (_, k) => pdf(step * (k - apart)));
  const middles = (nodes.length - grid.length) / 2;
  return (place, node) => table[node - place - middles + apart];
}

/** −E log D with all bumps, of standard deviation `width`, on each place of `grid`, D the best against `seen`. */
function losses(a: number, seen: Bumps, width: number): number[] {
  const D = logitAgainst(a, seen);
  const minusLogD = nodes.map((x) => softplus(-D(x)));
  const bump = movingBump(width);
  const noise = gaussian(0, background.sd);
  const anywhere = sumUp((x, i) => noise.pdf(x) * minusLogD[i]);
  return grid.map((_, place) => {
    const there = sumUp((_, i) => bump(place, i) * minusLogD[i]);
    return (1 - background.share) * there + background.share * anywhere;
  });
}

/**
 * The best response to the D that is best against `seen`: all mass on the place of `grid` where a bump of this width pays
 * least, −E log D; the leftmost of equals. Undefined where no place is better than another: D says the same everywhere.
 */
export function bestResponse(a: number, seen: Bumps, width: number): number | undefined {
  const paid = losses(a, seen, width);
  const least = Math.min(...paid);
  if (Math.max(...paid) - least < 1e-6) return undefined;
  return grid[paid.findIndex((loss) => loss < least + 1e-9)];
}

/** Bumps with one of them, `which`, at another place. */
export function withPlace(bumps: Bumps, which: number, place: number): Bumps {
  const [first, second] = bumps.places.map((old, i) => (i === which ? place : old));
  return {...bumps, places: second === undefined ? [first] : [first, second]};
}

/** What G pays, −E log D in nats, with the bump `which` at each place of `grid`, while D stays the best against `seen`. */
export function frozenLandscape(a: number, played: Bumps, seen: Bumps, which: number): number[] {
  const paid = losses(a, seen, played.width);
  if (played.places.length === 1) return paid;
  const mine = shareOf(played, which);
  const other = paid[grid.indexOf(played.places[1 - which])];
  return paid.map((loss) => mine * loss + (1 - mine) * other);
}

/** JSD(P, Q) in nats with the bump `which` at each place of `grid`: what G has to climb over while D answers at once. */
export function answeredLandscape(a: number, played: Bumps, which: number): number[] {
  const p = nodes.map(bumpsDensity(dataBumps(a)).pdf);
  const mine = shareOf(played, which);
  const bump = movingBump(played.width);
  const before = nodes.map(bumpsDensity(played).pdf);
  const from = grid.indexOf(played.places[which]!);
  const moved = (place: number, i: number) => (1 - background.share) * mine * (bump(place, i) - bump(from, i));
  return grid.map((_, place) => jsOf(p, before.map((q, i) => q + moved(place, i)))); // prettier-ignore
}

const shareOf = ({places, share}: Bumps, which: number) => (places.length === 1 ? 1 : which === 0 ? 1 - share : share);
