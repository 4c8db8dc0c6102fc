import {clipWeights} from "./clipping.js";
import type {Layer} from "./layer.js";
import type {Network} from "./network.js";
import type {Critic, ToyOptions} from "./options.js";
import {gradientThroughSigma, normalizedLayer, type SingularPair} from "./spectral.js";
import {gradientThroughRows, normalizedRows} from "./weightNormalised.js";

/** How a discriminator's slope is held back. The optimiser updates one layer, the samples may see another. */
export interface Leash {
  /** The layer that scores. `pair` is the estimate of the first singular vectors of W. */
  readonly used: (layer: Layer, pair: SingularPair) => Layer;
  /** From the gradient by the layer that scores to the gradient by the one that the optimiser updates. */
  readonly toWeights: (gradient: Layer, layer: Layer, pair: SingularPair) => Layer;
  /** What happens to the weights, in place, before the first update and after each one. */
  readonly restrain: (network: Network, options: ToyOptions) => void;
}

const none: Leash = {used: (layer) => layer, toWeights: (gradient) => gradient, restrain: () => {}};

export const leashes: Readonly<Record<Critic, Leash>> = {
  plain: none,
  clipped: {...none, restrain: clipWeights},
  "weight-normalised": {...none, used: normalizedRows, toWeights: gradientThroughRows},
  spectral: {...none, used: normalizedLayer, toWeights: gradientThroughSigma}
};
