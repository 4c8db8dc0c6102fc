import {describe, expect, it, vi} from "vitest";
import {bake, discriminator, plainDiscriminator, sigmas} from "../../src/components/model/discriminator.js";
import {generator} from "../../src/components/model/generator.js";
import {discriminatorStep, generatorStep, step} from "../../src/components/model/step.js";
import * as tf from "../../src/components/model/tf.js";
import {disposeExcept, tidy} from "../../src/components/model/tree.js";
import {gaussian, ingredients, livelyState, numbersOf, onProcessor, tiny} from "./tensors.js";

onProcessor();

const all = (record: object) => Object.values(record).flatMap((x: tf.Tensor) => numbersOf(x));

describe("discriminatorStep", () => {
  it("changes every weight of the discriminator and none of the generator", () =>
    tidy(() => {
      const state = livelyState(tiny);
      const {real, noiseD} = ingredients(tiny);
      const {state: next} = discriminatorStep(state, real, noiseD, tiny);
      expect(next.generator.weights).toBe(state.generator.weights);
      expect(next.optimisers.generator).toBe(state.optimisers.generator);
      for (const name of ["W1", "W2", "W3", "gamma1", "beta2", "b3"] as const) {
        expect(all({x: next.discriminator.weights[name]})).not.toEqual(all({x: state.discriminator.weights[name]}));
      }
    }));

  it("follows no gradient into the generator: its loss has none there", () =>
    tidy(() => {
      const state = livelyState(tiny);
      const {real, noiseD} = ingredients(tiny);
      expect(Object.keys(discriminatorStep(state, real, noiseD, tiny).gradients)).toEqual(
        Object.keys(state.discriminator.weights)
      );
    }));
});

describe("generatorStep", () => {
  it("leaves the discriminator's weights alone, though its singular vectors and running statistics move", () =>
    tidy(() => {
      const state = livelyState(tiny);
      const {state: next} = generatorStep(state, ingredients(tiny).noiseG, tiny);
      expect(next.discriminator.weights).toBe(state.discriminator.weights);
      expect(next.optimisers.discriminator).toBe(state.optimisers.discriminator);
      for (const name of ["u1", "v2", "mean1", "variance2"] as const) {
        expect(all({x: next.discriminator.memory[name]})).not.toEqual(all({x: state.discriminator.memory[name]}));
      }
    }));

  it("leaves no tensors behind", () => {
    const state = livelyState(tiny);
    const {noiseG} = ingredients(tiny);
    const before = tf.memory().numTensors;
    tidy(() => void generatorStep(state, noiseG, tiny));
    expect(tf.memory().numTensors).toBe(before);
    disposeExcept(state);
  });
});

describe("step", () => {
  it("keeps the number of tensors constant over many steps", () => {
    let state = livelyState(tiny);
    const given = ingredients(tiny);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 10; ++i) {
      const result = step(state, given, tiny);
      disposeExcept(result.report);
      state = result.state;
      expect(tf.memory().numTensors).toBe(before);
    }
    expect(state.step).toBe(10);
  });

  it("reads nothing back from the device", () => {
    const [state, given] = [livelyState(tiny), ingredients(tiny)];
    const reads = [vi.spyOn(tf.Tensor.prototype, "data"), vi.spyOn(tf.Tensor.prototype, "dataSync")];
    tidy(() => void step(state, given, tiny));
    for (const read of reads) expect(read).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("reports losses, probabilities and the σ of the state it leaves", () =>
    tidy(() => {
      const {state, report} = step(livelyState(tiny), ingredients(tiny), tiny);
      for (const loss of [report.lossD, report.lossG]) expect(numbersOf(loss)[0]).toBeGreaterThan(0);
      for (const p of [report.meanReal, report.meanFake]) expect(numbersOf(p)[0]).toBeGreaterThan(0);
      for (const p of [report.meanReal, report.meanFake]) expect(numbersOf(p)[0]).toBeLessThan(1);
      expect(numbersOf(report.sigma)).toEqual(numbersOf(sigmas(state.discriminator)));
    }));

  it("gives the same state twice from the same state, images and noise", () =>
    tidy(() => {
      const once = step(livelyState(tiny), ingredients(tiny), tiny).state;
      const twice = step(livelyState(tiny), ingredients(tiny), tiny).state;
      expect(all(once.generator.weights)).toEqual(all(twice.generator.weights));
      expect(all(once.discriminator.memory)).toEqual(all(twice.discriminator.memory));
    }));

  it("teaches the discriminator to tell one batch of reals from fakes", () => {
    let state = livelyState(tiny);
    const given = ingredients(tiny);
    const losses: number[] = [];
    for (let i = 0; i < 30; ++i) {
      const result = step(state, given, {...tiny, lrD: 0.01});
      losses.push(numbersOf(result.report.lossD)[0]);
      disposeExcept(result.report);
      state = result.state;
    }
    expect(losses.at(-1)).toBeLessThan(0.6 * losses[0]);
    disposeExcept(state);
  });
});

describe("bake", () => {
  it("gives in use the logits that the network gave before, without u and v", () =>
    tidy(() => {
      const {state} = step(livelyState(tiny), ingredients(tiny), tiny);
      const images = gaussian<tf.Tensor4D>([6, 28, 28, 1], 9, 0.5);
      const before = discriminator(images, state.discriminator, tiny, false).logits;
      const after = plainDiscriminator(images, bake(state.discriminator), tiny, false).logits;
      expect(numbersOf(after)).toEqual(numbersOf(before));
      const raw = plainDiscriminator(images, state.discriminator, tiny, false).logits;
      expect(numbersOf(raw)).not.toEqual(numbersOf(before));
    }));

  it("divides each kernel by its σ and changes nothing else", () =>
    tidy(() => {
      const {discriminator: network} = livelyState(tiny);
      const baked = bake(network);
      const s = numbersOf(sigmas(network));
      (["W1", "W2", "W3"] as const).forEach((name, i) => {
        const expected = numbersOf(network.weights[name]).map((x) => x / s[i]);
        numbersOf(baked.weights[name]).forEach((x, j) => expect(x).toBeCloseTo(expected[j], 5));
      });
      expect(baked.weights.b1).toBe(network.weights.b1);
      expect(baked.memory).toBe(network.memory);
    }));
});

describe("in use", () => {
  it("the generator's images depend on each noise vector alone, lie in [−1, 1], and move no memory", () =>
    tidy(() => {
      const {generator: network} = livelyState(tiny);
      const z = gaussian<tf.Tensor2D>([5, tiny.z], 4, 3);
      const {images, memory} = generator(z, network, tiny, false);
      expect(images.shape).toEqual([5, 28, 28, 1]);
      expect(numbersOf(images).every((x) => x >= -1 && x <= 1)).toBe(true);
      const alone = generator(tf.slice(z, [2, 0], [1, tiny.z]), network, tiny, false).images;
      numbersOf(alone).forEach((x, i) => expect(x).toBeCloseTo(numbersOf(images)[2 * 784 + i], 5));
      expect(memory).toEqual(network.memory);
    }));
});
