import {describe, expect, it} from "vitest";
import {
  convolutionNorm,
  frequencyNorms,
  gaussianKernel,
  onesKernel,
  reshaped,
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

/** How many times the reshaped norm the true one is. */
const ratioOfNorms = (kernel: Kernel, stride: number, size: number) =>
  convolutionNorm(kernel, stride, size) / spectralNorm(reshaped(kernel));

describe("frequencyNorms", () => {
  it("is the size of the kernel's Fourier transform for one channel and stride 1", () => {
    const kernel = gaussianKernel(1, 1, 3, random(2));
    const norms = frequencyNorms(kernel, 1, 5);
    norms.forEach((value, n) => {
      const [p, q] = [Math.floor(n / 5) / 5, (n % 5) / 5];
      const sum = (wave: (x: number) => number) =>
        kernel.values.reduce((s, w, i) => s + w * wave(2 * Math.PI * (p * Math.floor(i / 3) + q * (i % 3))), 0);
      expect(value).toBeCloseTo(Math.hypot(sum(Math.cos), sum(Math.sin)), 12);
    });
  });

  it("tells how far it is", () => {
    const told: number[][] = [];
    frequencyNorms(onesKernel(4), 2, 8, (...row) => told.push(row));
    expect(told).toEqual([[1, 3], [2, 3], [3, 3]]); // prettier-ignore
  });
});

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

  it("is on average 1.6 times the reshaped norm for this notebook's first layer, 1 → 16, before training; facts.md drew 1.52", () => {
    const ratios = Array.from({length: 20}, (_, i) => ratioOfNorms(gaussianKernel(16, 1, 4, random(i + 1)), 2, 28));
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / 20).toBeCloseTo(1.6, 1);
    expect(Math.min(...ratios)).toBeLessThan(1.52);
    expect(Math.max(...ratios)).toBeLessThan(2);
  });

  it.each([
    [64, 64, 4, 2, 8, 1.2],
    [64, 64, 3, 1, 8, 1.53]
  ])(
    "is as often the reshaped norm as facts.md says: %i → %i, kernel %i, stride %i",
    (inputs, outputs, side, stride, size, ratio) => {
      expect(ratioOfNorms(gaussianKernel(outputs, inputs, side, random(1)), stride, size)).toBeCloseTo(ratio, 1);
    },
    120_000
  );

  it("refuses a size that the stride does not divide", () => {
    expect(() => convolutionNorm(onesKernel(4), 2, 7)).toThrow("invalid size: 7, not a multiple of 2");
  });
});
