import {describe, expect, it} from "vitest";
import {costOfFake, costOfReal, discriminatorLoss, generatorLoss} from "../../src/components/model/losses.js";
import * as tf from "../../src/components/model/tf.js";
import {tidy} from "../../src/components/model/tree.js";
import {numbersOf, onProcessor} from "./tensors.js";

onProcessor();

const logits = [-3, -0.5, 0, 0.2, 4];
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

describe("the losses", () => {
  it("are −log D for reals and −log(1 − D) for fakes, on average", () =>
    tidy(() => {
      const x = tf.tensor2d(logits, [5, 1]);
      expect(numbersOf(costOfReal(x))[0]).toBeCloseTo(mean(logits.map((x) => -Math.log(sigmoid(x)))), 5);
      expect(numbersOf(costOfFake(x))[0]).toBeCloseTo(mean(logits.map((x) => -Math.log(1 - sigmoid(x)))), 5);
    }));

  it("are both ln 2 where the discriminator can't tell", () =>
    tidy(() => {
      const x = tf.zeros([4, 1]);
      expect(numbersOf(discriminatorLoss(x, x, {loss: "bce"}))[0]).toBeCloseTo(Math.LN2, 6);
      expect(numbersOf(generatorLoss(x, {loss: "bce"}))[0]).toBeCloseTo(Math.LN2, 6);
    }));

  it("with the hinge: half the mean of max(0, 1 − real) and max(0, 1 + fake), and −logit for the generator", () =>
    tidy(() => {
      const [real, fake] = [
        tf.tensor2d(logits, [5, 1]),
        tf.tensor2d(
          logits.map((x) => x - 1),
          [5, 1]
        )
      ];
      const margins = logits.map((x) => (Math.max(0, 1 - x) + Math.max(0, x)) / 2);
      expect(numbersOf(discriminatorLoss(real, fake, {loss: "hinge"}))[0]).toBeCloseTo(mean(margins), 6);
      expect(numbersOf(generatorLoss(real, {loss: "hinge"}))[0]).toBeCloseTo(-mean(logits), 6);
    }));

  it("in Wasserstein's game: mean score of fakes minus mean score of reals, and −score for the generator", () =>
    tidy(() => {
      const [real, fake] = [tf.tensor2d(logits, [5, 1]), tf.tensor2d([1, 2, 3, 4, 5], [5, 1])];
      expect(numbersOf(discriminatorLoss(real, fake, {loss: "wasserstein"}))[0]).toBeCloseTo(3 - mean(logits), 6);
      expect(numbersOf(generatorLoss(real, {loss: "wasserstein"}))[0]).toBeCloseTo(-mean(logits), 6);
    }));

  it("neither overflow nor lose their gradient at logits of ±200", () =>
    tidy(() => {
      const far = tf.tensor2d([-200, 200], [2, 1]);
      expect(numbersOf(costOfReal(far))[0]).toBeCloseTo(100, 4);
      expect(numbersOf(costOfFake(far))[0]).toBeCloseTo(100, 4);
      expect(numbersOf(tf.grad((x) => costOfReal(x))(far))).toEqual([-0.5, -0]);
    }));
});
