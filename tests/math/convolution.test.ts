import {describe, expect, it} from "vitest";
import {convolve, convolveTransposed, outputSize, validNorm} from "../../src/components/math/convolution.js";
import {convolutionNorm, gaussianKernel, onesKernel, reshaped} from "../../src/components/math/convolutionNorm.js";
import {patchFactor} from "../../src/components/math/lipschitz.js";
import {dot, zeros} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";

const cases = [
  [2, 3, 3, 1, 5],
  [1, 4, 4, 2, 9],
  [3, 2, 4, 2, 7],
  [2, 2, 4, 2, 5]
] as const; // inputs, outputs, side, stride, size

/** The convolution as one matrix, a column for each pixel. */
function asOneMatrix(kernel: ReturnType<typeof onesKernel>, stride: number, size: number) {
  const columns = kernel.inputs * size * size;
  const M = zeros(kernel.outputs * outputSize(size, kernel, stride) ** 2, columns);
  for (let j = 0; j < columns; ++j) {
    const pixel = new Float64Array(columns);
    pixel[j] = 1;
    convolve(pixel, kernel, stride, size).forEach((y, i) => (M.values[i * columns + j] = y));
  }
  return M;
}

describe("convolve", () => {
  it("sums each patch times the kernel", () => {
    const image = Float64Array.from({length: 16}, (_, i) => i);
    const kernel = {outputs: 1, inputs: 1, side: 2, values: Float64Array.of(1, 2, 3, 4)};
    const patch = (i: number) => i + 2 * (i + 1) + 3 * (i + 4) + 4 * (i + 5);
    expect([...convolve(image, kernel, 2, 4)]).toEqual([0, 2, 8, 10].map(patch));
  });

  it.each(cases)(
    "has convolveTransposed as its transpose: %i → %i, kernel %i, stride %i, %i pixels",
    (inputs, outputs, side, stride, size) => {
      const kernel = gaussianKernel(outputs, inputs, side, random(1));
      const x = random(2).normals(inputs * size * size);
      const y = random(3).normals(outputs * outputSize(size, kernel, stride) ** 2);
      const forth = dot(convolve(x, kernel, stride, size), y);
      expect(dot(x, convolveTransposed(y, kernel, stride, size))).toBeCloseTo(forth, 10);
    }
  );
});

describe("validNorm", () => {
  it.each(cases)(
    "agrees with the exact norm of the whole convolution: %i → %i, kernel %i, stride %i, %i pixels",
    (inputs, outputs, side, stride, size) => {
      const kernel = gaussianKernel(outputs, inputs, side, random(1));
      const exact = spectralNorm(asOneMatrix(kernel, stride, size));
      const found = validNorm(kernel, stride, size, {rounds: 400, random: random(4)});
      expect(found / exact).toBeCloseTo(1, 6);
      expect(found).toBeLessThanOrEqual(exact * (1 + 1e-12));
    }
  );

  it("is the reshaped norm where the kernel sees a single patch, and at most ⌈k/s⌉ times it elsewhere", () => {
    const kernel = gaussianKernel(3, 2, 4, random(1));
    const ratio = (size: number) => validNorm(kernel, 2, size, {random: random(4)}) / spectralNorm(reshaped(kernel));
    expect(ratio(5)).toBeCloseTo(1, 10);
    expect(ratio(13)).toBeGreaterThan(1.05);
    expect(ratio(13)).toBeLessThan(patchFactor({kernel: 4, stride: 2, output: 5}));
  });

  it("stays below the norm for images that wrap around, and comes near it on larger ones", () => {
    const kernel = onesKernel(3);
    const share = (size: number) => validNorm(kernel, 1, size, {random: random(4)}) / convolutionNorm(kernel, 1, size);
    expect(share(8)).toBeLessThan(share(24));
    expect(share(24)).toBeLessThan(1);
    expect(share(24)).toBeGreaterThan(0.97);
  });
});
