import type {DataTable} from "../../view/drawingData.js";
import {element} from "../../view/element.js";
import {formatCount, formatNumber} from "../../view/numbers.js";
import {TableBox} from "../../view/TableBox.js";
import {shownDrawings} from "./shownDrawings.js";
import {thinned} from "./thinned.js";
import {say} from "../../words/say.js";

/** A figure in words and numbers: what each drawing says of itself, and under it its tables. */
export function contents(figure: Element): HTMLElement[] {
  const parts = shownDrawings(figure).flatMap(({words, tables}) => [
    ...(words ? [paragraph("figure__words", sentence(words))] : []),
    ...tables.filter(({rows}) => rows.length > 0).flatMap(tableOf)
  ]);
  return parts.length > 0 ? parts : [paragraph("figure__words", whyNothing(figure))];
}

const whyNothing = (figure: Element): string =>
  figure.querySelector("table:not(.figure__data *)")
    ? say("It has no drawing: its table says it all.")
    : say("There is nothing to show yet.");

function tableOf({label, heads, rows: all}: DataTable): HTMLElement[] {
  const {rows, words} = thinned(all);
  const title = words ? say("{label} ({words})", {label, words}) : label;
  return [
    paragraph("figure__table-title", title),
    TableBox(
      label,
      heads,
      rows.map((row) => row.map(print))
    )
  ];
}

function print(cell: number | string): string {
  if (typeof cell === "string") return cell;
  if (Number.isNaN(cell)) return "–";
  return Number.isSafeInteger(cell) ? formatCount(cell) : formatNumber(cell);
}

/** Labels are written as names are, without a capital or a full stop. A letter of a formula stays as it is. */
const sentence = (words: string): string => {
  const text = words.replace(/^(?=a |[a-z]{2})./, (first) => first.toUpperCase());
  return /[.!?。！？]$/.test(text) ? text : say("{words}.", {words: text});
};

function paragraph(className: string, text: string): HTMLElement {
  return Object.assign(element("p", className), {textContent: text});
}
