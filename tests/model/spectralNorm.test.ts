import {describe, expect, it} from "vitest";
import {parseFixture} from "../../scripts/parity/fixture.js";
import {replay} from "../../scripts/parity/replay.js";
import {asMatrix, powerIteration, sigma, spectralNorm} from "../../src/components/model/spectralNorm.js";
import * as tf from "../../src/components/model/tf.js";
import {tidy} from "../../src/components/model/tree.js";
import {fixtureText} from "./fixtureText.js";
import {dot, gaussian, numbersOf, onProcessor} from "./tensors.js";

onProcessor();

const kernel = () => gaussian<tf.Tensor4D>([4, 4, 3, 5], 1);

/** u and v after many rounds. */
function converged(W: tf.Tensor4D, rounds = 200): {u: tf.Tensor2D; v: tf.Tensor2D} {
  let vectors = powerIteration(W, gaussian<tf.Tensor2D>([W.shape[3], 1], 2), 1e-12);
  for (let i = 1; i < rounds; ++i) vectors = powerIteration(W, vectors.u, 1e-12);
  return vectors;
}

describe("powerIteration", () => {
  it("makes one round of v ← Wᵀu/‖Wᵀu‖, u ← Wv/‖Wv‖, by hand on [[0, 2], [0, 0]]", () =>
    tidy(() => {
      const W = tf.tensor4d([0, 0, 2, 0], [1, 1, 2, 2]); // in = column, out = row: the matrix [[0, 2], [0, 0]]
      expect(numbersOf(asMatrix(W))).toEqual([0, 2, 0, 0]);
      const {u, v} = powerIteration(W, tf.tensor2d([0.6, 0.8], [2, 1]), 1e-12);
      expect(numbersOf(v)).toEqual([0, 1]);
      expect(numbersOf(u)).toEqual([1, 0]);
      expect(numbersOf(sigma(W, u, v))).toEqual([2]);
    }));

  it("keeps u and v at length 1, and divides by eps where there is nothing to divide by", () =>
    tidy(() => {
      const {u, v} = powerIteration(kernel(), gaussian<tf.Tensor2D>([5, 1], 3), 1e-12);
      expect(dot(u, u)).toBeCloseTo(1, 6);
      expect(dot(v, v)).toBeCloseTo(1, 6);
      const zero = powerIteration(tf.zeros<tf.Rank.R4>([1, 1, 2, 2]), tf.ones<tf.Rank.R2>([2, 1]), 1e-12);
      expect([...numbersOf(zero.u), ...numbersOf(zero.v)]).toEqual([0, 0, 0, 0]);
    }));

  it("never estimates more than the largest singular value, less and less below it", () =>
    tidy(() => {
      const W = kernel();
      const {u, v} = converged(W);
      const truth = numbersOf(sigma(W, u, v))[0];
      let vectors = powerIteration(W, gaussian<tf.Tensor2D>([5, 1], 4), 1e-12);
      let last = 0;
      for (let i = 0; i < 12; ++i) {
        const estimate = numbersOf(sigma(W, vectors.u, vectors.v))[0];
        expect(estimate).toBeLessThanOrEqual(truth * (1 + 1e-6));
        expect(estimate).toBeGreaterThanOrEqual(last * (1 - 1e-6));
        last = estimate;
        vectors = powerIteration(W, vectors.u, 1e-12);
      }
    }));

  it.each(["a", "b"])("estimates at most the true σ₁ of PyTorch's SVD after the steps of fixture %s", async (name) => {
    const fixture = parseFixture(fixtureText(name));
    const {state} = await replay(fixture);
    tidy(() => {
      fixture.steps.at(-1)!.trueSigma.forEach((truth, i) => {
        const [W, u, v] = ["W", "u", "v"].map((letter) => {
          const {shape, data} = state.tensors[`discriminator.${letter}${i + 1}`];
          return tf.tensor(data, shape);
        });
        const estimate = numbersOf(sigma(W as tf.Tensor4D, u as tf.Tensor2D, v as tf.Tensor2D))[0];
        expect(estimate).toBeLessThanOrEqual(truth * (1 + 1e-6));
        const {u: u1, v: v1} = converged(W as tf.Tensor4D, 500);
        expect(numbersOf(sigma(W as tf.Tensor4D, u1, v1))[0] / truth).toBeCloseTo(1, 4);
      });
    });
  });
});

describe("spectralNorm", () => {
  const loss = (W: tf.Tensor4D, G: tf.Tensor, u: tf.Tensor2D, v: tf.Tensor2D) =>
    tf.sum(tf.mul(G, spectralNorm(W, u, v))) as tf.Scalar; // its gradient with respect to W/σ is G

  it("gives a kernel of spectral norm 1 once u and v have converged", () =>
    tidy(() => {
      const {u, v} = converged(kernel());
      const normalised = spectralNorm(kernel(), u, v);
      const again = converged(normalised);
      expect(numbersOf(sigma(normalised, again.u, again.v))[0]).toBeCloseTo(1, 5);
    }));

  it("has the gradient (G − ⟨G, W/σ⟩ uvᵀ)/σ. Miyato et al. 2018, eq. 12", () =>
    tidy(() => {
      const [W, G] = [kernel(), gaussian<tf.Tensor4D>([4, 4, 3, 5], 7)];
      const {u, v} = powerIteration(W, gaussian<tf.Tensor2D>([5, 1], 3), 1e-12);
      const gradient = tf.grad((x) => loss(x as tf.Tensor4D, G, u, v))(W);
      const s = numbersOf(sigma(W, u, v))[0];
      const uv = tf.reshape(tf.transpose(tf.matMul(u, v, false, true)), W.shape); // [out, kh·kw·in] → [kh, kw, in, out]
      const expected = numbersOf(G).map((g, i) => (g - (dot(G, W) / s) * numbersOf(uv)[i]) / s);
      numbersOf(gradient).forEach((x, i) => expect(x).toBeCloseTo(expected[i], 5));
    }));

  it("has a gradient orthogonal to W: ⟨∂L/∂W, W⟩ = 0", () =>
    tidy(() => {
      const [W, G] = [kernel(), gaussian<tf.Tensor4D>([4, 4, 3, 5], 8)];
      const {u, v} = powerIteration(W, gaussian<tf.Tensor2D>([5, 1], 3), 1e-12);
      const gradient = tf.grad((x) => loss(x as tf.Tensor4D, G, u, v))(W);
      expect(Math.abs(dot(gradient, W))).toBeLessThan(1e-5 * Math.sqrt(dot(gradient, gradient) * dot(W, W)));
    }));

  it("agrees with finite differences, in which u and v stay put", () =>
    tidy(() => {
      const [W, G] = [kernel(), gaussian<tf.Tensor4D>([4, 4, 3, 5], 9)];
      const {u, v} = powerIteration(W, gaussian<tf.Tensor2D>([5, 1], 3), 1e-12);
      const gradient = tf.grad((x) => loss(x as tf.Tensor4D, G, u, v))(W);
      for (let seed = 20; seed < 25; ++seed) {
        const direction = gaussian<tf.Tensor4D>(W.shape, seed);
        const at = (h: number) => numbersOf(loss(tf.add(W, tf.mul(direction, h)), G, u, v))[0];
        const difference = (8 * (at(0.02) - at(-0.02)) - (at(0.04) - at(-0.04))) / 0.24; // error of order h⁴
        expect(difference).toBeCloseTo(dot(gradient, direction), 2);
      }
    }));

  it("has gradient 0 where the kernel is a single number", () =>
    tidy(() => {
      const W = tf.tensor4d([3], [1, 1, 1, 1]);
      const {u, v} = powerIteration(W, tf.ones<tf.Rank.R2>([1, 1]), 1e-12);
      expect(numbersOf(tf.grad((x) => loss(x as tf.Tensor4D, tf.scalar(5), u, v))(W))[0]).toBeCloseTo(0, 6);
    }));
});
