import {describe, expect, it} from "vitest";
import {clippingBound} from "../../src/components/math/lipschitz.js";
import {dot, norm, row, type Matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {discriminatorGradient, drawNoise, drawReal, generate, initialGan, scoringNetwork, step, type Gan} from "../../src/components/toy/gan.js"; // prettier-ignore
import {toyOptions, type ToyOptions} from "../../src/components/toy/options.js";

const small = (changes: Partial<ToyOptions>) => initialGan(toyOptions({width: 12, batch: 16, ...changes}));

function trained(changes: Partial<ToyOptions>, steps = 60): Gan {
  const gan = small({learningRate: 0.01, ...changes});
  for (let k = 0; k < steps; ++k) step(gan);
  return gan;
}

const rowsOf = (W: Matrix) => Array.from({length: W.rows}, (_, i) => row(W, i));

describe("the clipped discriminator", () => {
  const largest = ({discriminator}: Gan) =>
    Math.max(...discriminator.flatMap(({W, b}) => [...W.values, ...b]).map(Math.abs));

  it("keeps every weight and bias in [−c, c], from before the first step on, and reaches the walls", () => {
    expect(largest(small({critic: "clipped", clip: 0.07}))).toBe(0.07);
    expect(largest(trained({critic: "clipped", clip: 0.07}))).toBe(0.07);
    expect(largest(trained({critic: "clipped"}))).toBe(0.01); // WGAN's c
  });

  it("has σ at most c√(nm) in each layer, and scores with its weights as they are", () => {
    const gan = trained({critic: "clipped", clip: 0.07}, 200);
    gan.discriminator.forEach(({W}, l) => {
      expect(spectralNorm(W)).toBeLessThanOrEqual(clippingBound(W.rows, W.columns, 0.07) + 1e-12);
      expect(scoringNetwork(gan)[l].W).toEqual(W);
    });
  });

  it("is the plain one as long as the box is wide enough", () => {
    const [clipped, plain] = [{critic: "clipped", clip: 100} as const, {critic: "plain"} as const].map((changes) =>
      trained(changes)
    );
    expect(clipped.discriminator).toEqual(plain.discriminator);
  });
});

describe("the weight-normalised discriminator", () => {
  const gan = trained({critic: "weight-normalised"});

  it("scores with rows of length 1, so Σσᵢ² is the number of rows and σ₁ at most its root", () => {
    for (const {W} of scoringNetwork(gan)) {
      for (const w of rowsOf(W)) expect(norm(w)).toBeCloseTo(1, 12);
      expect(dot(W.values, W.values)).toBeCloseTo(W.rows, 10); // the Frobenius norm squared is Σσᵢ²
      expect(spectralNorm(W)).toBeLessThanOrEqual(Math.sqrt(W.rows) + 1e-12);
    }
  });

  it("has a gradient at a right angle to each row, and updates weights whose lengths are not 1", () => {
    const stream = random(9);
    const fake = generate(gan.generator, drawNoise(gan.options, 16, stream));
    const {gradient} = discriminatorGradient(gan, drawReal(gan.options, 16, stream), fake);
    gan.discriminator.forEach(({W}, l) => {
      rowsOf(W).forEach((w, i) => expect(Math.abs(dot(w, row(gradient[l].W, i)))).toBeLessThan(1e-12));
    });
    expect(Math.max(...rowsOf(gan.discriminator[1].W).map(norm))).toBeGreaterThan(1.2);
  });
});
