import {interpolatePuOr} from "d3-scale-chromatic";

const channels = (at: number) => interpolatePuOr(at).match(/\d+/g)!.map(Number); // "rgb(224, 130, 20)"
const [orange, purple] = [channels(0.82), channels(0.18)]; // d3 begins with purple

/**
 * The pixels (red, green, blue, opacity) of a critic's surface: orange where it is low, purple where it is high, clear half
 * way, so that it does on a light and on a dark page. `surface` has row after row from the bottom; pixels begin at the top.
 */
export function heatPixels(surface: ArrayLike<number>, side: number): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * side * side);
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < surface.length; ++i) {
    low = Math.min(low, surface[i]);
    high = Math.max(high, surface[i]);
  }
  if (!(high > low)) return pixels;
  for (let i = 0; i < surface.length; ++i) {
    const height = (2 * (surface[i] - low)) / (high - low) - 1;
    const at = 4 * ((side - 1 - Math.floor(i / side)) * side + (i % side));
    pixels.set([...(height < 0 ? orange : purple), 200 * Math.abs(height)], at);
  }
  return pixels;
}
