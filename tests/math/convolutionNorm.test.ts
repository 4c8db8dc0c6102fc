import {describe, expect, it} from "vitest";
import {
  convolutionNorm,
  gaussianKernel,
  onesKernel,
  ratioOfNorms,
  type Kernel
} from "../../src/components/math/convolutionNorm.js";
import {patchFactor} from "../../src/components/math/lipschitz.js";
import {zeros} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";

/** The whole convolution as one matrix, pixel by pixel, wrapping around. */
function asOneMatrix({outputs, inputs, side, values}: Kernel, stride: number, size: number) {
  const out = size / stride;
  const M = zeros(outputs * out * out, inputs * size * size);
  values.forEach((value, n) => {
    const [x, y] = [n % side, Math.floor(n / side) % side];
    const [i, o] = [Math.floor(n / side ** 2) % inputs, Math.floor(n / (side ** 2 * inputs))];
    for (let r = 0; r < out; ++r) {
      for (let c = 0; c < out; ++c) {
        const pixel = ((r * stride + y) % size) * size + ((c * stride + x) % size);
        M.values[((o * out + r) * out + c) * M.columns + i * size * size + pixel] += value;
      }
    }
  });
  return M;
}

describe("convolutionNorm", () => {
  it.each([
    [3, 1, 4],
    [3, 1, 5],
    [4, 2, 6],
    [3, 2, 4]
  ])(
    "agrees with the norm of the whole convolution as one matrix: kernel %i, stride %i, %i pixels",
    (k, stride, size) => {
      const kernel = gaussianKernel(2, 2, k, random(1));
      expect(convolutionNorm(kernel, stride, size)).toBeCloseTo(spectralNorm(asOneMatrix(kernel, stride, size)), 10);
    }
  );

  it("is ⌈k/s⌉ times the reshaped norm where all weights are equal: 3 for 3 × 3, 2 for 4 × 4 with stride 2", () => {
    expect(ratioOfNorms(onesKernel(3), 1, 8)).toBeCloseTo(3, 12);
    expect(ratioOfNorms(onesKernel(4), 2, 8)).toBeCloseTo(2, 12);
  });

  it("lies between the reshaped norm and ⌈k/s⌉ times it", () => {
    for (let seed = 1; seed <= 20; ++seed) {
      for (const [side, stride] of [
        [3, 1],
        [4, 2],
        [3, 2],
        [2, 2]
      ]) {
        // prettier-ignore
        const r = ratioOfNorms(gaussianKernel(3, 2, side, random(seed)), stride, 8);
        expect(r).toBeGreaterThan(1 - 1e-9);
        expect(r).toBeLessThan(patchFactor({kernel: side, stride, output: 8 / stride}) + 1e-9);
      }
    }
  });

  it("is near 1.5 times the reshaped norm for this notebook's first layer, 1 → 16, before training", () => {
    const mean = [1, 2, 3, 4, 5].reduce(
      (sum, seed) => sum + ratioOfNorms(gaussianKernel(16, 1, 4, random(seed)), 2, 28) / 5,
      0
    );
    expect(mean).toBeGreaterThan(1.4);
    expect(mean).toBeLessThan(1.6);
  });

  it("refuses a size that the stride does not divide", () => {
    expect(() => convolutionNorm(onesKernel(4), 2, 7)).toThrow("invalid size: 7, not a multiple of 2");
  });
});
