import {side} from "./pixels.js";

/** Side of the box that the ink fills: as in MNIST (LeCun, Cortes, Burges). */
const box = 20;

/** "digit": as MNIST's digits were made. "whole": the whole picture, borders and all. */
export type Fit = "digit" | "whole";

/**
 * A picture of 28 × 28 bytes from ink of any size, 0 … 1, [height · width]. "digit": the smallest rectangle around the ink is scaled,
 * both ways alike, so that its longer side is 20, and the centre of mass of the ink comes to the middle of the 28 × 28. "whole": the longer side
 * of the picture becomes 28, its middle stays the middle. Each new pixel is the mean ink over its place in the old picture; what
 * falls outside is paper. Ink must not be 0 everywhere.
 */
export function centreDigit(
  ink: ArrayLike<number>,
  width: number,
  height: number,
  fit: Fit = "digit"
): Uint8Array<ArrayBuffer> {
  const columns = Float64Array.from({length: width}, () => 0);
  const rows = Float64Array.from({length: height}, () => 0);
  for (let y = 0; y < height; ++y)
    for (let x = 0; x < width; ++x) {
      columns[x] += ink[y * width + x];
      rows[y] += ink[y * width + x];
    }
  const isDigit = fit === "digit";
  const longer = isDigit ? Math.max(extent(columns), extent(rows)) / box : Math.max(width, height) / side;
  const [x, y] = isDigit ? [centre(columns), centre(rows)] : [width / 2, height / 2];
  const across = shares(width, x, longer);
  const down = shares(height, y, longer);
  const narrow = resample(ink, height, width, across); // [height, 28]
  const small = resample(turn(narrow, height), side, height, down); // [28 columns, 28 rows]
  return Uint8Array.from(turn(small, side), (value) => Math.round(255 * Math.min(1, value)));
}

/** From the first number above 0 to the last, both counted. */
function extent(sums: Float64Array): number {
  const inked = Array.from(sums.keys()).filter((place) => sums[place] > 0);
  return inked[inked.length - 1] - inked[0] + 1;
}

/** The centre of mass, the middle of the first place at ½. */
function centre(sums: Float64Array): number {
  let [moment, mass] = [0, 0];
  sums.forEach((sum, i) => {
    moment += sum * (i + 0.5);
    mass += sum;
  });
  return moment / mass;
}

type Share = {from: number; weights: number[]};

/** Which old places each of the 28 new ones covers, `scale` wide each with `middle` in the middle of all, and how much of it each fills. */
function shares(length: number, middle: number, scale: number): Share[] {
  return Array.from({length: side}, (_, i) => {
    const [start, end] = [middle + (i - side / 2) * scale, middle + (i + 1 - side / 2) * scale];
    const from = Math.max(0, Math.floor(start));
    const to = Math.min(length, Math.ceil(end));
    const overlap = (place: number) => Math.max(0, Math.min(end, place + 1) - Math.max(start, place)) / scale;
    return {from, weights: Array.from({length: Math.max(0, to - from)}, (_, k) => overlap(from + k))};
  });
}

/** Each row with the 28 weighted sums for its numbers, [rows, length] → [rows, 28]. */
function resample(values: ArrayLike<number>, rows: number, length: number, to: Share[]): Float64Array {
  const result = new Float64Array(rows * side);
  for (let row = 0; row < rows; ++row)
    to.forEach(({from, weights}, i) => {
      let sum = 0;
      for (let k = 0; k < weights.length; ++k) sum += weights[k] * values[row * length + from + k];
      result[row * side + i] = sum;
    });
  return result;
}

/** Rows become columns, [rows, 28] → [28, rows]. */
function turn(values: Float64Array, rows: number): Float64Array {
  return values.map((_, i) => values[(i % rows) * side + Math.floor(i / rows)]);
}
