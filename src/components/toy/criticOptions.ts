/** What holds the critic's slope: nothing, weights clipped to [−c, c], the gradient penalty, or every W divided by σ(W). */
export type CriticLeash = "none" | "clipped" | "penalty" | "spectral";

/** Everything that decides the training of a critic. The same options give the same run. */
export interface CriticOptions {
  readonly seed: number;
  readonly leash: CriticLeash;
  /** c of the clipped critic. */
  readonly clip: number;
  /** Weight of the gradient penalty. */
  readonly lambda: number;
  /** Whether each hidden layer is normalised over the batch, P and Q together. */
  readonly batchNorm: boolean;
  /** Hidden layers. */
  readonly depth: number;
  /** Units in each. */
  readonly width: number;
  /** Points of P, and as many of Q; every step uses all of them. */
  readonly points: number;
  /** Adam's. */
  readonly learningRate: number;
}

export const criticDefaults: CriticOptions = {
  seed: 1,
  leash: "spectral",
  clip: 0.1,
  lambda: 10,
  batchNorm: false,
  depth: 3,
  width: 32,
  points: 64,
  learningRate: 2e-3
};

/** The options with defaults for what is left out. Throws for what can't be run, for example `invalid depth: 0`. */
export function criticOptions(changes: Partial<CriticOptions> = {}): CriticOptions {
  const options = {...criticDefaults, ...changes};
  for (const name of ["depth", "width", "points"] as const) {
    if (!Number.isInteger(options[name]) || options[name] < 1)
      throw new RangeError(`invalid ${name}: ${options[name]}`);
  }
  for (const name of ["clip", "lambda", "learningRate"] as const) {
    if (!(options[name] > 0)) throw new RangeError(`invalid ${name}: ${options[name]}`);
  }
  return options;
}
