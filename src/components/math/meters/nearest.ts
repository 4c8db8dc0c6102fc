/** A neighbour: its place in the library, and how far away it is. */
export interface Neighbour {
  readonly index: number;
  /** Euclidean. */
  readonly distance: number;
}

/**
 * The `count` vectors of `library` [n, size] nearest to `query` [size], nearest first, by Euclidean distance; `except` is left
 * out (the query itself, where it is from the library). A sum that has passed the worst so far is not finished.
 */
export function nearest(
  query: ArrayLike<number>,
  library: ArrayLike<number>,
  {count = 1, except = -1}: {count?: number; except?: number} = {}
): Neighbour[] {
  const size = query.length;
  const found: {index: number; square: number}[] = [];
  let worst = Infinity;
  for (let index = 0; index < library.length / size; ++index) {
    if (index === except) continue;
    const square = squareWithin(query, library, index * size, worst);
    if (square >= worst) continue;
    const place = found.findIndex((one) => one.square > square);
    found.splice(place < 0 ? found.length : place, 0, {index, square});
    if (found.length > count) found.pop();
    if (found.length === count) worst = found[count - 1].square;
  }
  return found.map(({index, square}) => ({index, distance: Math.sqrt(square)}));
}

/** ‖query − library[start …]‖², or something of at least `most` as soon as it is certain to be that. */
function squareWithin(query: ArrayLike<number>, library: ArrayLike<number>, start: number, most: number): number {
  let square = 0;
  for (let i = 0; i < query.length && square < most;) {
    const end = Math.min(i + 56, query.length); // two rows of pixels between two looks
    for (; i < end; ++i) {
      const difference = query[i] - library[start + i];
      square += difference * difference;
    }
  }
  return square;
}
