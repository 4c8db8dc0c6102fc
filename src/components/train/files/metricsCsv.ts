import {reportColumns} from "../../model/reportColumns.js";

/**
 * The history of a run as comma-separated values (RFC 4180): a line of names, `step` and `reportColumns`, then one line a row, each
 * ended by CR LF. Numbers have the fewest digits that name the same 32-bit float; what is not finite is NaN, inf or -inf.
 * Throws a RangeError where `rows` are not whole rows.
 */
export function metricsCsv(rows: ArrayLike<number>, names: readonly string[] = ["step", ...reportColumns]): string {
  const count = rows.length / names.length;
  if (!Number.isInteger(count))
    throw new RangeError(`invalid rows: ${rows.length} numbers for ${names.length} columns`);
  const cells = Array.from(rows, formatFloat);
  const lines = Array.from({length: count}, (_, i) => cells.slice(i * names.length, (i + 1) * names.length));
  return [names.map(quote), ...lines].map((line) => `${line.join()}\r\n`).join("");
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Six to nine digits name a 32-bit float. */
function formatFloat(x: number): string {
  if (Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x < 0 ? "-inf" : "inf";
  for (let digits = 6; digits < 9; ++digits) {
    const short = Number(x.toPrecision(digits));
    if (Math.fround(short) === Math.fround(x)) return String(short);
  }
  return String(Number(x.toPrecision(9)));
}
