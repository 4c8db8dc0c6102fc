import {describe, expect, it} from "vitest";
import {normalCdf} from "../../src/components/math/erf.js";
import {noiseGrid, noiseGridLines} from "../../src/components/math/noiseGrid.js";
import {normalQuantile} from "../../src/components/math/normalQuantile.js";
import {closeUpPicture, lookAt, manifoldOf, surfaceOf} from "../../src/components/toy/closeLook.js";
import {generate, initialGan, score, step, type Gan} from "../../src/components/toy/gan.js";
import {toyOptions, type ToyOptions} from "../../src/components/toy/options.js";
import {stepInStages} from "../../src/components/toy/stepStages.js";

const small = {width: 8, batch: 12, z: 3};
const made = (changes: Partial<ToyOptions>, steps = 5): Gan => {
  const gan = initialGan(toyOptions({...small, ...changes}));
  for (let k = 0; k < steps; ++k) step(gan);
  return gan;
};
const state = ({weights, moments, pairs, random, between, steps}: Gan) => ({
  ...{weights, moments, pairs, steps},
  streams: [random.state(), between.state()]
});
const cases: Record<string, Partial<ToyOptions>> = {
  plain: {},
  "clipped Wasserstein": {critic: "clipped", loss: "wasserstein", clip: 0.1},
  "penalised Wasserstein": {critic: "penalty", loss: "wasserstein"},
  "spectral hinge": {critic: "spectral", loss: "hinge", slope: 3},
  "weight-normalised": {critic: "weight-normalised"},
  "three updates of D, two of G, gradient descent": {criticSteps: 3, generatorSteps: 2, optimiser: "sgd"}
};

describe.each(Object.entries(cases))("a %s step in stages", (_, changes) => {
  it("ends as `step` does, bit for bit, several times over", () => {
    const [whole, staged] = [made(changes), made(changes)];
    for (let k = 0; k < 3; ++k) {
      const losses = step(whole);
      const stages = stepInStages(staged);
      expect(stages.losses).toEqual(losses);
      expect(stages.step).toBe(whole.steps);
      expect(state(staged)).toEqual(state(whole));
    }
  });

  it("tells the logits that its losses were computed from, and what D said before and after", () => {
    const gan = made(changes);
    const before = surfaceOf(gan);
    const {critic, generator, options} = stepInStages(gan);
    const soft = (x: number) => Math.log1p(Math.exp(x));
    const halves = {
      bce: (r: number, f: number) => (soft(-r) + soft(f)) / 2,
      hinge: (r: number, f: number) => Math.max(0, 1 - r) + Math.max(0, 1 + f),
      wasserstein: (r: number, f: number) => f - r
    };
    const own = {bce: (f: number) => soft(-f), hinge: (f: number) => -f, wasserstein: (f: number) => -f};
    const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
    const pairs = mean(critic.realLogits.map((r, i) => halves[options.loss](r, critic.fakeLogits[i])));
    if (options.critic === "penalty") expect(critic.loss).toBeGreaterThan(pairs);
    else expect(critic.loss).toBeCloseTo(pairs, 12);
    expect(generator.loss).toBeCloseTo(mean(generator.logits.map(own[options.loss])), 12);
    expect(critic.surfaceBefore).toEqual(before);
    if (options.criticSteps === 1) expect(critic.surfaceAfter).toEqual(surfaceOf(gan));
  });

  it("pulls each sample along minus the derivative of its own loss, by differences of the score", () => {
    const gan = made(changes);
    const {generator, options} = stepInStages(gan);
    const loss = (x: number, y: number) => {
      const [logit] = score(gan, {rows: 1, columns: 2, values: Float64Array.of(x, y)});
      return options.loss === "bce" ? Math.log1p(Math.exp(-logit)) : -logit;
    };
    const h = 1e-6;
    for (let i = 0; i < 4; ++i) {
      const [x, y, dx, dy] = generator.pulls.subarray(4 * i, 4 * i + 4);
      expect(dx).toBeCloseTo(-(loss(x + h, y) - loss(x - h, y)) / (2 * h), 4);
      expect(dy).toBeCloseTo(-(loss(x, y + h) - loss(x, y - h)) / (2 * h), 4);
    }
  });
});

describe("a step in stages", () => {
  it("says how far each player moved, and what the same noise gives afterwards", () => {
    const gan = made({});
    const before = {D: gan.weights.discriminator.slice(), G: gan.weights.generator.slice()};
    const {critic, generator} = stepInStages(gan);
    const distance = (a: Float64Array, b: Float64Array) => Math.sqrt(a.reduce((sum, x, i) => sum + (x - b[i]) ** 2, 0));
    expect(critic.moved).toBeCloseTo(distance(before.D, gan.weights.discriminator), 12);
    expect(generator.moved).toBeCloseTo(distance(before.G, gan.weights.generator), 12);
    const again = generate(gan.generator, {rows: 1, columns: 3, values: generator.noise}).values;
    const {followed: i, fake, fakeAfter} = generator;
    expect(Array.from(again)).toEqual(Array.from(fakeAfter.subarray(2 * i, 2 * i + 2)));
    const isInside = (k: number) => fake.subarray(2 * k, 2 * k + 2).every((v) => Math.abs(v) < closeUpPicture.reach);
    expect(Array.from({length: i + 1}, (_, k) => isInside(k))).toEqual([...Array<boolean>(i).fill(false), true]);
  });

  it("needs updates of both players and single points", () => {
    expect(() => stepInStages(made({criticSteps: 0}))).toThrow("invalid criticSteps: 0");
    expect(() => stepInStages(made({generatorSteps: 0}))).toThrow("invalid generatorSteps: 0");
    expect(() => stepInStages(made({pack: 2}))).toThrow("invalid pack: 2");
  });
});

describe("looking at a GAN", () => {
  it("leaves its streams and weights as they are", () => {
    const [looked, other] = [made({}), made({})];
    lookAt(looked);
    expect(state(looked)).toEqual(state(other));
    expect(step(looked)).toEqual(step(other));
  });

  it("shows the logit where the lattice is, and the generator's map of the first two dimensions of noise", () => {
    const gan = made({});
    const {surface, manifold, pulls} = lookAt(gan);
    const {reach, side} = closeUpPicture;
    const corner = score(gan, {rows: 1, columns: 2, values: Float64Array.of(reach, -reach)})[0];
    expect(surface![side - 1]).toBeCloseTo(corner, 5);
    const lines = noiseGridLines();
    const z = Float64Array.of(lines[3], lines[2], 0);
    const [x, y] = generate(gan.generator, {rows: 1, columns: 3, values: z}).values;
    const at = 2 * (3 + noiseGrid.side * 2);
    expect(manifold[at]).toBeCloseTo(x, 5);
    expect(manifold[at + 1]).toBeCloseTo(y, 5);
    expect(pulls).toHaveLength(240);
    expect(manifoldOf(made({z: 1}).generator, {z: 1}).every(Number.isFinite)).toBe(true);
  });

  it("cuts the noise into cells of equal share", () => {
    const lines = noiseGridLines();
    const shares = Array.from(lines.subarray(1), (x, i) => normalCdf(x) - normalCdf(lines[i]));
    for (const share of shares) expect(share ** 2).toBeCloseTo(noiseGrid.share, 12);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(() => normalQuantile(1)).toThrow("invalid share: 1");
  });
});
