/**
 * The discriminator: as it is, with every weight clipped to [−c, c], with each row of a weight matrix divided by its
 * length, or with each weight matrix divided by its spectral norm.
 */
export type Critic = "plain" | "clipped" | "weight-normalised" | "spectral";

/** Everything that decides a run. The same options give the same run. */
export interface ToyOptions {
  readonly seed: number;
  readonly critic: Critic;
  /** Modes on the ring of radius 1. */
  readonly modes: number;
  /** Standard deviation of each mode. */
  readonly sd: number;
  /** Real samples, and as many generated ones, per step. */
  readonly batch: number;
  /** Adam's, for the discriminator. */
  readonly learningRate: number;
  /** The generator's learning rate is this many times the discriminator's. */
  readonly lead: number;
  /** Units in each of the two hidden layers of both networks. */
  readonly width: number;
  /** Numbers of noise that the generator starts from. */
  readonly z: number;
  /** The spectral critic's logit is multiplied by this, so the slope of the logit is at most this. */
  readonly slope: number;
  /** The clipped critic's c; `defaultClip` if left out. */
  readonly clip?: number;
}

/** Equal learning rates, and a seed with which a plain discriminator loses three modes of eight by step 4,000. */
export const defaults: ToyOptions = {
  seed: 6,
  critic: "plain",
  modes: 8,
  sd: 0.05,
  batch: 64,
  learningRate: 1e-3,
  lead: 1,
  width: 32,
  z: 16,
  slope: 5
};

/** Adam's decay rates; .5 is the customary first one for GANs. Radford et al. 2016. */
export const betas = {beta1: 0.5, beta2: 0.999} as const;

/** The options with defaults for what is left out. Throws for what can't be run, for example `invalid batch: 0`. */
export function toyOptions(changes: Partial<ToyOptions> = {}): ToyOptions {
  const options = {...defaults, ...changes};
  for (const name of ["modes", "batch", "width", "z"] as const) {
    const least = name === "modes" ? 2 : 1;
    if (!Number.isInteger(options[name]) || options[name] < least)
      throw new RangeError(`invalid ${name}: ${options[name]}`);
  }
  for (const name of ["sd", "learningRate", "lead", "slope"] as const) {
    if (!(options[name] > 0)) throw new RangeError(`invalid ${name}: ${options[name]}`);
  }
  if (options.clip !== undefined && !(options.clip > 0)) throw new RangeError(`invalid clip: ${options.clip}`);
  return options;
}
