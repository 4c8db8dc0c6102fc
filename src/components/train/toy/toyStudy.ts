import type {ToyOptions} from "../../toy/options.js";

/** How one run of the toy GAN ended. */
export interface ToyResult extends Pick<ToyOptions, "seed" | "critic" | "lead" | "learningRate" | "slope"> {
  /** Modes covered by 2,500 samples at the last step. */
  readonly covered: number;
  /** Share of high-quality samples at the last step. */
  readonly highQuality: number;
  /** The fewest modes covered at any measurement after the first `settled` steps. */
  readonly fewest: number;
}

/** The same few settings with several seeds each. */
export interface ToyStudy {
  readonly steps: number;
  readonly settled: number;
  readonly results: readonly ToyResult[];
}

/** All results of one setting, by rising seed. */
export interface ToyVariant extends Pick<ToyOptions, "critic" | "lead" | "learningRate" | "slope"> {
  readonly results: readonly ToyResult[];
}

/** The results gathered by setting, in the order in which the settings first appear. */
export function byVariant({results}: ToyStudy): ToyVariant[] {
  const variants = new Map<string, ToyResult[]>();
  for (const result of results) {
    const key = JSON.stringify([result.critic, result.lead, result.learningRate, result.slope]);
    variants.set(key, [...(variants.get(key) ?? []), result]);
  }
  return Array.from(variants.values(), (same) => {
    const {critic, lead, learningRate, slope} = same[0];
    return {critic, lead, learningRate, slope, results: [...same].sort((a, b) => a.seed - b.seed)};
  });
}

/** With how many seeds no more than one mode was covered at the end. */
export function collapsedRuns({results}: Pick<ToyVariant, "results">): number {
  return results.filter(({covered}) => covered <= 1).length;
}
