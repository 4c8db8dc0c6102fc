import {median} from "d3-array";
import type {ToyVariant} from "../train/toy/toyStudy.js";
import {enumerated} from "../words/join.js";
import {say} from "../words/say.js";
import {criticWords} from "./criticWords.js";
import {formatNumber, formatPercent} from "./numbers.js";
import {TableBox} from "./TableBox.js";

/** One row a setting: modes covered with each seed, and the median of the high-quality share. */
export function StudyTable(variants: readonly ToyVariant[], {modes = 8}: {modes?: number} = {}): HTMLElement {
  const each = (results: ToyVariant["results"], what: "seed" | "covered" | "fewest") =>
    enumerated(results.map(({[what]: number}) => String(number)));
  const heads = [
    say("discriminator"),
    say("learning rates D, G"),
    say("modes at the end, seeds {seeds}", {seeds: each(variants[0]?.results ?? [], "seed")}),
    say("fewest on the way"),
    say("high quality, median")
  ];
  const rows = variants.map(({critic, lead, learningRate, slope, results}) => [
    critic === "plain" ? say("plain") : criticWords({critic, slope}),
    enumerated([formatNumber(learningRate), formatNumber(lead * learningRate)]),
    say("{each} of {modes}", {each: each(results, "covered"), modes}),
    each(results, "fewest"),
    formatPercent(medianQuality({results}))
  ]);
  return TableBox(say("runs with several seeds"), heads, rows);
}

/** The median share of high-quality samples at the end, over the seeds. */
export function medianQuality({results}: Pick<ToyVariant, "results">): number {
  return median(results, ({highQuality}) => highQuality) ?? NaN;
}
