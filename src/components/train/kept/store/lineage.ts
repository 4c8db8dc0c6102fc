import type {SavedPlace} from "../savedRun.js";
import type {Head} from "./shelf.js";

/**
 * Those of `heads` that a run has passed: its own, and those of the run that it branched off up to there, and so on back. A parent of
 * which nothing is stored ends the line. Each run is looked at once, so a file whose parents go round in a circle ends it too.
 */
export function lineage(heads: readonly Head[], {run, parent}: {run: string; parent?: SavedPlace}): Head[] {
  const passed: Head[] = heads.filter((head) => head.run === run);
  const seen = new Set([run]);
  for (let before = parent; before && !seen.has(before.run);) {
    const {run, step} = before;
    seen.add(run);
    const own = heads.filter((head) => head.run === run);
    passed.unshift(...own.filter((head) => head.step <= step));
    before = own.find((head) => head.parent)?.parent;
    if (before && before.step > step) before = {...before, step};
  }
  return passed;
}
