import {side} from "../pixels.js";

/** A chain of pen positions x, y, x, y, … with the pen's radius at each. */
export interface Line {
  readonly chain: Float64Array;
  readonly radii: Float64Array;
}

/**
 * Lays ink along `line` onto `field` (28 × 28, 0 … 1). A pixel at distance d from a piece of the line is inked
 * (r − d)/softness + ½ of the way, kept within 0 … 1, where r is the pen's radius there and `softness` the width of
 * the edge in pixels; where pieces meet the stronger ink counts. Only pixels that a piece can reach are visited.
 */
export function lay({chain, radii}: Line, field: Float32Array, softness = 1): void {
  for (let i = 0; i + 1 < radii.length; ++i) {
    const x = chain[2 * i];
    const y = chain[2 * i + 1];
    const dx = chain[2 * i + 2] - x;
    const dy = chain[2 * i + 3] - y;
    const square = dx * dx + dy * dy || 1e-12;
    const r = radii[i];
    const dr = radii[i + 1] - r;
    const reach = Math.max(r, r + dr) + softness / 2;
    const left = Math.max(0, Math.ceil(Math.min(x, x + dx) - reach));
    const right = Math.min(side - 1, Math.floor(Math.max(x, x + dx) + reach));
    const top = Math.max(0, Math.ceil(Math.min(y, y + dy) - reach));
    const bottom = Math.min(side - 1, Math.floor(Math.max(y, y + dy) + reach));
    for (let py = top; py <= bottom; ++py)
      for (let px = left; px <= right; ++px) {
        const at = side * py + px;
        if (field[at] === 1) continue;
        const t = Math.min(1, Math.max(0, ((px - x) * dx + (py - y) * dy) / square));
        const ux = px - x - t * dx;
        const uy = py - y - t * dy;
        const ink = (r + t * dr - Math.sqrt(ux * ux + uy * uy)) / softness + 0.5;
        if (ink > field[at]) field[at] = Math.min(1, ink);
      }
  }
}
