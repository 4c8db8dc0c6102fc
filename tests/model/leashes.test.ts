import {describe, expect, it} from "vitest";
import {adam} from "../../src/components/model/adam.js";
import {configure, type Config} from "../../src/components/model/config.js";
import {discriminator, plainDiscriminator, sigmas} from "../../src/components/model/discriminator.js";
import {discriminatorStep, generatorStep, step, type Ingredients} from "../../src/components/model/step.js";
import type {State} from "../../src/components/model/state.js";
import * as tf from "../../src/components/model/tf.js";
import {disposeExcept, tidy} from "../../src/components/model/tree.js";
import {gaussian, ingredients, livelyState, numbersOf, onProcessor, tiny} from "./tensors.js";

onProcessor();

const all = (record: object) => Object.values(record).flatMap((x: tf.Tensor) => numbersOf(x));

/** Images and noise for every update of a step. */
function givenFor(config: Config): Ingredients {
  const {updatesD, updatesG, batch} = config;
  const {real, noiseD} = ingredients({...config, batch: updatesD * batch});
  const {noiseG} = ingredients({...config, batch: updatesG * batch});
  return {real, noiseD, noiseG, between: tf.linspace(0, 1, updatesD * batch)};
}

describe.each<[string, Partial<Config>]>([
  ["no leash", {leash: "none"}],
  ["clipping, Wasserstein's loss", {leash: "clipping", loss: "wasserstein"}],
  ["penalty, Wasserstein's loss", {leash: "penalty", loss: "wasserstein", normD: false}],
  ["penalty, hinge", {leash: "penalty", loss: "hinge", normD: false}],
  ["several updates", {updatesD: 3, updatesG: 2}]
])("a step with %s", (_, changes) => {
  const config = configure({...tiny, ...changes});

  it("keeps the number of tensors constant, and every number of state and report finite", () => {
    let state = livelyState(config);
    const given = givenFor(config);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 3; ++i) {
      const result = step(state, given, config);
      state = result.state;
      expect(all(result.report).every(Number.isFinite)).toBe(true);
      disposeExcept(result.report);
      expect(tf.memory().numTensors).toBe(before);
    }
    for (const part of [state.generator.weights, state.discriminator.weights, state.discriminator.memory])
      expect(all(part).every(Number.isFinite)).toBe(true);
    disposeExcept([state, given]);
  });
});

describe("without spectral normalisation", () => {
  const config = configure({...tiny, leash: "none"});

  it("the kernels judge as they are, and u and v only watch", () =>
    tidy(() => {
      const state = livelyState(config);
      const x = gaussian<tf.Tensor4D>([4, 28, 28, 1], 8);
      const logits = numbersOf(discriminator(x, state.discriminator, config, true).logits);
      expect(logits).toEqual(numbersOf(plainDiscriminator(x, state.discriminator, config, true).logits));
      expect(logits).not.toEqual(numbersOf(discriminator(x, state.discriminator, tiny, true).logits));
      const before = all({u: state.discriminator.memory.u2});
      const {state: next, report} = step(state, ingredients(config), config); // takes over the old state
      expect(numbersOf(report.sigma)).toEqual(numbersOf(sigmas(next.discriminator)));
      expect(all({u: next.discriminator.memory.u2})).not.toEqual(before);
    }));
});

describe("clipping", () => {
  it("brings every weight of the discriminator into [−c, c] and leaves those alone that are there", () =>
    tidy(() => {
      const config = configure({...tiny, leash: "clipping", clip: 0.05});
      const {real, noiseD} = ingredients(config);
      const clipped = discriminatorStep(livelyState(config), real, noiseD, config).state.discriminator.weights;
      const free = discriminatorStep(livelyState(config), real, noiseD, {...config, leash: "none"}).state.discriminator
        .weights;
      const c = Math.fround(0.05);
      expect(all(clipped)).toEqual(all(free).map((x) => Math.min(c, Math.max(-c, x))));
      expect(all(free).some((x) => Math.abs(x) < 0.05)).toBe(true);
      expect(Math.max(...all(free))).toBeGreaterThan(0.05);
    }));
});

describe("the penalty", () => {
  it("is added to the loss and pulls the gradient, in proportion to λ", () =>
    tidy(() => {
      const config = configure({...tiny, leash: "penalty", loss: "wasserstein", normD: false});
      const {real, noiseD, between} = givenFor(config);
      const by = (penalty: number) => {
        const {loss, gradients} = discriminatorStep(livelyState(config), real, noiseD, {...config, penalty}, between);
        return [...numbersOf(loss), ...numbersOf(gradients.W2)];
      };
      const [none, one, two] = [by(1e-9), by(1), by(2)];
      expect(one[0] - none[0]).toBeGreaterThan(0.01);
      one.forEach((x, i) => expect(x).toBeCloseTo((none[i] + two[i]) / 2, 3));
    }));
});

describe("several updates in a step", () => {
  const config = configure({...tiny, updatesD: 2, updatesG: 2});

  it("are made in turn, each with rows of its own", () =>
    tidy(() => {
      const given = givenFor(config);
      const rows = <T extends tf.Tensor>(x: T, k: number) => tf.slice(x, k * config.batch, config.batch) as T;
      const {state, report} = step(livelyState(config), given, config);
      let expected: State = livelyState(config);
      const first = discriminatorStep(expected, rows(given.real, 0), rows(given.noiseD, 0), config, undefined, 0);
      const second = discriminatorStep(first.state, rows(given.real, 1), rows(given.noiseD, 1), config, undefined, 1);
      const third = generatorStep(second.state, rows(given.noiseG, 0), config, 0);
      const last = generatorStep(third.state, rows(given.noiseG, 1), config, 1);
      expected = last.state;
      expect(state.step).toBe(1);
      expect(all(state.generator.weights)).toEqual(all(expected.generator.weights));
      expect(all(state.discriminator.weights)).toEqual(all(expected.discriminator.weights));
      expect(all(state.discriminator.memory)).toEqual(all(expected.discriminator.memory));
      expect(numbersOf(report.lossD)).toEqual(numbersOf(second.loss));
      expect(numbersOf(report.lossG)).toEqual(numbersOf(last.loss));
    }));

  it("count in Adam's correction: the second update of the third step is its sixth", () =>
    tidy(() => {
      const state = {...livelyState(config), step: 2};
      const {real, noiseD} = ingredients(config);
      const made = discriminatorStep(state, real, noiseD, config, undefined, 1);
      const expected = adam(state.discriminator.weights, made.gradients, state.optimisers.discriminator, 6, {
        ...config,
        lr: config.lrD
      });
      expect(all(made.state.discriminator.weights)).toEqual(all(expected.weights));
    }));
});

describe("the report", () => {
  it("has the length of each network's whole gradient", () =>
    tidy(() => {
      const {real, noiseD, noiseG} = ingredients(tiny);
      const {report} = step(livelyState(tiny), {real, noiseD, noiseG}, tiny);
      const first = discriminatorStep(livelyState(tiny), real, noiseD, tiny);
      const second = generatorStep(first.state, noiseG, tiny);
      expect(numbersOf(report.gradD)[0] / Math.hypot(...all(first.gradients))).toBeCloseTo(1, 5);
      expect(numbersOf(report.gradG)[0] / Math.hypot(...all(second.gradients))).toBeCloseTo(1, 5);
    }));

  it("of a critic has mean scores where a discriminator has mean probabilities", () =>
    tidy(() => {
      const config = configure({...tiny, loss: "wasserstein"});
      const {real, noiseD, noiseG} = ingredients(config);
      const {report} = step(livelyState(config), {real, noiseD, noiseG}, config);
      const {logitsReal, logitsFake} = discriminatorStep(livelyState(config), real, noiseD, config);
      expect(numbersOf(report.meanReal)).toEqual(numbersOf(tf.mean(logitsReal)));
      expect(numbersOf(report.lossD)[0]).toBeCloseTo(
        numbersOf(tf.mean(logitsFake))[0] - numbersOf(tf.mean(logitsReal))[0],
        5
      );
    }));
});
