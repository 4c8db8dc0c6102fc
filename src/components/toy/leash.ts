import {clipWeights} from "./clipping.js";
import {flatCopy} from "./flat.js";
import type {Layer} from "./layer.js";
import type {Network} from "./network.js";
import type {Critic, ToyOptions} from "./options.js";
import {divideBySigma, throughSigma, type SingularPair} from "./spectral.js";
import {normaliseRows, throughRows} from "./weightNormalised.js";

/** How a discriminator's slope is held back. The optimiser updates one layer, the samples may see another. */
export interface Leash {
  /** The layer that scores, into `used`, if it is another. `pair` is the estimate of the first singular vectors of W. */
  readonly use?: (used: Layer, layer: Layer, pair: SingularPair) => void;
  /** From the gradient by the layer that scores to the gradient by the one that the optimiser updates, in place. */
  readonly toWeights?: (gradient: Layer, layer: Layer, pair: SingularPair) => void;
  /** What happens to the weights, in place, before the first update and after each one. */
  readonly restrain?: (network: Network, options: ToyOptions) => void;
}

/** The penalty holds the critic by its loss; see `criticPenalty.ts`. */
export const leashes: Readonly<Record<Critic, Leash>> = {
  plain: {},
  penalty: {},
  clipped: {restrain: clipWeights},
  "weight-normalised": {use: normaliseRows, toWeights: throughRows},
  spectral: {use: divideBySigma, toWeights: throughSigma}
};

/** The layers that score: those of `network` themselves, or a copy as the leash has them. */
export function usedLayers(critic: Critic, network: Network, pairs: readonly SingularPair[]): Network {
  const {use} = leashes[critic];
  if (!use) return network;
  const {layers} = flatCopy(network);
  layers.forEach((used, l) => use(used, network[l], pairs[l]));
  return layers;
}
