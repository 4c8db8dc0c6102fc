import {extent} from "d3-array";
import {contours} from "d3-contour";
import {interpolatePuOr} from "d3-scale-chromatic";

/** One level of a surface drawn as filled bands: all places at or above it are painted, the higher levels over the lower. */
export interface Band {
  readonly color: string;
  /** An SVG path. */
  readonly d: string;
}

const count = 12;

/**
 * Twelve bands of equal height from the lowest value (orange) to the highest (purple). `values` lie on a square lattice of
 * side², row after row; `place` gives the pixels of column i and row j, which need not be whole numbers.
 */
export function bands(
  values: ArrayLike<number>,
  side: number,
  place: (i: number, j: number) => readonly [number, number]
): Band[] {
  const [low = 0, high = 0] = extent(Array.from(values));
  if (!(high > low)) return [];
  const levels = Array.from({length: count}, (_, k) => low + (k * (high - low)) / count);
  const shapes = contours().size([side, side]).thresholds(levels)(Array.from(values));
  const onLattice = (u: number) => Math.min(side - 1, Math.max(0, u - 0.5)); // values are in the middle of d3's cells
  const pixels = ([u, v]: number[]) =>
    place(onLattice(u), onLattice(v))
      .map((value) => value.toFixed(1))
      .join(",");
  return shapes.map(({coordinates}, k) => ({
    color: interpolatePuOr(1 - (k + 0.5) / count), // d3 begins with purple
    d: coordinates.flatMap((polygon) => polygon.map((ring) => `M${ring.map(pixels).join("L")}Z`)).join("")
  }));
}
