import {matrix, type Matrix} from "./matrix.js";

/** Least and greatest numbers of rows and columns, and the largest size of an entry. */
export interface MatrixLimits {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly largest: number;
}

/**
 * The matrix that a reader typed: rows end at a semicolon, a line break or a bracket, entries at commas or blanks: "0 2; 0 0",
 * "[[0, 2], [0, 0]]". Six decimals count. Throws one sentence that says what is wrong.
 */
export function parseMatrix(text: string, {rows, columns, largest}: MatrixLimits): Matrix {
  const lines = text
    .replaceAll("−", "-")
    .split(/[;\n\]]/)
    .map((line) => line.split(/[\s,[]+/).filter(Boolean));
  const table = lines.filter((line) => line.length);
  const bad = table.flat().find((word) => !isDecimal.test(word) || Math.abs(Number(word)) > largest);
  if (bad !== undefined) throw new RangeError(`“${bad.slice(0, 20)}” is no number from −${largest} to ${largest}`);
  const within = (n: number, [low, high]: readonly [number, number]) => n >= low && n <= high;
  if (!within(table.length, rows)) throw new RangeError(`${count(table.length, "row")}: expected ${range(rows)}`);
  const width = table[0].length;
  const odd = table.findIndex((line) => line.length !== width);
  if (odd > 0) throw new RangeError(`row ${odd + 1} has ${count(table[odd].length, "entry")}, row 1 has ${width}`);
  if (!within(width, columns)) throw new RangeError(`${count(width, "column")}: expected ${range(columns)}`);
  return matrix(table.map((line) => line.map((word) => sixDecimals(Number(word)))));
}

/** The same matrix as text that `parseMatrix` reads. */
export function matrixText({columns, values}: Matrix): string {
  const words = Array.from(values, (x) => String(sixDecimals(x)));
  return Array.from({length: values.length / columns}, (_, i) =>
    words.slice(i * columns, (i + 1) * columns).join(" ")
  ).join("; ");
}

const isDecimal = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const sixDecimals = (x: number) => Number(x.toFixed(6)) + 0; // no −0
const range = ([low, high]: readonly [number, number]) => (low === high ? `${low}` : `${low} to ${high}`);

function count(n: number, noun: string): string {
  const many = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${n || "no"} ${n === 1 ? noun : many}`;
}
