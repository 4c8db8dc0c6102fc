import {leastMissed} from "../leastMissed.js";

/** Something that was seen at a step. */
interface Stepped {
  readonly step: number;
}

/**
 * The frames of a run with one more, never more than `most`, which is at least 2: when they are full, the one goes that is missed
 * least. The first and the last stay, and what is left is spread over the whole run.
 */
export function thinFrames<T extends Stepped>(frames: readonly T[], next: T, most = 64): T[] {
  const all = [...frames, next];
  if (all.length <= most) return all;
  const least = leastMissed(all.map(({step}) => step));
  return all.filter((_, i) => i !== least);
}
