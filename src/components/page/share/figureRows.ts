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
    ...tables.flatMap((table) => cells(table)),
    ...shownDrawings(figure).flatMap((drawing) => drawing.tables.flatMap(data))
  ];
  return rows.filter(({value}) => /[^\s–]/.test(value));
}

function reading(term: Element, figure: Element): Row {
  const detail = term.nextElementSibling;
  const panel = term.closest("section[aria-label]");
  const table = panel && figure.contains(panel) ? panel.getAttribute("aria-label")! : "";
  return {table, row: "", column: wordsOf(term), ...splitNumber(detail ? wordsOf(detail) : "")};
}

function cells(table: HTMLTableElement): Row[] {
  const label = labelOf(table);
  const [heads, ...rows] = Array.from(table.rows, (row) => Array.from(row.cells, wordsOf));
  return rows.flatMap(([name, ...values]) =>
    values.map((value, i) => ({table: label, row: rowName(name), column: heads[i + 1] ?? "", ...splitNumber(value)}))
  );
}

function data({label, heads, rows}: DataTable): Row[] {
  return rows.flatMap(([first, ...values]) =>
    values.map((value, i) => ({table: label, row: rowName(first), column: heads[i + 1], ...whole(value)}))
  );
}

/**
 * What stands in a row's first cell, a number as a program reads it. A place along an axis is a sum of steps: the last digits are
 * rounding.
 */
function rowName(cell: number | string): string {
  if (typeof cell === "number") return whole(Number(cell.toPrecision(12))).value;
  const {value, unit} = splitNumber(cell);
  return unit ? cell : value;
}

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
