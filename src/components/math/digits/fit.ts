import {side} from "../pixels.js";
import type {Line} from "./ink.js";

/** Longer side of the box that the ink fills, in pixels: MNIST's 20, less what the soft edge adds. */
const box = 19.8;

/**
 * Scales and moves `lines` so that the longer side of their ink fills 20 pixels and the box of the ink lies in the
 * middle of the picture, as MNIST's pictures were made before they were centred. The pen keeps its radius.
 */
export function fit(lines: Line[]): Line[] {
  const thick = 2 * Math.max(...lines.map(({radii}) => radii.reduce((a, b) => Math.max(a, b))));
  const [x, y] = [range(lines, 0), range(lines, 1)];
  const scale = (box - thick) / Math.max(x.high - x.low, y.high - y.low);
  const middles = [(x.low + x.high) / 2, (y.low + y.high) / 2];
  return lines.map(({chain, radii}) => ({
    chain: chain.map((v, i) => (side - 1) / 2 + scale * (v - middles[i % 2])),
    radii
  }));
}

/** How far the pen's path reaches along one axis (0 is x, 1 is y). */
function range(lines: Line[], axis: 0 | 1): {low: number; high: number} {
  let [low, high] = [Infinity, -Infinity];
  for (const {chain} of lines)
    for (let i = axis; i < chain.length; i += 2) {
      low = Math.min(low, chain[i]);
      high = Math.max(high, chain[i]);
    }
  return {low, high};
}
