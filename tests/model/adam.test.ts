import {describe, expect, it} from "vitest";
import {adam, type Moments} from "../../src/components/model/adam.js";
import {configure} from "../../src/components/model/config.js";
import * as tf from "../../src/components/model/tf.js";
import {tidy} from "../../src/components/model/tree.js";
import {numbersOf, onProcessor} from "./tensors.js";

onProcessor();

const config = {...configure({beta1: 0.5, beta2: 0.9, adamEps: 0.01}), lr: 0.1};
const start = (size: number): Moments => ({m: tf.zeros([size]), v: tf.zeros([size])});

describe("adam", () => {
  it("moves by lr · g/(|g| + ε) in its first step, whatever β₁ and β₂ are", () =>
    tidy(() => {
      const {weights} = adam({w: tf.tensor1d([1, 1, 1])}, {w: tf.tensor1d([2, -3, 0])}, start(3), 1, config);
      numbersOf(weights.w).forEach((x, i) => expect(x).toBeCloseTo([1 - 0.2 / 2.01, 1 + 0.3 / 3.01, 1][i], 6));
    }));

  it("moves as far in every step while the gradient stays the same", () =>
    tidy(() => {
      let now = {weights: {w: tf.tensor1d([0])}, moments: start(1)};
      for (let t = 1; t <= 20; ++t) now = adam(now.weights, {w: tf.tensor1d([4])}, now.moments, t, config);
      expect(numbersOf(now.weights.w)[0]).toBeCloseTo((-20 * 0.4) / 4.01, 5);
    }));

  it("agrees with its definition, number by number, over changing gradients", () =>
    tidy(() => {
      let now = {weights: {w: tf.tensor1d([0.3])}, moments: start(1)};
      let [w, m, v] = [0.3, 0, 0];
      [0.5, -2, 0.01, 7, -0.3].forEach((g, i) => {
        const t = i + 1;
        now = adam(now.weights, {w: tf.tensor1d([g])}, now.moments, t, config);
        m = 0.5 * m + 0.5 * g;
        v = 0.9 * v + 0.1 * g ** 2;
        w -= (0.1 * (m / (1 - 0.5 ** t))) / (Math.sqrt(v / (1 - 0.9 ** t)) + 0.01);
        expect(numbersOf(now.weights.w)[0]).toBeCloseTo(w, 5);
      });
    }));

  it("treats every number of every tensor by itself, and keeps names and shapes", () =>
    tidy(() => {
      const [a, b] = [tf.tensor2d([[1, 2, 3]]), tf.tensor1d([4])];
      const {weights} = adam({a, b}, {a: tf.tensor2d([[1, 0, -1]]), b: tf.tensor1d([2])}, start(4), 1, config);
      expect([weights.a.shape, weights.b.shape]).toEqual([[1, 3], [1]]);
      const expected = [1 - 0.1 / 1.01, 2, 3 + 0.1 / 1.01, 4 - 0.2 / 2.01];
      [...numbersOf(weights.a), ...numbersOf(weights.b)].forEach((x, i) => expect(x).toBeCloseTo(expected[i], 6));
    }));
});
