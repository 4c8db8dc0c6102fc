import {describe, expect, it} from "vitest";
import {configure} from "../../src/components/model/config.js";
import {plainDiscriminator} from "../../src/components/model/discriminator.js";
import {gradientPenalty} from "../../src/components/model/gradientPenalty.js";
import type {Discriminator, DiscriminatorWeights} from "../../src/components/model/networks.js";
import * as tf from "../../src/components/model/tf.js";
import {tidy} from "../../src/components/model/tree.js";
import {dot, gaussian, livelyState, numbersOf, onProcessor, tiny} from "./tensors.js";

onProcessor();

const config = configure({...tiny, leash: "penalty", normD: false, penalty: 10});
const images = (seed: number) => gaussian<tf.Tensor4D>([4, 28, 28, 1], seed, 0.5);
const between = () => tf.tensor1d([0, 0.25, 0.8, 1]);
/** A discriminator whose slopes are about 1, without biases if wanted. */
function network(withBiases = true): Discriminator {
  const {weights, memory} = livelyState(config).discriminator;
  const {b1, b2, b3} = weights;
  const biases = withBiases ? {} : {b1: tf.zerosLike(b1), b2: tf.zerosLike(b2), b3: tf.zerosLike(b3)};
  return {weights: {...weights, ...biases, W3: tf.mul(weights.W3, 3)}, memory};
}
const penaltyOf = (D: Discriminator, changes = {}) =>
  gradientPenalty(images(1), images(2), between(), D, {...config, ...changes});
const gradientsOf = ({weights, memory}: Discriminator, changes = {}) => {
  const names = Object.keys(weights) as (keyof DiscriminatorWeights)[];
  const f = (...tensors: tf.Tensor[]) =>
    penaltyOf(
      {weights: Object.fromEntries(tensors.map((x, i) => [names[i], x])) as unknown as DiscriminatorWeights, memory},
      changes
    );
  // a bias that only shifts has no path to the penalty: nothing is asked of it
  const used = names.filter((name) => name.startsWith("W"));
  const rest = Object.fromEntries(names.filter((name) => !used.includes(name)).map((name) => [name, weights[name]]));
  const grads = tf.grads((...tensors) =>
    f(...names.map((name) => (used.includes(name) ? tensors[used.indexOf(name)] : rest[name])))
  )(used.map((name) => weights[name]));
  return Object.fromEntries(used.map((name, i) => [name, grads[i]]));
};

/** ‖∇D‖ at each place between, pixel by pixel from differences of D. */
function slopesByDifferences(D: Discriminator): number[] {
  const h = 1 / 64;
  const steps = tf.mul(tf.reshape(tf.eye(784), [784, 28, 28, 1]), h);
  const [real, fake] = [images(1), images(2)];
  return Array.from(between().dataSync(), (t, i) => {
    const take = (x: tf.Tensor4D) => tf.slice(x, i, 1);
    const place = tf.add(tf.mul(take(real), t), tf.mul(take(fake), 1 - t));
    const D1 = (x: tf.Tensor) => plainDiscriminator(x as tf.Tensor4D, D, {...config, leak: 1}, true).logits;
    const d = tf.div(tf.sub(D1(tf.add(place, steps)), D1(tf.sub(place, steps))), 2 * h);
    return Math.hypot(...numbersOf(d));
  });
}

describe("the gradient penalty", () => {
  it("is λ times the mean square by which ‖∇D‖ misses 1, with ∇D from differences of D", () =>
    tidy(() => {
      const D = network();
      const slopes = slopesByDifferences(D);
      const expected = (10 * slopes.reduce((sum, s) => sum + (s - 1) ** 2, 0)) / 4;
      expect(numbersOf(penaltyOf(D, {leak: 1}))[0] / expected).toBeCloseTo(1, 3);
    }));

  it("looks where it is told to: at the fakes for 0, at the real images for 1", () =>
    tidy(() => {
      const D = network();
      const at = (t: number, real: tf.Tensor4D, fake: tf.Tensor4D) =>
        numbersOf(gradientPenalty(real, fake, tf.fill([4], t) as tf.Tensor1D, D, config))[0];
      expect(at(0, images(3), images(2))).toBe(at(0, images(1), images(2)));
      expect(at(1, images(1), images(3))).toBeCloseTo(at(1, images(1), images(2)), 5);
      expect(at(1, images(3), images(2))).not.toBeCloseTo(at(1, images(1), images(2)), 2);
    }));

  it("has gradients by the kernels that agree with differences of itself, where D is linear", () =>
    tidy(() => {
      const D = network();
      const gradients = gradientsOf(D, {leak: 1});
      for (const [name, gradient] of Object.entries(gradients)) {
        const W = D.weights[name as "W1"];
        const i = numbersOf(gradient).reduce((best, g, i, all) => (Math.abs(g) > Math.abs(all[best]) ? i : best), 0);
        const h = 1 / 256;
        const at = (change: number) => {
          const data = numbersOf(W);
          data[i] += change;
          return numbersOf(penaltyOf({...D, weights: {...D.weights, [name]: tf.tensor(data, W.shape)}}, {leak: 1}))[0];
        };
        expect((at(h) - at(-h)) / (2 * h) / numbersOf(gradient)[i], name).toBeCloseTo(1, 2);
      }
    }));

  it("has by each kernel the share in it that its homogeneity asks for, with leaky ReLU: ⟨W, ∂P/∂W⟩ = 2λ mean (s − 1)s", () =>
    tidy(() => {
      const D = network(false); // without biases, a kernel s times as large makes all slopes s times as steep
      const gradients = gradientsOf(D);
      const twice = {...D, weights: {...D.weights, W3: tf.mul(D.weights.W3, 2) as tf.Tensor4D}};
      const [p1, p2] = [numbersOf(penaltyOf(D))[0] / 10, numbersOf(penaltyOf(twice))[0] / 10];
      // mean (s − 1)² = q − 2m + 1 and mean (2s − 1)² = 4q − 4m + 1
      const q = (p2 - 2 * p1 + 1) / 2;
      const m = (q - p1 + 1) / 2;
      for (const name of ["W1", "W2", "W3"] as const)
        expect(dot(D.weights[name], gradients[name]) / (20 * (q - m)), name).toBeCloseTo(1, 3);
    }));
});
