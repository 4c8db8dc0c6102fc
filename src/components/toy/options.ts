import type {Point} from "../math/coverage.js";
import {target, targetSds, type Target, type TargetName} from "../math/targets.js";
import type {Method} from "./methodNames.js";

export {methodNames, type Method} from "./methodNames.js";

/**
 * The discriminator: as it is, with every weight clipped to [−c, c], with each row of a weight matrix divided by its
 * length, with each weight matrix divided by its spectral norm, or with a penalty on gradients whose length is not 1.
 */
export type Critic = "plain" | "clipped" | "weight-normalised" | "spectral" | "penalty";

/** Binary cross-entropy with a non-saturating generator, the hinge loss, or the difference of the means. */
export type ToyLoss = "bce" | "hinge" | "wasserstein";

/** Everything that decides a run. The same options give the same run. */
export interface ToyOptions {
  readonly seed: number;
  readonly critic: Critic;
  /** Modes on the ring of radius 1. */
  readonly modes: number;
  /** Standard deviation of each mode; `toyOptions` takes the target's own if it is left out. */
  readonly sd: number;
  /** Real samples, and as many generated ones, per update. */
  readonly batch: number;
  /** The optimiser's, for the discriminator. */
  readonly learningRate: number;
  /** The generator's learning rate is this many times the discriminator's. */
  readonly lead: number;
  /** Units in each of the hidden layers of both networks. */
  readonly width: number;
  /** Numbers of noise that the generator starts from. */
  readonly z: number;
  /** The spectral critic's logit is multiplied by this, so the slope of the logit is at most this. */
  readonly slope: number;
  /** The clipped critic's c; `defaultClip` if left out. */
  readonly clip?: number;
  readonly target: TargetName;
  /** Of the target "drawn". */
  readonly points?: readonly Point[];
  /** Multiplies the target's places; 1 if left out. */
  readonly scale?: number;
  readonly loss: ToyLoss;
  /** Weight of the gradient penalty (‖∇f‖ − 1)² at points between real and fake. */
  readonly lambda: number;
  /** Hidden layers of both networks. */
  readonly depth: number;
  /** Updates of the discriminator per step; 0 to train the generator only. */
  readonly criticSteps: number;
  /** Updates of the generator per step; 0 to train the discriminator only. */
  readonly generatorSteps: number;
  /**
   * Samples that the discriminator sees at once, side by side. A batch makes ⌊batch/pack⌋ packs, so every pack sees the
   * same data and noise. Lin et al. 2018 (PacGAN).
   */
  readonly pack: number;
  readonly optimiser: "adam" | "sgd";
}

/** Equal learning rates, and a seed with which a plain discriminator loses three modes of eight by step 4,000. */
export const defaults: ToyOptions = {
  seed: 6,
  critic: "plain",
  modes: 8,
  sd: targetSds.ring,
  batch: 64,
  learningRate: 1e-3,
  lead: 1,
  width: 32,
  z: 16,
  slope: 5,
  target: "ring",
  loss: "bce",
  lambda: 1,
  depth: 2,
  criticSteps: 1,
  generatorSteps: 1,
  pack: 1,
  optimiser: "adam"
};

/** Adam's decay rates; .5 is the customary first one for GANs. Radford et al. 2016. */
export const betas = {beta1: 0.5, beta2: 0.999} as const;

/**
 * What each method changes in the options. Everything else is shared, the learning rates and one update of each side a step
 * among it, though the papers gave WGAN's critic five. The numbers were chosen on the ring, width 32, four seeds, 4,000 steps, by W₁:
 * c of .05, .1, .2, .5; λ of .01, .03, .1, 1, 10 (.1 is also what the public code of Gulrajani et al. 2017 has for such toys);
 * slopes of 2, 5, 10, 20, from 5 up hardly different on the ring, but not on the grid. SN-GAN with the hinge loss was worse
 * (docs/results/race.md).
 */
export const methods: Readonly<Record<Method, Partial<ToyOptions>>> = {
  gan: {critic: "plain", loss: "bce"},
  wgan: {critic: "clipped", loss: "wasserstein", clip: 0.1},
  "wgan-gp": {critic: "penalty", loss: "wasserstein", lambda: 0.1},
  "sn-gan": {critic: "spectral", loss: "bce", slope: 10}
};

/** The options with defaults for what is left out. Throws for what can't be run, for example `invalid batch: 0`. */
export function toyOptions(changes: Partial<ToyOptions> = {}): ToyOptions {
  const {scale = 1} = changes;
  const own = {sd: targetSds[changes.target ?? defaults.target] * scale};
  const options = {...defaults, ...own, ...changes};
  for (const [name, least] of wholes) {
    if (!Number.isInteger(options[name]) || options[name] < least)
      throw new RangeError(`invalid ${name}: ${options[name]}`);
  }
  for (const name of ["sd", "learningRate", "lead", "slope", "lambda"] as const) {
    if (!(options[name] > 0)) throw new RangeError(`invalid ${name}: ${options[name]}`);
  }
  if (options.clip !== undefined && !(options.clip > 0)) throw new RangeError(`invalid clip: ${options.clip}`);
  for (const [name, choices] of Object.entries(choicesOf)) {
    const value = options[name as keyof typeof choicesOf];
    if (!choices.includes(value)) throw new RangeError(`invalid ${name}: ${value}`);
  }
  if (options.pack > options.batch)
    throw new RangeError(`invalid pack: ${options.pack} of a batch of ${options.batch}`);
  targetOf(options);
  return options;
}

/** What the options draw from. */
export function targetOf({target: name, modes, sd, points, scale}: ToyOptions): Target {
  return target(name, {modes, sd, points, scale});
}

const wholes = [
  ["modes", 2],
  ["batch", 1],
  ["width", 1],
  ["z", 1],
  ["depth", 1],
  ["criticSteps", 0],
  ["generatorSteps", 0],
  ["pack", 1]
] as const;

const choicesOf: Record<"critic" | "loss" | "optimiser", readonly string[]> = {
  critic: ["plain", "clipped", "weight-normalised", "spectral", "penalty"] satisfies Critic[],
  loss: ["bce", "hinge", "wasserstein"] satisfies ToyLoss[],
  optimiser: ["adam", "sgd"]
};
