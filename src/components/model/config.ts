import {say} from "../words/say.js";

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
  /** Adam's learning rate for each network, its two decay rates and the ε that is added to the root. */
  lrG: number;
  lrD: number;
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
  /** The game: cross-entropy with the non-saturating generator, the hinge of Lim and Ye 2017 that SN-GAN's own code uses, or Wasserstein's. */
  loss: Loss;
  /** What holds the discriminator's slope: see `leashes`. */
  leash: Leash;
  /** Where `leash` is "clipping": no weight of the discriminator exceeds it in size after an update. */
  clip: number;
  /** Where `leash` is "penalty": its factor λ. */
  penalty: number;
  /** Whether batch normalisation follows the discriminator's first two layers. Without it, the product of the σ bounds its slope. */
  normD: boolean;
  /** Mean of batch normalisation's gains before the first step, in both networks; DCGAN's is 1. */
  gammaMean: number;
  /** Updates of each network in a step: first the discriminator's, each with a batch and fakes of its own, then the generator's. */
  updatesD: number;
  updatesG: number;
}

export const losses = ["bce", "hinge", "wasserstein"] as const;
export type Loss = (typeof losses)[number];

/**
 * Kernels over their largest singular value (Miyato et al. 2018), nothing, weights clipped to a box (Arjovsky et al. 2017), or a
 * penalty on gradients whose length isn't 1 (Gulrajani et al. 2017).
 */
export const leashes = ["spectral", "none", "clipping", "penalty"] as const;
export type Leash = (typeof leashes)[number];

/** The article's numbers; those it leaves open are PyTorch's defaults, and those of leashes it doesn't use are their authors'. */
export const article: Config = {
  z: 64,
  generatorWidth: 64,
  discriminatorWidth: 16,
  batch: 128,
  lrG: 2e-4,
  lrD: 2e-4,
  beta1: 0.5,
  beta2: 0.999,
  adamEps: 1e-8,
  bnEps: 1e-5,
  bnMomentum: 0.1,
  leak: 0.2,
  snEps: 1e-12,
  loss: "bce",
  leash: "spectral",
  clip: 0.01,
  penalty: 10,
  normD: true,
  gammaMean: 0,
  updatesD: 1,
  updatesG: 1
};

/** The largest of what is counted; the smallest is 1. */
export const largest = {
  ...{z: 512, generatorWidth: 128, discriminatorWidth: 128, batch: 512},
  ...{updatesD: 5, updatesG: 5}
} as const;

/** Numbers that both networks' hidden layers may hold for one batch: 64 MB a copy, of which a step needs about ten. */
export const mostActivations = 2 ** 24;

/**
 * The article's configuration with `changes`. Throws `invalid batch: 0` and the like: counts are whole, from 1 to `largest`, the
 * rest finite and not negative; or a sentence where two choices don't go together, or need too much memory together.
 */
export function configure(changes: Partial<Config> = {}): Config {
  const config = {...article, ...changes};
  for (const [name, value] of Object.entries(config)) {
    if (!isAllowed(name as keyof Config, value)) throw new RangeError(`invalid ${name}: ${value}`);
  }
  const complaint = complaintAbout(config);
  if (complaint) throw new RangeError(complaint);
  return config;
}

function isAllowed(name: keyof Config, value: unknown): boolean {
  if (name === "loss") return losses.includes(value as Loss);
  if (name === "leash") return leashes.includes(value as Leash);
  if (name === "normD") return typeof value === "boolean";
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) return false;
  if (name === "clip" || name === "penalty") return value > 0;
  return !Object.hasOwn(largest, name) || isCount(value, largest[name as keyof typeof largest]);
}

const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;

/** Why choices that are right alone are wrong together, in a sentence; undefined where they aren't. */
function complaintAbout(config: Config): string | undefined {
  if (config.leash === "penalty" && config.normD)
    return say(
      "the gradient penalty is about each image by itself, so the discriminator must have no batch normalisation"
    );
  if (activations(config) > mostActivations)
    return say("a batch of {batch} is too large for widths of {generatorWidth} and {discriminatorWidth}", config);
  return undefined;
}

/** Numbers in all hidden layers of both networks for one batch: 3²·4w + 6²·2w + 13²·w, and 13²·w + 5²·2w. */
export function activations({batch, generatorWidth, discriminatorWidth}: Config): number {
  return batch * (277 * generatorWidth + 219 * discriminatorWidth);
}
