import {describe, expect, it} from "vitest";
import {batchNorm} from "../../src/components/model/batchNorm.js";
import {article} from "../../src/components/model/config.js";
import * as tf from "../../src/components/model/tf.js";
import {tidy} from "../../src/components/model/tree.js";
import {dot, gaussian, numbersOf, onProcessor} from "./tensors.js";

onProcessor();

const [gamma, beta] = [
  [2, -1],
  [0.5, 3]
];
const running = () => ({mean: tf.tensor1d([10, -4]), variance: tf.tensor1d([4, 9])});
const normalise = (x: tf.Tensor4D, training: boolean) =>
  batchNorm(x, tf.tensor1d(gamma), tf.tensor1d(beta), running(), article, training);

describe("batchNorm", () => {
  it("gives every channel mean β and standard deviation |γ| in training", () =>
    tidy(() => {
      const {y} = normalise(gaussian([6, 5, 4, 2], 1, 3), true);
      const {mean, variance} = tf.moments(y, [0, 1, 2]);
      numbersOf(mean).forEach((x, i) => expect(x).toBeCloseTo(beta[i], 4));
      numbersOf(variance).forEach((x, i) => expect(Math.sqrt(x)).toBeCloseTo(Math.abs(gamma[i]), 4));
    }));

  it("moves the running statistics a tenth of the way to the mean and the unbiased variance", () =>
    tidy(() => {
      const x = tf.tensor4d([1, 5, 2, 5, 3, 5, 6, 5], [2, 2, 1, 2]); // channels 1 2 3 6 and 5 5 5 5
      const {mean, variance} = normalise(x, true);
      expect(numbersOf(mean)[0]).toBeCloseTo(0.9 * 10 + 0.1 * 3, 5);
      expect(numbersOf(mean)[1]).toBeCloseTo(0.9 * -4 + 0.1 * 5, 5);
      expect(numbersOf(variance)[0]).toBeCloseTo(0.9 * 4 + 0.1 * (14 / 3), 5);
      expect(numbersOf(variance)[1]).toBeCloseTo(0.9 * 9, 5);
    }));

  it("uses the running statistics, and leaves them alone, outside of training", () =>
    tidy(() => {
      const {y, mean, variance} = normalise(tf.tensor4d([12, 2], [1, 1, 1, 2]), false);
      expect(numbersOf(y)[0]).toBeCloseTo(2 * (2 / Math.sqrt(4 + 1e-5)) + 0.5, 5);
      expect(numbersOf(y)[1]).toBeCloseTo(-1 * (6 / Math.sqrt(9 + 1e-5)) + 3, 5);
      expect([...numbersOf(mean), ...numbersOf(variance)]).toEqual([10, -4, 4, 9]);
    }));

  it("has the gradient of finite differences, through the batch's own statistics too", () =>
    tidy(() => {
      const [x, G] = [gaussian<tf.Tensor4D>([3, 2, 2, 2], 2), gaussian<tf.Tensor4D>([3, 2, 2, 2], 3)];
      const loss = (x: tf.Tensor) => tf.sum(tf.mul(G, normalise(x as tf.Tensor4D, true).y)) as tf.Scalar;
      const gradient = tf.grad(loss)(x);
      for (let seed = 10; seed < 15; ++seed) {
        const direction = gaussian<tf.Tensor4D>(x.shape, seed);
        const at = (h: number) => numbersOf(loss(tf.add(x, tf.mul(direction, h))))[0];
        const difference = (8 * (at(0.02) - at(-0.02)) - (at(0.04) - at(-0.04))) / 0.24;
        expect(Math.abs(difference - dot(gradient, direction))).toBeLessThan(5e-3);
      }
    }));
});
