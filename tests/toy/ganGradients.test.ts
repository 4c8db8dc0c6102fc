import "@tensorflow/tfjs-backend-cpu";
import {beforeAll, describe, expect, it} from "vitest";
import * as tf from "../../src/components/model/tf.js";
import {tfDiscriminatorLoss, tfGan, tfGeneratorLoss, tfPacks, tfStep, tfWeights} from "../../scripts/benchToy/tfGan.js";
import {norm, type Matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {penaltyGradient} from "../../src/components/toy/criticPenalty.js";
import {discriminatorGradient, drawNoise, drawReal, generate, generatorGradient, initialGan, step, type Gan} from "../../src/components/toy/gan.js"; // prettier-ignore
import type {Network} from "../../src/components/toy/network.js";
import {methodNames, methods, toyOptions, type ToyOptions} from "../../src/components/toy/options.js";

const batch = 12;

/** Objectives: the four methods, and what else can be combined, the penalty through the spectral norm with packing among it. */
const cases: [string, Partial<ToyOptions>, {penalised: boolean}][] = [
  ...methodNames.map((name): [string, Partial<ToyOptions>, {penalised: boolean}] => [
    name,
    {...methods[name], ...(name === "wgan" ? {clip: 0.5} : {})},
    {penalised: name === "wgan-gp"}
  ]),
  ["hinge", {loss: "hinge"}, {penalised: false}],
  ["hinge, weight-normalised", {loss: "hinge", critic: "weight-normalised"}, {penalised: false}],
  ["packs of 3, cross-entropy", {pack: 3}, {penalised: false}],
  ["packs of 5 that leave two points over", {pack: 5, loss: "hinge"}, {penalised: false}],
  ["penalty, packs of 2", {critic: "penalty", loss: "wasserstein", pack: 2, lambda: 0.7}, {penalised: true}],
  ["penalty through the spectral norm", {critic: "spectral", slope: 2, lambda: 3}, {penalised: true}],
  ["the same with hinge and packs of 3", {critic: "spectral", slope: 2, loss: "hinge", pack: 3}, {penalised: true}],
  [
    "the same with three hidden layers",
    {critic: "spectral", slope: 2, depth: 3, loss: "wasserstein"},
    {penalised: true}
  ]
];

interface Ready {
  readonly gan: Gan;
  readonly real: Matrix;
  readonly fake: Matrix;
  readonly noise: Matrix;
  readonly middles?: Matrix;
}

/** A GAN with batches, off the kinks at 0; u and v are constants of the loss. */
function ready(changes: Partial<ToyOptions>, penalised: boolean): Ready {
  const gan = initialGan(toyOptions({width: 7, batch, z: 5, ...changes}));
  const stream = random(9);
  for (const {b} of [...gan.discriminator, ...gan.generator]) b.set(stream.normals(b.length).map((x) => x / 5));
  const noise = drawNoise(gan.options, batch, stream);
  const [real, fake] = [drawReal(gan.options, batch, stream), generate(gan.generator, noise)];
  const {pack} = gan.options;
  const rows = Math.floor(batch / pack);
  const middles = {rows, columns: 2 * pack, values: stream.normals(2 * pack * rows).map((x) => 0.7 * x)};
  return {gan, real, fake, noise, ...(penalised ? {middles} : {})};
}

const flat = (network: Network) => network.flatMap(({W, b}) => [...W.values, ...b]);

/** ‖a − b‖ / ‖b‖ */
const apart = (a: readonly number[], b: readonly number[]) => norm(a.map((x, i) => x - b[i])) / norm(b);

/** The gradient by differences of order h⁴: f(±h) and f(±2h). */
function differences(network: Network, loss: () => number, h = 1e-4): number[] {
  return network.flatMap(({W, b}) =>
    [W.values, b].flatMap((values) =>
      Array.from(values, (w, i) => {
        const at = (x: number) => {
          values[i] = w + x;
          return loss();
        };
        const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
        values[i] = w;
        return slope;
      })
    )
  );
}

describe.each(cases)("the gradients of %s", (_, changes, {penalised}) => {
  const {gan, real, fake, noise, middles} = ready(changes, penalised);
  const own = discriminatorGradient(gan, real, fake, middles);
  const ownG = generatorGradient(gan, noise);

  it("agree with finite differences to 1e-5, for both networks", () => {
    const lossD = () => discriminatorGradient(gan, real, fake, middles).loss;
    expect(apart(flat(own.gradient), differences(gan.discriminator, lossD))).toBeLessThan(1e-5);
    const lossG = () => generatorGradient(gan, noise).loss;
    expect(apart(flat(ownG.gradient), differences(gan.generator, lossG))).toBeLessThan(1e-5);
  });

  it("and their losses agree with TensorFlow.js on the same weights to 1e-5", () => {
    tf.engine().startScope();
    const other = tfGan(gan);
    const {pack} = gan.options;
    const place = middles && tf.tensor2d(Float32Array.from(middles.values), [middles.rows, middles.columns]);
    const lossD = () => tfDiscriminatorLoss(other, tfPacks(real, pack), tfPacks(fake, pack), place);
    const D = tf.variableGrads(lossD, tfWeights(other.discriminator));
    expect(Math.abs(D.value.dataSync()[0] - own.loss)).toBeLessThan(1e-5 * Math.max(1, Math.abs(own.loss)));
    expect(apart(gradients(D.grads, tfWeights(other.discriminator)), flat(own.gradient))).toBeLessThan(1e-5);
    const lossG = () => tfGeneratorLoss(other, tf.tensor2d(Float32Array.from(noise.values), [batch, noise.columns]));
    const G = tf.variableGrads(lossG, tfWeights(other.generator));
    expect(Math.abs(G.value.dataSync()[0] - ownG.loss)).toBeLessThan(1e-5 * Math.max(1, Math.abs(ownG.loss)));
    expect(apart(gradients(G.grads, tfWeights(other.generator)), flat(ownG.gradient))).toBeLessThan(1e-5);
    tf.engine().endScope();
  });
});

/** TensorFlow.js leaves out what a loss doesn't depend on, the last bias of a difference of means, say. */
function gradients(grads: tf.NamedTensorMap, weights: readonly tf.Variable[]): number[] {
  return weights.flatMap((w) => Array.from(grads[w.name]?.dataSync() ?? new Float32Array(w.size)));
}

describe.each(methodNames)("a step of %s", (name) => {
  it("is TensorFlow.js's: after five, from the same streams, no weight is 1e-4 away", () => {
    const gan = initialGan(toyOptions({width: 8, batch: 16, ...methods[name]}));
    const other = tfGan(gan);
    for (let k = 0; k < 5; ++k) {
      step(gan);
      tfStep(other);
    }
    for (const side of ["generator", "discriminator"] as const) {
      const theirs = tfWeights(other[side]).flatMap((w) => Array.from(w.dataSync()));
      flat(gan[side]).forEach((w, i) => expect(Math.abs(w - theirs[i])).toBeLessThan(1e-4));
    }
  });

  it("leaves no tensors behind, over there", () => {
    const other = tfGan(initialGan(toyOptions({width: 8, batch: 16, ...methods[name]})));
    tfStep(other); // makes Adam's moments
    const before = tf.memory().numTensors;
    tfStep(other);
    expect(tf.memory().numTensors).toBe(before);
  });
});

it("the penalty on top is the microscope's", () => {
  const {gan, real, fake, middles} = ready({lambda: 3}, true);
  const [without, withIt] = [undefined, middles].map((places) => discriminatorGradient(gan, real, fake, places));
  const {loss, gradient} = penaltyGradient(gan.discriminator, middles!, 3);
  expect(withIt.loss - without.loss).toBeCloseTo(loss, 12);
  const difference = flat(withIt.gradient).map((g, i) => g - flat(without.gradient)[i]);
  expect(apart(difference, flat(gradient))).toBeLessThan(1e-12);
});

beforeAll(async () => {
  tf.enableProdMode();
  await tf.setBackend("cpu");
});
