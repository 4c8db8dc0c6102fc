import {say} from "../words/say.js";
import {diracStep, type DiracOptions, type DiracState} from "./dirac.js";

/** What can become of a path: in words, and whether it leads to the equilibrium or away from it. */
export const diracFates = {
  "comes in": {words: say("comes in"), leads: "in"},
  "stays on a ring": {words: say("stays on a ring"), leads: "nowhere"},
  "keeps orbiting": {words: say("keeps orbiting"), leads: "nowhere"},
  "stands still": {words: say("stands still"), leads: "nowhere"},
  "drifts out": {words: say("drifts out"), leads: "out"},
  "spirals out": {words: say("spirals out"), leads: "out"},
  "slides away": {words: say("slides away"), leads: "out"}
} as const;

export type DiracFate = keyof typeof diracFates;

/** A path that is further out than this has left. */
const far = 100;

/**
 * What becomes of the path from `start`, read off `count` steps of it (or as many as it takes to get 100 away): the distances
 * from (0, 0) in its second quarter are compared with those in its last: half as far at most "comes in", all further "spirals out",
 * a little further on both ends "drifts out". "stays on a ring" says that the start lies among the
 * last distances, "keeps orbiting" that it doesn't; "slides away" that it left without even half a turn.
 */
export function diracFate(start: DiracState, options: DiracOptions, {count = 4000} = {}): DiracFate {
  const distances = [size(start)];
  if (distances[0] === 0) return "stands still";
  let turned = 0;
  let state = start;
  while (distances.length <= count && distances.at(-1)! < far) {
    const next = diracStep(state, options);
    if (next.theta === state.theta && next.psi === state.psi && distances.length === 1) return "stands still";
    if (Math.abs(turned) < Math.PI) turned += angle(state, next);
    distances.push(size(next));
    state = next;
    if (distances.at(-1)! < 1e-9) return "comes in";
  }
  const isGone = distances.at(-1)! >= far;
  const goesRound = Math.abs(turned) >= Math.PI;
  if (isGone) return goesRound ? "spirals out" : "slides away";
  const quarter = distances.length / 4;
  const early = range(distances.slice(quarter, 2 * quarter));
  const late = range(distances.slice(3 * quarter));
  if (late.high <= early.high / 2) return "comes in";
  if (late.low > early.high) return goesRound ? "spirals out" : "slides away";
  if (late.low > 1.003 * early.low && late.high > 1.003 * early.high) return "drifts out";
  return distances[0] > 0.99 * late.low && distances[0] < 1.01 * late.high ? "stays on a ring" : "keeps orbiting";
}

const size = ({theta, psi}: DiracState) => Math.sqrt(theta * theta + psi * psi); // Math.hypot is slow

/** The angle from one state to the next, seen from (0, 0). */
const angle = (a: DiracState, b: DiracState) =>
  Math.atan2(a.theta * b.psi - a.psi * b.theta, a.theta * b.theta + a.psi * b.psi);

function range(values: readonly number[]): {low: number; high: number} {
  let [low, high] = [Infinity, 0];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return {low, high};
}
