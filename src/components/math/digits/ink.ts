/** A chain of pen positions x, y, x, y, … with the pen's radius at each. */
export interface Line {
  readonly chain: Float64Array;
  readonly radii: Float64Array;
}

/** Side of a picture in pixels. */
export const side = 28;

/**
 * Lays ink along `line` onto `field` (28 × 28, 0 … 1). A pixel at distance d from a piece of the line is inked
 * (r − d)/softness + ½ of the way, kept within 0 … 1, where r is the pen's radius there and `softness` the width of
 * the edge in pixels; where pieces meet the stronger ink counts. Only pixels that a piece can reach are visited.
 */
export function lay({chain, radii}: Line, field: Float32Array, softness = 1): void {
  for (let i = 0; i + 1 < radii.length; ++i) {
    const [x, y, r] = [chain[2 * i], chain[2 * i + 1], radii[i]];
    const [dx, dy, dr] = [chain[2 * i + 2] - x, chain[2 * i + 3] - y, radii[i + 1] - r];
    const square = dx * dx + dy * dy || 1e-12;
    const reach = Math.max(r, r + dr) + softness / 2;
    const left = Math.max(0, Math.ceil(Math.min(x, x + dx) - reach));
    const right = Math.min(side - 1, Math.floor(Math.max(x, x + dx) + reach));
    const top = Math.max(0, Math.ceil(Math.min(y, y + dy) - reach));
    const bottom = Math.min(side - 1, Math.floor(Math.max(y, y + dy) + reach));
    for (let py = top; py <= bottom; ++py)
      for (let px = left; px <= right; ++px) {
        const [ux, uy] = [px - x, py - y];
        const t = Math.min(1, Math.max(0, (ux * dx + uy * dy) / square));
        const d = Math.sqrt((ux - t * dx) ** 2 + (uy - t * dy) ** 2);
        const ink = (r + t * dr - d) / softness + 0.5;
        const at = side * py + px;
        if (ink > field[at]) field[at] = Math.min(1, ink);
      }
  }
}
