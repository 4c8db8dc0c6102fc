import {describe, expect, it} from "vitest";
import {cloudDistance, criticClouds} from "../../src/components/math/criticClouds.js";
import {gradientPenalty} from "../../src/components/math/gradientPenalty.js";
import {norm, row, type Matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {
  criticGap,
  criticGradient,
  criticStep,
  frozenCritic,
  initialCritic,
  type Critic
} from "../../src/components/toy/critic.js";
import {frozen, normalisedForward} from "../../src/components/toy/criticBatchNorm.js";
import {criticOptions, type CriticLeash, type CriticOptions} from "../../src/components/toy/criticOptions.js";
import {penaltyGradient} from "../../src/components/toy/criticPenalty.js";
import {
  certificate,
  lattice,
  layerGradients,
  measureSlopes,
  slopesAt,
  viewCritic
} from "../../src/components/toy/criticSlopes.js";
import {forward, initialNetwork, type Network} from "../../src/components/toy/network.js";

const leashes: CriticLeash[] = ["none", "clipped", "penalty", "spectral"];
const make = (changes: Partial<CriticOptions>) => initialCritic(criticOptions(changes));
const trained = (changes: Partial<CriticOptions>, steps: number): Critic => {
  const critic = make(changes);
  for (let k = 0; k < steps; ++k) criticStep(critic);
  return critic;
};
const valueAt = (network: Network, x: number, y: number) =>
  forward(network, {rows: 1, columns: 2, values: Float64Array.of(x, y)}).at(-1)!.values[0];

/** A small critic with its biases off the kinks at 0. */
function ready(changes: Partial<CriticOptions>): Critic {
  const critic = make({width: 5, points: 6, clip: 0.6, ...changes});
  const stream = random(9);
  for (const {b} of critic.weights) b.set(stream.normals(b.length).map((x) => x / 10));
  return critic;
}

/** The gradient agrees with central differences of `loss` to 1e-6, and is not trivially 0. */
function expectGradient(gradient: Network, weights: Network, loss: () => number, h = 1e-6): void {
  weights.forEach((layer, l) => {
    for (const [exact, values] of [
      [gradient[l].W.values, layer.W.values],
      [gradient[l].b, layer.b]
    ]) {
      exact.forEach((g, i) => {
        const w = values[i];
        const at = (to: number) => ((values[i] = to), loss());
        const numeric = (at(w + h) - at(w - h)) / (2 * h);
        values[i] = w;
        expect(Math.abs(g - numeric)).toBeLessThan(1e-6);
      });
    }
    expect(norm(gradient[l].W.values)).toBeGreaterThan(1e-4);
  });
}

describe.each([false, true])("the gradient of the gap (BatchNorm: %s)", (batchNorm) => {
  it.each(leashes)("agrees with differences to 1e-6, %s", (leash) => {
    const critic = ready({leash, batchNorm, depth: 3});
    expectGradient(criticGradient(critic).gradient, critic.weights, () => -criticGap(critic));
  });
});

describe("the gradient penalty", () => {
  const points: Matrix = {rows: 7, columns: 2, values: random(4).normals(14)};

  it.each([1, 2, 4])("has a gradient that agrees with differences to 1e-6, %i hidden layers", (depth) => {
    const {weights} = ready({depth});
    const loss = () => {
      const {values} = slopesAt(weights, points);
      return gradientPenalty(
        Array.from({length: 7}, (_, i) => [values[2 * i], values[2 * i + 1]]),
        {lambda: 3}
      );
    };
    const own = penaltyGradient(weights, points, 3);
    expect(own.loss).toBeCloseTo(loss(), 12);
    expectGradient(own.gradient, weights, loss);
  });

  it("is added to the gradient of the gap; with BatchNorm the statistics are constants of it", () => {
    for (const batchNorm of [false, true]) {
      const critic = ready({leash: "penalty", batchNorm, depth: 2});
      const {P, Q} = critic.clouds;
      const both = {rows: 12, columns: 2, values: Float64Array.of(...P.values, ...Q.values)};
      const {statistics} = normalisedForward(critic.weights, both);
      const penalty = () =>
        penaltyGradient(frozen(critic.weights, batchNorm ? statistics : []), points, critic.options.lambda).loss;
      expectGradient(criticGradient(critic, points).gradient, critic.weights, () => penalty() - criticGap(critic));
    }
  });
});

describe("a critic’s slope", () => {
  it("agrees with differences of f, with and without BatchNorm", () => {
    for (const batchNorm of [false, true]) {
      const network = frozenCritic(trained({batchNorm, points: 16, leash: "none"}, 20));
      const points: Matrix = {rows: 20, columns: 2, values: random(5).normals(40)};
      const slopes = slopesAt(network, points);
      for (let i = 0; i < points.rows; ++i) {
        const [x, y] = row(points, i);
        const h = 1e-7;
        const [gx, gy] = row(slopes, i);
        expect((valueAt(network, x + h, y) - valueAt(network, x - h, y)) / (2 * h)).toBeCloseTo(gx, 4);
        expect((valueAt(network, x, y + h) - valueAt(network, x, y - h)) / (2 * h)).toBeCloseTo(gy, 4);
      }
    }
  });

  it("is that of the whole-batch function: the frozen network shows the same gap", () => {
    const critic = trained({batchNorm: true, points: 16}, 10);
    const network = frozenCritic(critic);
    const mean = ({rows, values}: Matrix) =>
      Array.from({length: rows}, (_, i) => valueAt(network, values[2 * i], values[2 * i + 1])).reduce((a, b) => a + b) /
      rows;
    expect(mean(critic.clouds.P) - mean(critic.clouds.Q)).toBeCloseTo(criticGap(critic), 10);
  });

  it("is never found above the bound, over 50 seeds, four leashes and 2 to 8 layers", () => {
    for (let seed = 1; seed <= 50; ++seed) {
      for (const leash of leashes) {
        const depth = 2 + (seed % 7);
        const critic = make({seed, leash, depth, points: 16, width: 16, clip: 0.05 * (1 + (seed % 6))});
        for (let k = 0; k < 2; ++k) {
          const {steepest, bound} = measureSlopes(critic);
          expect(steepest).toBeGreaterThan(0);
          expect(bound).toBeGreaterThanOrEqual(steepest * (1 - 1e-12));
          for (let step = 0; step < 15; ++step) criticStep(critic);
        }
      }
    }
  }, 60_000);

  it("is never above the bound between two points either", () => {
    const stream = random(8);
    for (const leash of leashes) {
      const critic = trained({leash, points: 16}, 60);
      const network = frozenCritic(critic);
      const bound = certificate(critic);
      for (let k = 0; k < 100; ++k) {
        const [a, b, c, d] = stream.normals(4);
        const rise = Math.abs(valueAt(network, a, b) - valueAt(network, c, d));
        expect(rise / Math.hypot(a - c, b - d)).toBeLessThanOrEqual(bound * (1 + 1e-9));
      }
    }
  });

  it("has no bound with BatchNorm, where spectral norm lets it grow to more than ten times what it was", () => {
    const [plain, normalised] = [false, true].map((batchNorm) => measureSlopes(trained({batchNorm}, 200)));
    expect(normalised.bound).toBe(Infinity);
    expect(plain.bound).toBeLessThan(1.3);
    expect(normalised.steepest).toBeGreaterThan(10 * plain.steepest);
  });

  it("is about 1 with the penalty, which certifies nothing near it", () => {
    const {steepest, bound} = measureSlopes(trained({leash: "penalty"}, 300));
    expect(steepest).toBeGreaterThan(0.9);
    expect(steepest).toBeLessThan(1.6);
    expect(bound).toBeGreaterThan(15 * steepest);
  });
});

describe("viewCritic", () => {
  const critic = trained({points: 16}, 30);
  const view = viewCritic(critic);

  it("shows f on the lattice, row after row from the bottom up", () => {
    const {side, reach} = lattice;
    const at = (i: number, j: number) =>
      valueAt(view.network, (i * 2 * reach) / (side - 1) - reach, (j * 2 * reach) / (side - 1) - reach);
    for (const [i, j] of [
      [0, 0],
      [50, 0],
      [0, 50],
      [13, 29]
    ])
      expect(view.surface[j * side + i]).toBeCloseTo(at(i, j), 5);
  });

  it("keeps its network when training goes on, and says where the steepest slope is", () => {
    const before = view.network[1].W.values.slice();
    const {x, y, slope} = view.steepest;
    criticStep(critic);
    expect(view.network[1].W.values).toEqual(before);
    expect(norm(slopesAt(view.network, {rows: 1, columns: 2, values: Float64Array.of(x, y)}).values)).toBe(slope);
  });
});

describe("layerGradients", () => {
  it("begins with the slope at the input and ends with the length of the last weights", () => {
    const network = initialNetwork([2, 6, 6, 1], random(3));
    const points: Matrix = {rows: 5, columns: 2, values: random(4).normals(10)};
    const gradients = layerGradients(network, points);
    const slopes = slopesAt(network, points).values;
    expect(gradients).toHaveLength(3);
    expect(gradients[0]).toBeCloseTo(norm(slopes) / Math.sqrt(5), 12);
    expect(gradients[2]).toBeCloseTo(norm(network[2].W.values), 12);
  });
});

describe("criticStep", () => {
  it("repeats itself for the same options, and not for another seed", () => {
    const gaps = (seed: number) => criticGap(trained({seed, leash: "penalty", points: 8}, 5));
    expect(gaps(3)).toBe(gaps(3));
    expect(gaps(3)).not.toBe(gaps(4));
  });

  it("raises the gap, up to the bound times W₁ and no further", () => {
    const w1 = cloudDistance(criticClouds());
    const critic = trained({}, 200);
    expect(criticGap(critic)).toBeGreaterThan(0.5 * w1);
    expect(criticGap(critic)).toBeLessThan(certificate(critic) * w1);
  });

  it("keeps clipped weights in their box", () => {
    const critic = trained({leash: "clipped", clip: 0.07, points: 8}, 10);
    for (const {W, b} of critic.weights)
      for (const w of [...W.values, ...b]) expect(Math.abs(w)).toBeLessThanOrEqual(0.07);
  });
});

describe("criticClouds", () => {
  it("are the same every time, with W₁ that an exchange of two partners can't lower", () => {
    expect(criticClouds(9)).toEqual(criticClouds(9));
    const {P, Q} = criticClouds(3);
    const way = (i: number, j: number) =>
      Math.hypot(P.values[2 * i] - Q.values[2 * j], P.values[2 * i + 1] - Q.values[2 * j + 1]);
    const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]; // prettier-ignore
    const costs = orders.map((order) => order.reduce((sum, j, i) => sum + way(i, j), 0) / 3);
    expect(cloudDistance({P, Q})).toBeCloseTo(Math.min(...costs), 12);
  });
});

it("criticOptions refuses what can't be run", () => {
  expect(() => criticOptions({depth: 0})).toThrow("invalid depth: 0");
  expect(() => criticOptions({clip: -1})).toThrow("invalid clip: -1");
  expect(() => criticOptions({lambda: NaN})).toThrow("invalid lambda: NaN");
});
