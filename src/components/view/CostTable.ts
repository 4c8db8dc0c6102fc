import type {CostRow} from "../math/costOfNorms.js";
import {say} from "../words/say.js";
import {element} from "./element.js";
import {formatCount, formatNumber} from "./numbers.js";
import {formatSeconds} from "./seconds.js";
import {TableRow} from "./TableBox.js";

const heads = ["n", say("exact SVD"), say("one iteration"), say("ratio"), "σ₁", say("σ̂ after one")];

/** All numbers of the drawing, to be read without a mouse; `update` leaves it as open or shut as it was. */
export function CostTable(): HTMLElement & {update(rows: readonly CostRow[]): void} {
  const root = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = say("The numbers");
  const box = element("div", "table-box");
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", say("table: cost of the spectral norm by size"));
  const table = document.createElement("table");
  table.style.whiteSpace = "nowrap"; // a unit stays beside its number; the box scrolls
  const body = table.createTBody();
  table.createTHead().append(TableRow("th", heads));
  box.append(table);
  root.append(summary, box);
  const update = (rows: readonly CostRow[]) => body.replaceChildren(...rows.map((row) => TableRow("td", texts(row))));
  return Object.assign(root, {update});
}

function texts({n, svdSeconds, iterationSeconds, sigma, estimate}: CostRow): string[] {
  const ratio = formatCount(Math.round(svdSeconds / iterationSeconds));
  return [
    String(n),
    formatSeconds(svdSeconds),
    formatSeconds(iterationSeconds),
    ratio,
    formatNumber(sigma),
    formatNumber(estimate)
  ];
}
