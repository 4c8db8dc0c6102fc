import {expect, it} from "vitest";
import {certificateOf} from "../../src/components/model/certificate.js";
import {article, configure} from "../../src/components/model/config.js";
import {discriminator, sharpen} from "../../src/components/model/discriminator.js";
import {configOf, recipeNamed} from "../../src/components/model/recipe.js";
import * as tf from "../../src/components/model/tf.js";
import {tidy} from "../../src/components/model/tree.js";
import {gaussian, livelyState, numbersOf, onProcessor, tiny} from "./tensors.js";

onProcessor();

it("is 4 for the certified recipe, and there is none with batch normalisation or another leash", () => {
  expect(certificateOf(configOf("full", recipeNamed("certified")))).toBe(4);
  expect(certificateOf(article)).toBeUndefined();
  for (const leash of ["none", "clipping", "penalty"] as const)
    expect(certificateOf(configure({leash, normD: false}))).toBeUndefined();
});

it("no two images have logits that are further apart than it allows, though some come to a twentieth of it", () =>
  tidy(() => {
    const config = {...tiny, normD: false};
    const {weights, memory} = livelyState(config).discriminator;
    let watched = memory;
    for (let i = 0; i < 100; ++i) watched = sharpen(weights, watched, config.snEps);
    const D = (x: tf.Tensor) =>
      tf.sum(discriminator(x as tf.Tensor4D, {weights, memory: watched}, config, true).logits);
    const images = gaussian<tf.Tensor4D>([20, 28, 28, 1], 3);
    const slopes = numbersOf(tf.sqrt(tf.sum(tf.square(tf.grad(D)(images)), [1, 2, 3])));
    expect(Math.max(...slopes)).toBeLessThanOrEqual(certificateOf(config)!);
    const steeper = tf.add(images, tf.mul(tf.grad(D)(images), 0.1)) as tf.Tensor4D;
    const lengths = numbersOf(tf.sqrt(tf.sum(tf.square(tf.sub(steeper, images)), [1, 2, 3])));
    const logits = (x: tf.Tensor4D) => numbersOf(discriminator(x, {weights, memory: watched}, config, true).logits);
    const [from, to] = [logits(images), logits(steeper)];
    const measured = lengths.map((length, i) => Math.abs(to[i] - from[i]) / length);
    expect(Math.max(...measured)).toBeLessThanOrEqual(certificateOf(config)!);
    expect(Math.max(...measured)).toBeGreaterThan(certificateOf(config)! / 20);
  }));
