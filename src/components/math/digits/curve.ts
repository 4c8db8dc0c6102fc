import type {Stroke} from "./stroke.js";

/** Straight pieces per span between two points of a stroke. */
const pieces = 5;

/**
 * The smooth curve through the points of `stroke`, as a chain of x, y pairs: Catmull–Rom, that is cubic Hermite spans
 * with the tangent (after − before)/2 at each point; at corners and ends the tangent is that of the span alone.
 */
export function curve(stroke: Stroke): Float64Array<ArrayBuffer> {
  const spans = stroke.length - 1;
  const chain = new Float64Array(2 * (spans * pieces + 1));
  let at = 0;
  for (let i = 0; i < spans; ++i) {
    const [a, b] = [stroke[i], stroke[i + 1]];
    const before = i === 0 || a.sharp ? a : stroke[i - 1];
    const after = i === spans - 1 || b.sharp ? b : stroke[i + 2];
    for (let k = 0; k < pieces; ++k) {
      const t = k / pieces;
      chain[at++] = hermite(before.x, a.x, b.x, after.x, t);
      chain[at++] = hermite(before.y, a.y, b.y, after.y, t);
    }
  }
  chain[at++] = stroke[spans].x;
  chain[at++] = stroke[spans].y;
  return chain;
}

/** The cubic from `a` (t = 0) to `b` (t = 1) with slopes (b − before)/2 and (after − a)/2. */
function hermite(before: number, a: number, b: number, after: number, t: number): number {
  const start = (b - before) / 2;
  const end = (after - a) / 2;
  return a + t * (start + t * (3 * (b - a) - 2 * start - end + t * (2 * (a - b) + start + end)));
}
