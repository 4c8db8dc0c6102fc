import type {Mean, RaceRow, RaceStudy} from "../train/race/raceStudy.js";
import {say} from "../words/say.js";
import {TableBox} from "./TableBox.js";

/** A study, with its runs gathered by method. */
export interface RaceResults extends Pick<RaceStudy, "data" | "parts" | "perfect"> {
  readonly rows: readonly RaceRow[];
}

/** One row a method, three columns a study: modes covered, high-quality share, exact W₁, each with its standard error; last, a perfect generator. */
export function RaceTable(studies: readonly RaceResults[]): HTMLElement {
  const heads = studies.flatMap(({data: target, parts}) => {
    const data = targets[target] ?? target;
    return [
      say("{data}: modes of {parts}", {data, parts}),
      say("{data}: high quality, %", {data}),
      say("{data}: W₁", {data})
    ];
  });
  const rows = studies[0].rows.map(({method, pack}) => {
    const same = (row: RaceRow) => row.method === method && row.pack === pack;
    const cells = studies.flatMap(({rows}) => {
      const row = rows.find(same);
      if (!row) return ["–", "–", "–"];
      return [withError(row.covered, 1), withError(times(100, row.highQuality), 1), withError(row.w1, 3)];
    });
    return [methodName(method, pack), ...cells];
  });
  const perfect = studies.flatMap(({parts, perfect: {highQuality, w1}}) => [
    String(parts),
    (100 * highQuality).toFixed(1),
    (w1.reduce((sum, x) => sum + x, 0) / w1.length).toFixed(3)
  ]);
  return TableBox(
    say("four methods on two targets"),
    [say("method"), ...heads],
    [...rows, [say("a perfect generator"), ...perfect]]
  );
}

/** The data of the studies. */
const targets: Partial<Readonly<Record<RaceStudy["data"], string>>> = {ring: say("ring"), grid: say("grid")};

const names = {gan: "GAN", wgan: say("WGAN, clipped"), "wgan-gp": "WGAN-GP", "sn-gan": "SN-GAN"} as const;

const methodName = (method: keyof typeof names, pack: number): string =>
  pack > 1 ? say("{method}, packs of {pack}", {method: names[method], pack}) : names[method];

const times = (factor: number, {mean, error}: Mean): Mean => ({mean: factor * mean, error: factor * error});
const withError = ({mean, error}: Mean, digits: number): string => `${mean.toFixed(digits)} ± ${error.toFixed(digits)}`;
