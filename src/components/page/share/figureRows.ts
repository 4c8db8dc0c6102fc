import {shownDrawings} from "../data/shownDrawings.js";
import type {DataTable} from "../../view/drawingData.js";
import {wordsOf} from "../words.js";
import type {Row} from "./csv.js";
import {splitNumber} from "./splitNumber.js";

/**
 * All numbers that a figure shows, those of its readouts first, then those of its tables, cell by cell, then those behind its
 * drawings, with all digits; none if it has none of these.
 */
export function figureRows(figure: Element): Row[] {
  const tables = Array.from(figure.querySelectorAll("table")).filter(isShown);
  const terms = Array.from(figure.querySelectorAll("dt")).filter(isShown);
  const rows = [
    ...terms.map((term) => reading(term, figure)),
    ...tables.flatMap((table) => cells(table, tables.length > 1 ? labelOf(table) : "")),
    ...shownDrawings(figure).flatMap((drawing) => drawing.tables.flatMap(data))
  ];
  return rows.filter(({value}) => /[^\s–]/.test(value));
}

function reading(term: Element, figure: Element): Row {
  const detail = term.nextElementSibling;
  const panel = term.closest("section[aria-label]");
  const names = [panel && figure.contains(panel) ? panel.getAttribute("aria-label")! : "", wordsOf(term)];
  return {name: joined(names), ...splitNumber(detail ? wordsOf(detail) : "")};
}

/** "row, column": the first cell of a row is its name. */
function cells(table: HTMLTableElement, label: string): Row[] {
  const [heads, ...rows] = Array.from(table.rows, (row) => Array.from(row.cells, wordsOf));
  return rows.flatMap(([name, ...values]) =>
    values.map((value, i) => ({name: joined([label, name, heads[i + 1] ?? ""]), ...splitNumber(value)}))
  );
}

function data({label, heads, rows}: DataTable): Row[] {
  return rows.flatMap(([first, ...values]) =>
    values.map((value, i) => ({name: joined([label, nameOf(first), heads[i + 1]]), ...whole(value)}))
  );
}

/** A place along an axis is a sum of steps: the last digits are rounding. */
const nameOf = (cell: number | string): string =>
  String(typeof cell === "number" ? Number(cell.toPrecision(12)) : cell);

function whole(cell: number | string): {value: string; unit: string} {
  if (typeof cell === "string") return splitNumber(cell);
  const value = Number.isNaN(cell) ? "" : String(cell).replace("Infinity", "inf");
  return {value, unit: ""};
}

const isShown = (element: Element): boolean => element.closest("[hidden], .figure__data") === null;

/** What a table is called: by its box, which in a page's text says no more than that it is one, or by what it stands in. */
function labelOf(table: Element): string {
  const box = table.closest<HTMLElement>("[aria-label]");
  if (box?.matches(".table-box")) return box.dataset.label ?? "";
  return box?.getAttribute("aria-label") ?? "";
}

const joined = (names: readonly string[]): string => names.filter(Boolean).join(", ");
