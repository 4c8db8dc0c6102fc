export type Place = readonly [x: number, y: number];

/**
 * Inks all that lies within `radius` of the segment from `a` to `b`, on a square of `side` × `side` pixels: 1 inside, falling to 0
 * over the pixel at the rim. Ink that is there stays where it is stronger. Changes `ink`, [side · side].
 */
export function stampStroke(ink: Float32Array, side: number, a: Place, b: Place, radius: number): void {
  const range = (i: 0 | 1) => [
    Math.max(0, Math.floor(Math.min(a[i], b[i]) - radius - 1)),
    Math.min(side - 1, Math.ceil(Math.max(a[i], b[i]) + radius + 1))
  ];
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  for (let y = top; y <= bottom; ++y)
    for (let x = left; x <= right; ++x) {
      const inside = Math.min(1, Math.max(0, radius + 0.5 - distance([x + 0.5, y + 0.5], a, b)));
      ink[y * side + x] = Math.max(ink[y * side + x], inside);
    }
}

/** From a point to the nearest point of a segment. */
function distance([x, y]: Place, a: Place, b: Place): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const t = length2 ? Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length2)) : 0;
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
}
