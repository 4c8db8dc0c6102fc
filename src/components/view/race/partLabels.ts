import type {Point} from "../../math/coverage.js";
import type {Target} from "../../math/targets.js";

/** More parts than these have no numbers: there would be no room. */
const most = 30;

/** Where the number of each part of a target goes: `room` beyond its middle, away from the origin. [] if there are too many. */
export function partLabels({places, partOf, weights, sd}: Target, room: number): Point[] {
  if (weights.length > most) return [];
  return weights.map((_, part) => {
    const own = places.filter((_, i) => partOf[i] === part);
    const [x, y] = own[Math.floor(own.length / 2)];
    const away = Math.hypot(x, y);
    const out = 2 * sd + room;
    return away > 0.1 ? [x * (1 + out / away), y * (1 + out / away)] : [x, y + out];
  });
}
