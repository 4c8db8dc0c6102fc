/**
 * The ends of [low, high] after halving it `rounds` times, each time keeping the half in which `isBefore` turns from true to false:
 * a sign change, where it says on which side of it x lies. Unlike d3's bisectors it searches a function, not a list.
 */
export function bisect(
  isBefore: (x: number) => boolean,
  low: number,
  high: number,
  {rounds = 50} = {}
): [low: number, high: number] {
  for (let round = 0; round < rounds; ++round) {
    const middle = (low + high) / 2;
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return [low, high];
}
