import {extent, group, median} from "d3-array";
import type {LeashEnd, LeashRecording} from "../train/toy/leashRecording.js";
import {say} from "../words/say.js";
import {leashLooks} from "./leashLooks.js";
import {formatPercent} from "./numbers.js";
import {TableBox} from "./TableBox.js";

/** How the runs ended, one row a leash: the least and the greatest of the seeds, and the modes covered with each. */
export function LeashTable({ends, film, settings}: Pick<LeashRecording, "ends" | "film" | "settings">): HTMLElement {
  const runs = group(ends, ({critic}) => critic);
  const critics = [...film.map(({critic}) => critic), "plain" as const];
  const table = TableBox(
    say("how the runs ended, with several seeds"),
    heads(settings),
    critics.map((critic) => cells(critic, runs.get(critic) ?? []))
  );
  for (const cell of table.querySelectorAll("td")) cell.style.whiteSpace = "nowrap"; // or a range would break at its dash
  return table;
}

const heads = ({width, modes}: LeashRecording["settings"]) => [
  ...[say("leash"), say("stable rank"), "σ₁", say("σᵢ ≥ σ₁/10, of {width}", {width})],
  ...[say("modes covered, of {modes}", {modes}), say("high quality, median")]
];

function cells(critic: LeashEnd["critic"], runs: readonly LeashEnd[]): string[] {
  const range = (of: (end: LeashEnd) => number, digits: number) => {
    const [least, greatest] = extent(runs, of).map((x) => (x ?? NaN).toFixed(digits));
    return least === greatest ? least : `${least}–${greatest}`;
  };
  return [
    critic === "plain" ? say("none") : leashLooks[critic].name,
    range(({stableRank}) => stableRank, 1),
    range(({sigma}) => sigma, 3),
    range(({tenth}) => tenth, 0),
    runs.map(({covered}) => covered).join(", "),
    formatPercent(median(runs, ({highQuality}) => highQuality) ?? NaN)
  ];
}
