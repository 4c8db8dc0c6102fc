/** Everything that decides how an SN-GAN is built and trained, apart from its seed and its data. */
export interface Config {
  /** Length of the noise vector. */
  z: number;
  /** Channels of the generator's last hidden layer; the layers before have twice and four times as many. */
  generatorWidth: number;
  /** Channels of the discriminator's first layer; the second has twice as many. */
  discriminatorWidth: number;
  /** Images per half-step. */
  batch: number;
  /** Adam's learning rate, its two decay rates and the ε that is added to the root. */
  lr: number;
  beta1: number;
  beta2: number;
  adamEps: number;
  /** Added to the variance by batch normalisation. */
  bnEps: number;
  /** Share of the new batch in the running statistics. */
  bnMomentum: number;
  /** Slope of the discriminator's leaky ReLU below zero. */
  leak: number;
  /** Smallest norm that power iteration divides by. */
  snEps: number;
  /** The game: cross-entropy with the non-saturating generator, or the hinge of Lim and Ye 2017 that SN-GAN's own code uses. */
  loss: Loss;
  /** Whether batch normalisation follows the discriminator's first two layers. Without it, the product of the σ bounds its slope. */
  normD: boolean;
}

export const losses = ["bce", "hinge"] as const;
export type Loss = (typeof losses)[number];

/** The article's numbers; those it leaves open are PyTorch's defaults. */
export const article: Config = {
  z: 64,
  generatorWidth: 64,
  discriminatorWidth: 16,
  batch: 128,
  lr: 2e-4,
  beta1: 0.5,
  beta2: 0.999,
  adamEps: 1e-8,
  bnEps: 1e-5,
  bnMomentum: 0.1,
  leak: 0.2,
  snEps: 1e-12,
  loss: "bce",
  normD: true
};

const counts = ["z", "generatorWidth", "discriminatorWidth", "batch"] as const;

/** The article's configuration with `changes`. Throws `invalid batch: 0` and the like: sizes are whole and positive, the rest finite. */
export function configure(changes: Partial<Config> = {}): Config {
  const config = {...article, ...changes};
  if (!losses.includes(config.loss)) throw new RangeError(`invalid loss: ${config.loss}`);
  for (const [name, value] of Object.entries(config)) {
    if (typeof value !== "number") continue;
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`invalid ${name}: ${value}`);
  }
  for (const name of counts) {
    if (!Number.isInteger(config[name]) || config[name] < 1) throw new RangeError(`invalid ${name}: ${config[name]}`);
  }
  return config;
}
