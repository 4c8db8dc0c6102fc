import type {CostRow} from "../math/costOfNorms.js";
import {say} from "../words/say.js";
import {formatCount, formatNumber} from "./numbers.js";
import {formatSeconds} from "./seconds.js";
import {TableBox, TableRow} from "./TableBox.js";

const heads = ["n", say("exact SVD"), say("one iteration"), say("ratio"), "σ₁", say("σ̂ after one")];

/** All numbers of the drawing, to be read without a mouse; `update` leaves it as open or shut as it was. */
export function CostTable(): HTMLElement & {update(rows: readonly CostRow[]): void} {
  const root = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = say("The numbers");
  const box = TableBox(say("cost of the spectral norm by size"), heads, []);
  box.querySelector("table")!.style.whiteSpace = "nowrap"; // a unit stays beside its number; the box scrolls
  const body = box.querySelector("tbody")!;
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
