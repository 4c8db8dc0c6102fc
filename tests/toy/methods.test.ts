import {describe, expect, it} from "vitest";
import type {Matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {targetNames} from "../../src/components/math/targets.js";
import {discriminatorStep, drawReal, initialGan, retune, score, scoringNetwork, step, type Gan} from "../../src/components/toy/gan.js"; // prettier-ignore
import {isSound} from "../../src/components/toy/observe.js";
import {methodNames, methods, toyOptions, type ToyOptions} from "../../src/components/toy/options.js";

const small = (changes: Partial<ToyOptions> = {}) => initialGan(toyOptions({width: 9, batch: 14, z: 4, ...changes}));

function trained(changes: Partial<ToyOptions>, steps = 40): Gan {
  const gan = small(changes);
  for (let k = 0; k < steps; ++k) step(gan);
  return gan;
}

describe.each(methodNames)("%s", (name) => {
  const method = methods[name];

  it("gives the same bits again with the same seed, and others with another", () => {
    const [a, b, c] = [1, 1, 2].map((seed) => trained({...method, seed}));
    expect(a.weights).toEqual(b.weights);
    expect(a.moments).toEqual(b.moments);
    expect(a.weights.generator).not.toEqual(c.weights.generator);
  });

  it("starts from the generator of the others and draws their points and noise, step after step", () => {
    const [own, plain] = [small(method), small()];
    expect(own.weights.generator).toEqual(plain.weights.generator);
    for (let k = 0; k < 3; ++k) {
      step(own);
      step(plain);
      expect(own.workspace.real).toEqual(plain.workspace.real);
      expect(own.workspace.noise).toEqual(plain.workspace.noise);
      expect(own.random.state()).toEqual(plain.random.state());
    }
  });

  it("keeps every number a number on every target, with packs, more layers and unequal updates", () => {
    for (const target of targetNames) {
      const points = [[0.5, 0.5], [-0.5, 0]] as const; // prettier-ignore
      const gan = trained({...method, target, points, depth: 3, pack: 3, criticSteps: 2, generatorSteps: 1}, 20);
      expect(isSound(gan)).toBe(true);
    }
  });
});

describe("the options of a step", () => {
  it("no update of a side leaves its weights alone, and says NaN for its loss", () => {
    const gan = small({generatorSteps: 0});
    const {generator, discriminator} = copy(gan);
    const losses = step(gan);
    expect(gan.weights.generator).toEqual(generator);
    expect(gan.weights.discriminator).not.toEqual(discriminator);
    expect([Number.isNaN(losses.generator), Number.isNaN(losses.discriminator)]).toEqual([true, false]);
    expect(Number.isNaN(step(small({criticSteps: 0})).discriminator)).toBe(true);
  });

  it("sgd moves against the gradient by the learning rate times its length", () => {
    const gan = small({optimiser: "sgd", learningRate: 0.01});
    const {discriminator} = copy(gan);
    discriminatorStep(gan);
    const gradient = gan.workspace.parts[0].values;
    gan.weights.discriminator.forEach((w, i) => expect(w).toBeCloseTo(discriminator[i] - 0.01 * gradient[i], 14));
  });

  it("two hidden layers are depth 2: [z, n, n, 2] and [2 · pack, n, n, 1]", () => {
    const {generator, discriminator} = small({depth: 2, pack: 3});
    const shape = (network: Gan["generator"]) => network.map(({W}) => [W.rows, W.columns]);
    expect(shape(generator)).toEqual([[9, 4], [9, 9], [2, 9]]); // prettier-ignore
    expect(shape(discriminator)).toEqual([[9, 6], [9, 9], [1, 9]]); // prettier-ignore
  });

  it("refuses what can't be run", () => {
    expect(() => toyOptions({pack: 65})).toThrow("invalid pack: 65 of a batch of 64");
    expect(() => toyOptions({depth: 0})).toThrow("invalid depth: 0");
    expect(() => toyOptions({criticSteps: -1})).toThrow("invalid criticSteps: -1");
    expect(() => toyOptions({lambda: 0})).toThrow("invalid lambda: 0");
    expect(() => toyOptions({loss: "square" as "bce"})).toThrow("invalid loss: square");
    expect(() => toyOptions({target: "drawn"})).toThrow("invalid number of points: 0");
    expect(() => toyOptions({target: "cube" as "ring"})).toThrow("invalid");
  });

  it("gives each target its own jitter, at its scale", () => {
    expect(toyOptions({target: "grid"}).sd).toBe(0.0125);
    expect(toyOptions({target: "grid", scale: 4}).sd).toBe(0.05);
    expect(toyOptions({target: "grid", sd: 0.3}).sd).toBe(0.3);
  });
});

describe("score", () => {
  it("takes a single point for a pack of copies", () => {
    const gan = trained({pack: 3}, 3);
    const [x, y] = [0.3, -0.8];
    const one: Matrix = {rows: 1, columns: 2, values: Float64Array.of(x, y)};
    const three: Matrix = {rows: 1, columns: 6, values: Float64Array.of(x, y, x, y, x, y)};
    expect(score(gan, one)).toEqual(score(gan, three));
  });

  it("is a look that training doesn't change afterwards", () => {
    const gan = small({critic: "spectral"});
    const network = scoringNetwork(gan);
    const before = network.map(({W}) => W.values.slice());
    step(gan);
    expect(network.map(({W}) => W.values)).toEqual(before);
  });
});

describe("retune", () => {
  it("goes on with the same weights, as if the options had always been so", () => {
    const [a, b] = [small(), small()];
    for (let k = 0; k < 5; ++k) step(a);
    let changed = b;
    for (let k = 0; k < 5; ++k) {
      changed = retune(changed, {learningRate: 7e-4});
      changed = retune(changed, {learningRate: 1e-3, batch: 14});
      step(changed);
    }
    expect(changed.weights).toEqual(a.weights);
    expect(changed.steps).toBe(5);
  });

  it("makes room for another batch, and puts a clipped critic into its box at once", () => {
    const gan = retune(small(), {batch: 30, critic: "clipped", clip: 0.05, target: "moons"});
    expect(Math.max(...gan.weights.discriminator)).toBeLessThanOrEqual(0.05);
    step(gan);
    expect(gan.workspace.real).toHaveLength(60);
    expect(gan.target.name).toBe("moons");
  });

  it("refuses what needs other weights", () => {
    for (const changes of [{width: 10}, {depth: 3}, {z: 5}, {pack: 2}, {seed: 9}]) {
      expect(() => retune(small(), changes)).toThrow(`invalid change of ${Object.keys(changes)[0]}`);
    }
  });
});

it("drawReal draws from the target", () => {
  const options = toyOptions({target: "uneven"});
  expect(drawReal(options, 5, random(1)).values).toEqual(initialGan(options).target.draw(5, random(1)));
});

const copy = ({weights}: Gan) => ({
  generator: weights.generator.slice(),
  discriminator: weights.discriminator.slice()
});
