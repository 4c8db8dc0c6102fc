import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {transpose} from "../../src/components/math/matrix.js";
import {bakeDiscriminator, judge} from "../../src/components/model/bakedDiscriminator.js";
import {configure} from "../../src/components/model/config.js";
import {discriminator} from "../../src/components/model/discriminator.js";
import type {Numbers} from "../../src/components/model/plainState.js";
import {toPlain} from "../../src/components/model/state.js";
import * as tf from "../../src/components/model/tf.js";
import {livelyState, onProcessor, tiny} from "./tensors.js";

onProcessor();

const images = Float32Array.from(random(4).normals(3 * 784), Math.tanh);

async function discriminatorOf(config = tiny) {
  const state = livelyState(config);
  const {tensors} = await toPlain(state);
  const own = Object.entries(tensors).filter(([name]) => name.startsWith("discriminator."));
  const stir = (name: string, {shape, data}: Numbers): Numbers => ({
    shape, // running statistics that matter
    data: /mean|variance/.test(name) ? data.map((x, i) => x + 0.3 + 0.1 * (i % 3)) : data
  });
  const weights = Object.fromEntries(own.map(([name, x]) => [name.slice(14), stir(name, x)]));
  return {state, weights};
}

describe("judge", () => {
  it.each([
    ["with batch normalisation", tiny],
    ["without", configure({...tiny, normD: false})]
  ])("agrees with the model in use, %s", async (_, config) => {
    const {state, weights} = await discriminatorOf(config);
    const tensors = Object.fromEntries(
      Object.entries(weights).map(([name, {shape, data}]) => [name, tf.tensor(data, shape)])
    );
    const network = {
      weights: {...state.discriminator.weights, ...tensors},
      memory: {...state.discriminator.memory, ...tensors}
    };
    const {logits} = discriminator(tf.tensor4d(images, [3, 28, 28, 1]), network, config, false);
    const expected = await logits.data();
    const found = judge(bakeDiscriminator(weights, config), images);
    expected.forEach((x, i) => expect(Math.abs(found[i] - x)).toBeLessThan(2e-5 * (1 + Math.abs(x))));
  });

  it("with enough rounds of power iteration has σ₁ = 1 in every layer", async () => {
    const config = configure({...tiny, normD: false});
    const {weights} = await discriminatorOf(config);
    for (const {kernel, bias} of bakeDiscriminator(weights, config, {rounds: 400}).layers) {
      const columns = bias.length;
      const W = transpose({rows: kernel.length / columns, columns, values: kernel});
      expect(spectralNorm(W)).toBeCloseTo(1, 5);
    }
  });

  it("divides by no σ where the leash is another", async () => {
    const {weights} = await discriminatorOf(configure({...tiny, normD: false}));
    const config = configure({...tiny, normD: false, leash: "clipping"});
    const [{kernel}] = bakeDiscriminator(weights, config).layers;
    expect([...kernel]).toEqual([...weights.W1.data]);
  });

  it("refuses weights of another size", async () => {
    const {weights} = await discriminatorOf();
    expect(() => bakeDiscriminator(weights, configure({...tiny, discriminatorWidth: 5}))).toThrow(
      "invalid W1: 4×4×1×4, not 4×4×1×5"
    );
    expect(() => bakeDiscriminator({}, tiny)).toThrow("invalid W1: missing");
  });
});
