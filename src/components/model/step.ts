import {adam} from "./adam.js";
import type {Config} from "./config.js";
import {discriminator, sharpen, sigmas} from "./discriminator.js";
import {generator} from "./generator.js";
import {gradient} from "./gradient.js";
import {discriminatorLoss, generatorLoss} from "./losses.js";
import type {DiscriminatorMemory, DiscriminatorWeights, GeneratorWeights} from "./networks.js";
import type {State} from "./state.js";
import * as tf from "./tf.js";
import {disposeExcept, tidy} from "./tree.js";

/** What one step is made of: real images in [−1, 1], [n, 28, 28, 1], and noise for each half, [n, z]. */
export interface Ingredients {
  real: tf.Tensor4D;
  noiseD: tf.Tensor2D;
  noiseG: tf.Tensor2D;
}

/** What a step tells, still on the device: reading it is the caller's choice, disposing of it the caller's duty. */
export interface Report {
  lossD: tf.Scalar;
  lossG: tf.Scalar;
  /** Mean probability of "real" that the discriminator gave the real batch, and the fake one, before its update. */
  meanReal: tf.Scalar;
  meanFake: tf.Scalar;
  /** σ of each layer as power iteration estimates it after the step, [3]. */
  sigma: tf.Tensor1D;
}

/**
 * One step of training, in the article's order: the discriminator learns from fresh fakes and a real batch, then the
 * generator from how the new discriminator judges other fresh fakes. Miyato et al. 2018, with one update each.
 * Takes over `state` and gives back the next one: the old tensors are disposed of. Nothing is read back.
 */
export function step(
  state: State,
  {real, noiseD, noiseG}: Ingredients,
  config: Config
): {state: State; report: Report} {
  const result = tidy(() => {
    const first = discriminatorStep(state, real, noiseD, config);
    const second = generatorStep(first.state, noiseG, config);
    const report = {
      lossD: first.loss,
      lossG: second.loss,
      meanReal: tf.mean(tf.sigmoid(first.logitsReal)) as tf.Scalar,
      meanFake: tf.mean(tf.sigmoid(first.logitsFake)) as tf.Scalar,
      sigma: sigmas(second.state.discriminator)
    };
    return {state: {...second.state, step: state.step + 1}, report};
  });
  disposeExcept(state, result.state);
  return result;
}

/**
 * The discriminator's half: fakes that no gradient follows, then the real batch, each after a power iteration of its own.
 * Disposes of nothing; call it inside `tidy`. The returned state shares the tensors that did not change.
 */
export function discriminatorStep(state: State, real: tf.Tensor4D, noise: tf.Tensor2D, config: Config) {
  const {images: fake, memory} = generator(noise, state.generator, config, true);
  const {weights: W, memory: start} = state.discriminator;
  const once = sharpen(W, start, config.snEps);
  const twice = sharpen(W, once, config.snEps);
  const {loss, gradients, judgedFake, judgedReal} = gradient((weights: DiscriminatorWeights) => {
    const judgedFake = discriminator(fake, {weights, memory: once}, config, true);
    const statistics = withVectorsOf(twice, judgedFake.memory);
    const judgedReal = discriminator(real, {weights, memory: statistics}, config, true);
    return {loss: discriminatorLoss(judgedReal.logits, judgedFake.logits, config), judgedFake, judgedReal};
  }, W);
  const {weights, moments} = adam(W, gradients, state.optimisers.discriminator, state.step + 1, {
    ...config,
    lr: config.lrD
  });
  return {
    ...{loss, gradients, fake, logitsFake: judgedFake.logits, logitsReal: judgedReal.logits},
    state: {
      ...state,
      generator: {...state.generator, memory},
      discriminator: {weights, memory: judgedReal.memory},
      optimisers: {...state.optimisers, discriminator: moments}
    } as State
  };
}

/**
 * The generator's half: its gradient flows through the discriminator, whose weights stay, though its singular vectors
 * and running statistics move on as in every pass. Disposes of nothing; call it inside `tidy`.
 */
export function generatorStep(state: State, noise: tf.Tensor2D, config: Config) {
  const {weights: W, memory: start} = state.discriminator;
  const judge = {weights: W, memory: sharpen(W, start, config.snEps)};
  const {loss, gradients, memory, judged} = gradient((weights: GeneratorWeights) => {
    const {images, memory} = generator(noise, {weights, memory: state.generator.memory}, config, true);
    const judged = discriminator(images, judge, config, true);
    return {loss: generatorLoss(judged.logits, config), memory, judged};
  }, state.generator.weights);
  const {weights, moments} = adam(state.generator.weights, gradients, state.optimisers.generator, state.step + 1, {
    ...config,
    lr: config.lrG
  });
  return {
    ...{loss, gradients, logits: judged.logits},
    state: {
      ...state,
      generator: {weights, memory},
      discriminator: {weights: W, memory: judged.memory},
      optimisers: {...state.optimisers, generator: moments}
    } as State
  };
}

/** The statistics of one pass with the singular vectors of another. */
function withVectorsOf(
  {u1, v1, u2, v2, u3, v3}: DiscriminatorMemory,
  statistics: DiscriminatorMemory
): DiscriminatorMemory {
  return {...statistics, u1, v1, u2, v2, u3, v3};
}
