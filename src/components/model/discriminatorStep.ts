import {adam} from "./adam.js";
import type {Config} from "./config.js";
import {discriminator, sharpen} from "./discriminator.js";
import {generator} from "./generator.js";
import {gradient} from "./gradient.js";
import {gradientPenalty} from "./gradientPenalty.js";
import {discriminatorLoss} from "./losses.js";
import type {DiscriminatorMemory, DiscriminatorWeights} from "./networks.js";
import type {State} from "./state.js";
import * as tf from "./tf.js";
import {mapTensors} from "./tree.js";

/**
 * The discriminator's half: fakes that no gradient follows, then the real batch, each after a power iteration of its own.
 * `between`, [n], is what the gradient penalty needs; `update` counts the updates of this step before this one.
 * Disposes of nothing; call it inside `tidy`. The returned state shares the tensors that did not change.
 */
export function discriminatorStep(
  state: State,
  real: tf.Tensor4D,
  noise: tf.Tensor2D,
  config: Config,
  between?: tf.Tensor1D,
  update = 0
) {
  const {images: fake, memory} = generator(noise, state.generator, config, true);
  const {weights: W, memory: start} = state.discriminator;
  const once = sharpen(W, start, config.snEps);
  const twice = sharpen(W, once, config.snEps);
  const {loss, gradients, judgedFake, judgedReal} = gradient((weights: DiscriminatorWeights) => {
    const judgedFake = discriminator(fake, {weights, memory: once}, config, true);
    const statistics = withVectorsOf(twice, judgedFake.memory);
    const judgedReal = discriminator(real, {weights, memory: statistics}, config, true);
    const played = discriminatorLoss(judgedReal.logits, judgedFake.logits, config);
    const network = {weights, memory: statistics};
    const loss =
      config.leash === "penalty" ? tf.add(played, gradientPenalty(real, fake, between!, network, config)) : played;
    return {loss: loss as tf.Scalar, judgedFake, judgedReal};
  }, W);
  const t = state.step * config.updatesD + update + 1;
  const {weights, moments, length} = adam(W, gradients, state.optimisers.discriminator, t, {...config, lr: config.lrD});
  return {
    ...{loss, gradients, length, fake, logitsFake: judgedFake.logits, logitsReal: judgedReal.logits},
    state: {
      ...state,
      generator: {...state.generator, memory},
      discriminator: {
        weights: config.leash === "clipping" ? clip(weights, config.clip) : weights,
        memory: judgedReal.memory
      },
      optimisers: {...state.optimisers, discriminator: moments}
    } as State
  };
}

/** Every weight brought into [−c, c]: gains and shifts too, as in Arjovsky et al. 2017, Algorithm 1. */
function clip(weights: DiscriminatorWeights, c: number): DiscriminatorWeights {
  return mapTensors(weights, (x) => tf.clipByValue(x, -c, c));
}

/** The statistics of one pass with the singular vectors of another. */
function withVectorsOf(
  {u1, v1, u2, v2, u3, v3}: DiscriminatorMemory,
  statistics: DiscriminatorMemory
): DiscriminatorMemory {
  return {...statistics, u1, v1, u2, v2, u3, v3};
}
