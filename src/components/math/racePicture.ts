/**
 * The square that a picture of a planar GAN shows: both coordinates from −reach to reach; the critic is looked at in
 * `side`² places of it, and `shown` of the samples are drawn.
 */
export const racePicture = {reach: 1.6, side: 41, shown: 300} as const;

/** The places of the lattice, x and y in turn: row after row from y = −reach up, x from −reach to reach in each. */
export function pictureLattice({reach, side}: {reach: number; side: number} = racePicture): Float64Array {
  const at = (i: number) => ((2 * i) / (side - 1) - 1) * reach;
  return Float64Array.from({length: 2 * side * side}, (_, i) => {
    const place = i >> 1;
    return at(i % 2 ? Math.floor(place / side) : place % side);
  });
}
