/** A number, or what stands where one was expected. */
export interface Row {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** Rows as comma-separated values (RFC 4180), after a line of names. */
export function csvOf(rows: readonly Row[]): string {
  const lines = rows.map(({name, value, unit}) => [name, value, unit]);
  return [["name", "value", "unit"], ...lines].map((cells) => `${cells.map(quote).join()}\r\n`).join("");
}

/** A word that a spreadsheet would take for a formula gets a quotation mark before it, as it would be typed. */
const quote = (text: string): string => {
  const harmless = /^[=+@\t]|^-(?![\d.]|inf)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
