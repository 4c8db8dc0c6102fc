import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {article, configure} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import {stateShapes} from "../../src/components/model/plainState.js";
import {preset, presetNames} from "../../src/components/model/presets.js";
import {sizeOf} from "../../src/components/model/shapes.js";
import {fromPlain, toPlain} from "../../src/components/model/state.js";
import {step} from "../../src/components/model/step.js";
import * as tf from "../../src/components/model/tf.js";
import {disposeExcept} from "../../src/components/model/tree.js";
import {ingredients, onProcessor, tiny} from "./tensors.js";

onProcessor();

const mean = (xs: ArrayLike<number>) => Array.from(xs).reduce((a, b) => a + b, 0) / xs.length;
const deviation = (xs: Float32Array) => Math.sqrt(mean(xs.map((x) => x ** 2)) - mean(xs) ** 2);

describe("initialise", () => {
  const {tensors} = initialise(article, random(5));

  it("makes the article's 747,841 + 9,105 parameters", () => {
    expect(tensors["optimisers.generator.m"].data.length).toBe(747_841);
    expect(tensors["optimisers.discriminator.m"].data.length).toBe(9_105);
  });

  it("draws kernels and gains from N(0, .02²)", () => {
    for (const name of ["generator.W1", "generator.W2", "generator.W3", "discriminator.W2"]) {
      expect(deviation(tensors[name].data)).toBeCloseTo(0.02, 3);
      expect(Math.abs(mean(tensors[name].data))).toBeLessThan(0.001);
    }
    expect(deviation(tensors["generator.gamma1"].data)).toBeCloseTo(0.02, 2);
    expect(Math.abs(mean(tensors["generator.gamma1"].data))).toBeLessThan(0.005);
  });

  it("draws the gains of both networks around the mean that is asked for, from the same random numbers", () => {
    const around1 = initialise({...article, gammaMean: 1}, random(5)).tensors;
    for (const [name, {data}] of Object.entries(tensors)) {
      const shift = /gamma/.test(name) ? 1 : 0;
      expect(Math.max(...data.map((x, i) => Math.abs(around1[name].data[i] - x - shift)).slice(0, 1000))).toBeLessThan(
        1e-6
      );
    }
  });

  it("draws biases from U(±1/√fan-in) as PyTorch counts it: inputs of a convolution, outputs of a transposed one", () => {
    const bounds = {
      "generator.b1": 3 * 3 * 256,
      "generator.b2": 4 * 4 * 128,
      "generator.b3": 3 * 3 * 64,
      "discriminator.b2": 4 * 4 * 16
    };
    for (const [name, fanIn] of Object.entries(bounds)) {
      const largest = Math.max(...tensors[name].data.map(Math.abs));
      expect(largest).toBeLessThanOrEqual(1 / Math.sqrt(fanIn));
      expect(largest).toBeGreaterThan(0.85 / Math.sqrt(fanIn));
    }
  });

  it("starts shifts and running means at 0, running variances at 1, u and v at length 1, Adam empty", () => {
    for (const [name, {data}] of Object.entries(tensors)) {
      if (/beta|mean|optimisers/.test(name)) expect(data.every((x) => x === 0)).toBe(true);
      if (name.includes("variance")) expect(data.every((x) => x === 1)).toBe(true);
      if (/\.[uv]\d$/.test(name)) expect(Math.hypot(...data)).toBeCloseTo(1, 6);
    }
  });

  it("gives the same weights for the same seed and others for another", () => {
    expect(initialise(tiny, random(1))).toEqual(initialise(tiny, random(1)));
    expect(initialise(tiny, random(1))).not.toEqual(initialise(tiny, random(2)));
  });

  it("gives every tensor the shape that the configuration asks for", () => {
    const shapes = stateShapes(tiny);
    const plain = initialise(tiny, random(1)).tensors;
    expect(Object.keys(plain).sort()).toEqual(Object.keys(shapes).sort());
    for (const [name, {shape, data}] of Object.entries(plain)) {
      expect(shape).toEqual(shapes[name]);
      expect(data.length).toBe(sizeOf(shape));
    }
  });
});

describe("a state as plain numbers", () => {
  it("comes back as it was, and training goes on as if nothing had happened", async () => {
    const before = tf.memory().numTensors;
    const given = ingredients(tiny);
    const first = step(fromPlain(initialise(tiny, random(3)), tiny), given, tiny);
    const saved = structuredClone(await toPlain(first.state));
    const straight = step(first.state, given, tiny);
    const resumed = step(fromPlain(saved, tiny), given, tiny);
    expect(resumed.state.step).toBe(2);
    expect(await toPlain(resumed.state)).toEqual(await toPlain(straight.state));
    disposeExcept([first.report, straight, resumed, given]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("is refused where a tensor is missing, or not of the configuration's shape or length", () => {
    const plain = () => initialise(tiny, random(3));
    const [missing, shape, length] = [plain(), plain(), plain()];
    delete missing.tensors["generator.W2"];
    shape.tensors["discriminator.u1"].shape = [1, 4];
    length.tensors["generator.b1"].data = new Float32Array(3);
    expect(() => fromPlain(missing, tiny)).toThrow("missing tensor: generator.W2");
    expect(() => fromPlain(shape, tiny)).toThrow("invalid shape of discriminator.u1: 1,4");
    expect(() => fromPlain(length, tiny)).toThrow("invalid length of generator.b1: 3");
  });
});

describe("configure", () => {
  it("is the article's configuration unless told otherwise", () => {
    expect(configure()).toEqual(article);
    expect(preset("full")).toEqual(article);
    for (const name of presetNames) expect(preset(name).lrD).toBe(article.lrD);
  });

  it("refuses what can't be built, and says what it was", () => {
    expect(() => configure({batch: 0})).toThrow("invalid batch: 0");
    expect(() => configure({z: 1.5})).toThrow("invalid z: 1.5");
    expect(() => configure({lrG: NaN})).toThrow("invalid lrG: NaN");
    expect(() => preset("huge")).toThrow("invalid preset: huge");
  });
});
