import {describe, expect, it} from "vitest";
import {norm, row, type Matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {
  discriminatorGradient,
  drawNoise,
  drawReal,
  generate,
  generatorGradient,
  initialGan,
  score,
  scoringNetwork,
  step,
  type Gan
} from "../../src/components/toy/gan.js";
import type {Layer} from "../../src/components/toy/layer.js";
import {toyOptions, type Critic, type ToyOptions} from "../../src/components/toy/options.js";
import {initialPairs, nextPair, normalizedLayer} from "../../src/components/toy/spectral.js";

const small = (changes: Partial<ToyOptions> = {}) => initialGan(toyOptions({width: 6, batch: 8, ...changes}));
const critics: Critic[] = ["plain", "spectral", "clipped", "weight-normalised"];

/** dL/dw for every w in `values`, by central differences. */
function differences(values: Float64Array, loss: () => number, h = 1e-5): Float64Array {
  return values.map((w, i) => {
    values[i] = w + h;
    const above = loss();
    values[i] = w - h;
    const below = loss();
    values[i] = w;
    return (above - below) / (2 * h);
  });
}

function expectSame(analytic: readonly Layer[], network: readonly Layer[], loss: () => number): void {
  network.forEach((layer, l) => {
    for (const [exact, weights] of [
      [analytic[l].W.values, layer.W.values],
      [analytic[l].b, layer.b]
    ]) {
      const numeric = differences(weights, loss);
      exact.forEach((g, i) => expect(Math.abs(g - numeric[i])).toBeLessThan(1e-6));
    }
    expect(norm(analytic[l].W.values)).toBeGreaterThan(1e-4); // not trivially equal
  });
}

/** Batches and a GAN; u and v are constants of the loss, so differences hold them fixed too. */
function ready(critic: Critic): {gan: Gan; real: Matrix; fake: Matrix; noise: Matrix} {
  const gan = small({critic, slope: 2, clip: 0.5});
  const stream = random(9);
  for (const {b} of gan.discriminator) b.set(stream.normals(b.length).map((x) => x / 10)); // off the kinks at 0
  const noise = drawNoise(gan.options, 8, stream);
  return {gan, real: drawReal(gan.options, 8, stream), fake: generate(gan.generator, noise), noise};
}

describe.each(critics)("the gradient of a %s discriminator", (critic) => {
  it("agrees with differences to 1e-6, for both networks", () => {
    const {gan, real, fake, noise} = ready(critic);
    const lossD = () => discriminatorGradient(gan, real, fake).loss;
    expectSame(discriminatorGradient(gan, real, fake).gradient, gan.discriminator, lossD);
    const lossG = () => generatorGradient(gan, noise).loss;
    expectSame(generatorGradient(gan, noise).gradient, gan.generator, lossG);
  });
});

describe("the spectral discriminator", () => {
  it("has a gradient at right angles to its weights: their length does not matter", () => {
    const {gan, real, fake} = ready("spectral");
    const {gradient} = discriminatorGradient(gan, real, fake);
    gan.discriminator.forEach(({W}, l) => {
      const product = W.values.reduce((sum, w, i) => sum + w * gradient[l].W.values[i], 0);
      expect(Math.abs(product)).toBeLessThan(1e-12);
    });
  });

  it("has layers of spectral norm 1 once power iteration has converged, and never below", () => {
    const gan = small({critic: "spectral", width: 16});
    let pairs = initialPairs(gan.discriminator, random(2));
    const norms = () => gan.discriminator.map((layer, l) => spectralNorm(normalizedLayer(layer, pairs[l]).W));
    for (const sigma of norms()) expect(sigma).toBeGreaterThanOrEqual(1 - 1e-12);
    for (let k = 0; k < 400; ++k) pairs = gan.discriminator.map(({W}, l) => nextPair(pairs[l], W));
    for (const sigma of norms()) expect(sigma).toBeCloseTo(1, 6);
  });

  it("keeps its slope below the product of its spectral norms, between any two points, while it trains", () => {
    const gan = small({critic: "spectral", slope: 3, width: 16});
    for (let k = 0; k < 200; ++k) step(gan);
    const bound = scoringNetwork(gan).reduce((product, {W}) => product * spectralNorm(W), 3);
    expect(bound).toBeLessThan(1.3 * 3); // one round a step keeps up
    const points: Matrix = {rows: 300, columns: 2, values: random(3).normals(600)};
    const logits = score(gan, points);
    const slopes = Array.from({length: 299}, (_, i) => {
      const [a, b] = [row(points, i), row(points, i + 1)];
      return Math.abs(logits[i] - logits[i + 1]) / Math.hypot(a[0] - b[0], a[1] - b[1]);
    });
    expect(Math.max(...slopes)).toBeLessThanOrEqual(bound);
    expect(Math.max(...slopes)).toBeGreaterThan(0.3); // it does use its slope
  });

  it("may be steeper without the division", () => {
    const gan = small({width: 16, learningRate: 0.01});
    for (let k = 0; k < 300; ++k) step(gan);
    const bound = scoringNetwork(gan).reduce((product, {W}) => product * spectralNorm(W), 1);
    expect(bound).toBeGreaterThan(10);
  });
});

describe("step", () => {
  const run = (options: Partial<ToyOptions>, steps = 20) => {
    const gan = small(options);
    const losses = Array.from({length: steps}, () => step(gan));
    return {losses, weights: gan.generator.map(({W}) => [...W.values])};
  };

  it("repeats itself for the same options, and not for another seed", () => {
    expect(run({seed: 5})).toEqual(run({seed: 5}));
    expect(run({seed: 5}).losses[0]).not.toEqual(run({seed: 6}).losses[0]);
  });

  it("starts plain and spectral critics from the same weights and the same first batch", () => {
    const [plain, spectral] = critics.map((critic) => small({critic}));
    expect(spectral.discriminator).toEqual(plain.discriminator);
    expect(spectral.generator).toEqual(plain.generator);
    expect(spectral.random.state()).toEqual(plain.random.state());
  });

  it("teaches a discriminator to tell real from fake", () => {
    const gan = small({width: 16});
    const before = discriminatorGradient(gan, ...heldOut(gan)).loss;
    for (let k = 0; k < 50; ++k) step(gan);
    expect(discriminatorGradient(gan, ...heldOut(gan)).loss).toBeLessThan(Math.min(before, Math.LN2));
  });

  it("brings the generator's points nearer to the ring", () => {
    const gan = small({width: 16, batch: 32});
    const before = meanDistanceToRing(gan);
    for (let k = 0; k < 1000; ++k) step(gan);
    expect(meanDistanceToRing(gan)).toBeLessThan(0.75 * before);
  });
});

function heldOut(gan: Gan): [Matrix, Matrix] {
  const stream = random(11);
  const fake = generate(initialGan(gan.options).generator, drawNoise(gan.options, 200, stream));
  return [drawReal(gan.options, 200, stream), fake];
}

function meanDistanceToRing(gan: Gan): number {
  const {values} = generate(gan.generator, drawNoise(gan.options, 500, random(12)));
  let sum = 0;
  for (let i = 0; i < 1000; i += 2) sum += Math.abs(Math.hypot(values[i], values[i + 1]) - 1);
  return sum / 500;
}

describe("toyOptions", () => {
  it("refuses what can't be run", () => {
    expect(() => toyOptions({batch: 0})).toThrow("invalid batch: 0");
    expect(() => toyOptions({modes: 1})).toThrow("invalid modes: 1");
    expect(() => toyOptions({learningRate: -1})).toThrow("invalid learningRate: -1");
    expect(() => toyOptions({sd: NaN})).toThrow("invalid sd: NaN");
    expect(() => toyOptions({clip: 0})).toThrow("invalid clip: 0");
  });
});
