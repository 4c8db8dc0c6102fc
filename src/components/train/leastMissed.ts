/**
 * Which of `steps`, ascending, to give up so that the rest stays evenly spread: the one, first and last excepted, whose neighbours
 * lie closest together; the earliest of several. −1 where there are fewer than three.
 */
export function leastMissed(steps: readonly number[]): number {
  let least = -1;
  for (let i = 1; i < steps.length - 1; ++i) {
    if (least < 0 || gap(steps, i) < gap(steps, least)) least = i;
  }
  return least;
}

/** Steps between the neighbours of number `i`. */
const gap = (steps: readonly number[], i: number) => steps[i + 1] - steps[i - 1];
