import type {Config} from "./config.js";
import {sigmas} from "./discriminator.js";
import {discriminatorStep} from "./discriminatorStep.js";
import {generatorStep} from "./generatorStep.js";
import {meanVerdict} from "./losses.js";
import type {State} from "./state.js";
import * as tf from "./tf.js";
import {disposeExcept, tidy} from "./tree.js";

export {discriminatorStep, generatorStep};

/** What one step is made of, for n images an update. */
export interface Ingredients {
  /** Real images in [−1, 1], [updatesD · n, 28, 28, 1]. */
  real: tf.Tensor4D;
  /** Noise for either half, [updatesD · n, z] and [updatesG · n, z]. */
  noiseD: tf.Tensor2D;
  noiseG: tf.Tensor2D;
  /** Where between fake and real the gradient penalty looks, [updatesD · n], in [0, 1]; only it needs them. */
  between?: tf.Tensor1D;
}

/**
 * What a step tells, still on the device: reading it is the caller's choice, disposing of it the caller's duty. Where a network has
 * several updates in a step, it is the last that is told of.
 */
export interface Report {
  lossD: tf.Scalar;
  lossG: tf.Scalar;
  /** Mean probability of "real" (with Wasserstein's loss: mean score) that the discriminator gave the real batch, and the fake one, before its update. */
  meanReal: tf.Scalar;
  meanFake: tf.Scalar;
  /** σ of each layer as power iteration estimates it after the step, [3]. */
  sigma: tf.Tensor1D;
  /** Length of each network's whole gradient, before Adam. */
  gradD: tf.Scalar;
  gradG: tf.Scalar;
}

/**
 * One step of training, in the article's order: the discriminator learns from fresh fakes and a real batch, then the
 * generator from how the new discriminator judges other fresh fakes. Miyato et al. 2018, with one update each unless `config` says more.
 * Takes over `state` and gives back the next one: the old tensors are disposed of. Nothing is read back.
 */
export function step(
  state: State,
  {real, noiseD, noiseG, between}: Ingredients,
  config: Config
): {state: State; report: Report} {
  const result = tidy(() => {
    const first = inTurn(config.updatesD, state, (state, part) =>
      discriminatorStep(state, part(real), part(noiseD), config, between && part(between), part.number)
    );
    const second = inTurn(config.updatesG, first.state, (state, part) =>
      generatorStep(state, part(noiseG), config, part.number)
    );
    const report = {
      ...{lossD: first.loss, lossG: second.loss, gradD: first.length, gradG: second.length},
      meanReal: meanVerdict(first.logitsReal, config),
      meanFake: meanVerdict(first.logitsFake, config),
      sigma: sigmas(second.state.discriminator)
    };
    return {state: {...second.state, step: state.step + 1}, report};
  });
  disposeExcept(state, result.state);
  return result;
}

/** Takes the rows of one update out of a tensor that has them for all. */
interface Part {
  <Rank extends tf.Rank>(all: tf.Tensor<Rank>): tf.Tensor<Rank>;
  /** Which update it is, from 0 on. */
  readonly number: number;
}

/** Makes `count` updates, each from the state that the last one left; gives the last. */
function inTurn<Update extends {state: State}>(
  count: number,
  state: State,
  update: (state: State, part: Part) => Update
): Update {
  const make = (state: State, number: number) => tidy(() => update(state, partOf(number, count)));
  let made = make(state, 0);
  for (let number = 1; number < count; ++number) made = make(made.state, number);
  return made;
}

function partOf(number: number, count: number): Part {
  const rows = <Rank extends tf.Rank>(all: tf.Tensor<Rank>): tf.Tensor<Rank> => {
    const size = all.shape[0] / count;
    return count === 1 ? all : tf.slice(all, number * size, size);
  };
  return Object.assign(rows, {number});
}
