import type {Point} from "../../math/coverage.js";
import type {Target} from "../../math/targets.js";

/** More parts than these have no numbers: there would be no room. */
const most = 30;
/** The room that a number with its cross takes, in pixels: of one digit and of two. */
const [wide, wider, high] = [14, 21, 14];

/**
 * Where the number of each part of a target goes: 16 pixels beyond its middle, away from the origin; undefined where it would run
 * into a neighbour's. `pixels` is how many there are in one unit. [] if there are too many parts.
 */
export function partLabels(
  {places, partOf, weights, sd}: Pick<Target, "places" | "partOf" | "weights" | "sd">,
  pixels: number
): (Point | undefined)[] {
  if (weights.length > most) return [];
  const labels = weights.map((_, part): Point => {
    const own = places.filter((_, i) => partOf[i] === part);
    const [x, y] = own[Math.floor(own.length / 2)];
    const away = Math.hypot(x, y);
    const out = 2 * sd + 16 / pixels;
    return away > 0.1 ? [x * (1 + out / away), y * (1 + out / away)] : [x, y + out];
  });
  const width = (part: number) => (part < 9 ? wide : wider);
  const collide = (i: number, k: number) =>
    Math.abs(labels[i][0] - labels[k][0]) * pixels < (width(i) + width(k)) / 2 &&
    Math.abs(labels[i][1] - labels[k][1]) * pixels < high;
  return labels.map((label, i) => (labels.some((_, k) => k !== i && collide(i, k)) ? undefined : label));
}
