import {median} from "d3-array";
import type {ToyVariant} from "../train/toyStudy.js";
import {formatNumber, formatPercent} from "./numbers.js";

/** One row a setting: modes covered with each seed, and the median of the high-quality share. */
export function StudyTable(variants: readonly ToyVariant[], {modes = 8}: {modes?: number} = {}): HTMLElement {
  const box = document.createElement("div");
  box.className = "table-box";
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "table: runs with several seeds");
  const table = document.createElement("table");
  const seeds = variants[0]?.results.map(({seed}) => seed).join(", ");
  const heads = [
    "discriminator",
    "learning rates D, G",
    `modes at the end, seeds ${seeds}`,
    "fewest on the way",
    "high quality, median"
  ];
  table.append(row("th", heads));
  for (const {critic, lead, learningRate, slope, results} of variants) {
    table.append(
      row("td", [
        critic === "plain" ? "plain" : `spectral norm, slope ≤ ${slope}`,
        `${formatNumber(learningRate)}, ${formatNumber(lead * learningRate)}`,
        `${results.map(({covered}) => covered).join(", ")} of ${modes}`,
        results.map(({fewest}) => fewest).join(", "),
        formatPercent(medianQuality({results}))
      ])
    );
  }
  box.append(table);
  return box;
}

/** The median share of high-quality samples at the end, over the seeds. */
export function medianQuality({results}: Pick<ToyVariant, "results">): number {
  return median(results, ({highQuality}) => highQuality) ?? NaN;
}

function row(cell: "td" | "th", texts: readonly string[]): HTMLTableRowElement {
  const root = document.createElement("tr");
  for (const text of texts) {
    const node = document.createElement(cell);
    if (cell === "th") (node as HTMLTableCellElement).scope = "col";
    node.textContent = text;
    root.append(node);
  }
  return root;
}
