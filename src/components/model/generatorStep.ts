import {adam} from "./adam.js";
import type {Config} from "./config.js";
import {discriminator, sharpen} from "./discriminator.js";
import {generator} from "./generator.js";
import {gradient} from "./gradient.js";
import {generatorLoss} from "./losses.js";
import type {GeneratorWeights} from "./networks.js";
import type {State} from "./state.js";
import type * as tf from "./tf.js";

/**
 * The generator's half: its gradient flows through the discriminator, whose weights stay, though its singular vectors
 * and running statistics move on as in every pass. `update` counts the updates of this step before this one.
 * Disposes of nothing; call it inside `tidy`.
 */
export function generatorStep(state: State, noise: tf.Tensor2D, config: Config, update = 0) {
  const {weights: W, memory: start} = state.discriminator;
  const judge = {weights: W, memory: sharpen(W, start, config.snEps)};
  const {loss, gradients, memory, judged} = gradient((weights: GeneratorWeights) => {
    const {images, memory} = generator(noise, {weights, memory: state.generator.memory}, config, true);
    const judged = discriminator(images, judge, config, true);
    return {loss: generatorLoss(judged.logits, config), memory, judged};
  }, state.generator.weights);
  const t = state.step * config.updatesG + update + 1;
  const old = state.generator.weights;
  const {weights, moments, length} = adam(old, gradients, state.optimisers.generator, t, {...config, lr: config.lrG});
  return {
    ...{loss, gradients, length, logits: judged.logits},
    state: {
      ...state,
      generator: {weights, memory},
      discriminator: {weights: W, memory: judged.memory},
      optimisers: {...state.optimisers, generator: moments}
    } as State
  };
}
