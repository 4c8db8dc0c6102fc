/** Something that was seen at a step. */
interface Stepped {
  readonly step: number;
}

/**
 * The frames of a run with one more, never more than `most`: when they are full, the one goes that is missed least, that is,
 * whose neighbours are nearest to each other. The first and the last stay, and what is left is spread over the whole run.
 */
export function thinFrames<T extends Stepped>(frames: readonly T[], next: T, most = 64): T[] {
  const all = [...frames, next];
  if (all.length <= most) return all;
  const gap = (i: number) => all[i + 1].step - all[i - 1].step;
  let least = 1;
  for (let i = 2; i < all.length - 1; ++i) if (gap(i) < gap(least)) least = i;
  return all.filter((_, i) => i !== least);
}
