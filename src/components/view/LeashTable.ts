import {extent, group, median} from "d3-array";
import type {Critic, LeashEnd, LeashRecording} from "../train/leashRecording.js";
import {element} from "./element.js";
import {leashLooks} from "./leashLooks.js";
import {formatPercent} from "./numbers.js";

/** How the runs ended, one row a leash: the least and the greatest of the seeds, and the modes covered with each. */
export function LeashTable({ends, film, settings}: Pick<LeashRecording, "ends" | "film" | "settings">): HTMLElement {
  const box = element("div", "table-box");
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "table: how the runs ended, with several seeds");
  const table = document.createElement("table");
  table.append(row("th", heads(settings)));
  const runs = group(ends, ({critic}) => critic);
  for (const critic of [...film.map(({critic}) => critic), "plain" as const]) {
    table.append(row("td", cells(critic, runs.get(critic) ?? [])));
  }
  box.append(table);
  return box;
}

const heads = ({width, modes}: LeashRecording["settings"]) => [
  ...["leash", "stable rank", "σ₁", `σᵢ ≥ σ₁/10, of ${width}`],
  ...[`modes covered, of ${modes}`, "high quality, median"]
];

function cells(critic: Critic, runs: readonly LeashEnd[]): string[] {
  const range = (of: (end: LeashEnd) => number, digits: number) => {
    const [least, greatest] = extent(runs, of).map((x) => (x ?? NaN).toFixed(digits));
    return least === greatest ? least : `${least}–${greatest}`;
  };
  return [
    critic === "plain" ? "none" : leashLooks[critic].name,
    range(({stableRank}) => stableRank, 1),
    range(({sigma}) => sigma, 3),
    range(({tenth}) => tenth, 0),
    runs.map(({covered}) => covered).join(", "),
    formatPercent(median(runs, ({highQuality}) => highQuality) ?? NaN)
  ];
}

function row(cell: "td" | "th", texts: readonly string[]): HTMLTableRowElement {
  const root = document.createElement("tr");
  for (const text of texts) {
    const node = document.createElement(cell);
    if (cell === "th") node.setAttribute("scope", "col");
    else node.style.whiteSpace = "nowrap"; // or a range would break at its dash
    node.textContent = text;
    root.append(node);
  }
  return root;
}
