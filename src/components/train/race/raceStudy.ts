import type {TargetName} from "../../math/targets.js";
import type {Method, ToyOptions} from "../../toy/options.js";

/** How one run of a race ended: 2,500 samples against the parts of the target, 512 of them against 512 real points. */
export interface RaceResult {
  readonly method: Method;
  /** Samples that the discriminator saw at once. */
  readonly pack: number;
  readonly seed: number;
  /** Parts covered. */
  readonly covered: number;
  /** Share of high-quality samples. */
  readonly highQuality: number;
  /** Exact W₁. */
  readonly w1: number;
}

/** All runs on one target. */
export interface RaceStudy {
  readonly data: TargetName;
  /** Whether jitter and scale are the papers'. */
  readonly papers: boolean;
  readonly steps: number;
  /** What all runs share. */
  readonly settings: RaceStudySettings;
  /** Parts of the target. */
  readonly parts: number;
  /** What a perfect generator reads: the share, and W₁ of each seed's real points. */
  readonly perfect: {readonly highQuality: number; readonly w1: readonly number[]};
  readonly results: readonly RaceResult[];
  /** How it was made. */
  readonly command: string;
  readonly commit: string;
  readonly machine: string;
}

type RaceStudySettings = Pick<
  ToyOptions,
  | ("target" | "modes" | "sd" | "scale")
  | ("batch" | "learningRate" | "lead" | "width" | "z" | "depth" | "criticSteps" | "generatorSteps" | "optimiser")
>;

/** What `npm run race -- --out` keeps in src/data/race-study.json. */
export interface RaceStudies {
  readonly studies: readonly RaceStudy[];
}

/** A mean over seeds and its standard error; 0 where there is one seed. */
export interface Mean {
  readonly mean: number;
  readonly error: number;
}

/** A row of the table. */
export interface RaceRow {
  readonly method: Method;
  readonly pack: number;
  readonly seeds: number;
  readonly covered: Mean;
  readonly highQuality: Mean;
  readonly w1: Mean;
}

/** The rows of a study, in the order in which they first appear. */
export function raceRows({results}: Pick<RaceStudy, "results">): RaceRow[] {
  const keyOf = ({method, pack}: RaceResult) => `${method} ${pack}`;
  const keys = [...new Set(results.map(keyOf))];
  return keys.map((key) => {
    const runs = results.filter((result) => keyOf(result) === key);
    const of = (value: (result: RaceResult) => number) => meanOf(runs.map(value));
    return {
      ...{method: runs[0].method, pack: runs[0].pack, seeds: runs.length},
      covered: of(({covered}) => covered),
      highQuality: of(({highQuality}) => highQuality),
      w1: of(({w1}) => w1)
    };
  });
}

/** With how many seeds a method, not packed, ended without some part of the target. */
export function modesLost({results, parts}: Pick<RaceStudy, "results" | "parts">, wanted: Method): number {
  return results.filter(({method, pack, covered}) => method === wanted && pack === 1 && covered < parts).length;
}

/** Mean and standard error, the sample standard deviation over √n. */
export function meanOf(values: readonly number[]): Mean {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return {mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0};
}
