import {median} from "d3-array";
import type {ToyVariant} from "../train/toy/toyStudy.js";
import {criticWords} from "./criticWords.js";
import {formatNumber, formatPercent} from "./numbers.js";
import {TableBox} from "./TableBox.js";

/** One row a setting: modes covered with each seed, and the median of the high-quality share. */
export function StudyTable(variants: readonly ToyVariant[], {modes = 8}: {modes?: number} = {}): HTMLElement {
  const seeds = variants[0]?.results.map(({seed}) => seed).join(", ");
  const heads = [
    "discriminator",
    "learning rates D, G",
    `modes at the end, seeds ${seeds}`,
    "fewest on the way",
    "high quality, median"
  ];
  const rows = variants.map(({critic, lead, learningRate, slope, results}) => [
    critic === "plain" ? "plain" : criticWords({critic, slope}),
    `${formatNumber(learningRate)}, ${formatNumber(lead * learningRate)}`,
    `${results.map(({covered}) => covered).join(", ")} of ${modes}`,
    results.map(({fewest}) => fewest).join(", "),
    formatPercent(medianQuality({results}))
  ]);
  return TableBox("runs with several seeds", heads, rows);
}

/** The median share of high-quality samples at the end, over the seeds. */
export function medianQuality({results}: Pick<ToyVariant, "results">): number {
  return median(results, ({highQuality}) => highQuality) ?? NaN;
}
