import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {discriminatorLayers, pixelsSeen} from "../../src/components/engine/convolutions.js";
import {configure} from "../../src/components/model/config.js";
import {discriminator} from "../../src/components/model/discriminator.js";
import * as tf from "../../src/components/model/tf.js";
import {livelyState, onProcessor, tiny} from "./tensors.js";

onProcessor();

const images = () => tf.tensor4d(Float32Array.from(random(4).normals(3 * 784), Math.tanh), [3, 28, 28, 1]);

/** Largest slope of a logit in each pixel of its own picture. */
async function slopes(normD: boolean): Promise<Float32Array> {
  const config = configure({...tiny, normD});
  const network = livelyState(config).discriminator;
  const gradient = tf.grad((x) =>
    tf.slice(discriminator(x as tf.Tensor4D, network, config, true).logits, [0, 0], [1, 1])
  );
  return (await tf.max(tf.abs(gradient(images())), [0, 3]).data()) as Float32Array;
}

describe("pixels that the discriminator sees", () => {
  const seen = pixelsSeen(discriminatorLayers(tiny));
  const isSeen = (pixel: number) => pixel % 28 < seen && Math.floor(pixel / 28) < seen;

  it("are 22 by 22: 4, then 3 · 2 + 4, then 9 · 2 + 4", () => {
    expect(pixelsSeen([{kernel: 4, stride: 2}])).toBe(4);
    expect(seen).toBe(22);
  });

  it("are those with a gradient, where nothing is normalised", async () => {
    (await slopes(false)).forEach((slope, pixel) => expect(slope > 0).toBe(isSeen(pixel)));
  });

  it("are not the only ones with a gradient where batch normalisation mixes all positions", async () => {
    const unseen = (await slopes(true)).filter((_, pixel) => !isSeen(pixel));
    expect(Math.max(...unseen)).toBeGreaterThan(0);
  });
});
