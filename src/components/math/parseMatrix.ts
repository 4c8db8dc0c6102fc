import {say} from "../words/say.js";
import {matrix, type Matrix} from "./matrix.js";
import {plainSigns} from "./plainSigns.js";

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
  const lines = plainSigns(text)
    .split(/[;\n\]]/)
    .map((line) => line.split(/[\s,[]+/).filter(Boolean));
  const table = lines.filter((line) => line.length);
  const bad = table.flat().find((word) => !isDecimal.test(word) || Math.abs(Number(word)) > largest);
  if (bad !== undefined)
    throw new RangeError(say("“{word}” is no number from −{largest} to {largest}", {word: bad.slice(0, 20), largest}));
  const within = (n: number, [low, high]: readonly [number, number]) => n >= low && n <= high;
  if (!within(table.length, rows)) throw new RangeError(wrongRows(table.length, range(rows)));
  const width = table[0].length;
  const odd = table.findIndex((line) => line.length !== width);
  if (odd > 0) throw new RangeError(oddRow(odd + 1, table[odd].length, width));
  if (!within(width, columns)) throw new RangeError(wrongColumns(width, range(columns)));
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
const range = ([low, high]: readonly [number, number]) =>
  low === high ? `${low}` : say("{low} to {high}", {low, high});

const wrongRows = (n: number, range: string) =>
  n === 0
    ? say("no rows: expected {range}", {range})
    : say(n === 1 ? "{n} row: expected {range}" : "{n} rows: expected {range}", {n, range});

const wrongColumns = (n: number, range: string) =>
  say(n === 1 ? "{n} column: expected {range}" : "{n} columns: expected {range}", {n, range});

const oddRow = (row: number, n: number, width: number) =>
  say(n === 1 ? "row {row} has {n} entry, row 1 has {width}" : "row {row} has {n} entries, row 1 has {width}", {
    ...{row, n, width}
  });
