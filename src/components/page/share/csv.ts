import {say} from "../../words/say.js";

/** A number, or what stands where one was expected, and what it is: in which table, row and column it stands. */
export interface Row {
  /** What the table is called, or the panel of a reading; may be empty. */
  readonly table: string;
  /** The first cell of its row; a reading has none. */
  readonly row: string;
  /** The head of its column, or the name of a reading. */
  readonly column: string;
  readonly value: string;
  readonly unit: string;
}

/**
 * Rows as comma-separated values (RFC 4180), after a line of names. `isMarked` begins with a byte-order mark: a spreadsheet on
 * Windows reads Chinese as something else without one.
 */
export function csvOf(rows: readonly Row[], {isMarked = false} = {}): string {
  const heads = [say("table"), say("row"), say("column"), say("value"), say("unit")];
  const lines = rows.map(({table, row, column, value, unit}) => [table, row, column, value, unit]);
  const text = [heads, ...lines].map((cells) => `${cells.map(quote).join()}\r\n`).join("");
  return isMarked ? `\uFEFF${text}` : text;
}

/** A word that a spreadsheet would take for a formula gets a quotation mark before it, as it would be typed. */
const quote = (text: string): string => {
  const harmless = /^[=+@\t]|^-(?![\d.]|inf)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
