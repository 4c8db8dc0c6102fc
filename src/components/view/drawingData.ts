/** The numbers behind a drawing, as a table; the first cell of a row is its name. */
export interface DataTable {
  /** What the table is: it stands above it, and before each name in a file. */
  readonly label: string;
  readonly heads: readonly string[];
  /** NaN is a number that isn't there. */
  readonly rows: readonly (readonly (number | string)[])[];
}

/** A table of columns, each under its name, the first of which names the rows; a column that is too short ends in what isn't there. */
export function columnTable(
  label: string,
  columns: Readonly<Record<string, ArrayLike<number> | readonly string[]>>
): DataTable {
  const all = Object.values(columns);
  const length = Math.max(0, ...all.map((column) => column.length));
  const rows = Array.from({length}, (_, i) => all.map((column) => column[i] ?? NaN));
  return {label, heads: Object.keys(columns), rows};
}

const known = new WeakMap<Element, () => readonly DataTable[]>();

/** Lets `node`, a drawing or what holds some, answer with its numbers when it is asked; until then that costs nothing. */
export function withData<T extends Element>(node: T, tables: () => readonly DataTable[]): T {
  known.set(node, tables);
  return node;
}

/** What a drawing shows now, as tables; none where it has none to give. */
export function dataOf(node: Element): readonly DataTable[] {
  return known.get(node)?.() ?? [];
}
