import {expect, it} from "vitest";
import {bake} from "../../src/components/math/bake.js";
import {gaussianMatrix} from "../../src/components/math/gaussianMatrix.js";
import {norm, times} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";

it("a baked layer gives W x/σ̂ to the rounding of 32 bits, and has norm 1 if σ̂ is exact", () => {
  const W = gaussianMatrix(32, 256, random(1));
  const sigma = spectralNorm(W);
  const baked = bake(W, sigma);
  for (let seed = 1; seed <= 20; ++seed) {
    const x = random(seed, 1).normals(256);
    const outputs = times(W, x).map((y) => y / sigma);
    const difference = norm(times(baked, x).map((y, i) => y - outputs[i])) / norm(x);
    expect(difference).toBeLessThan(2 ** -24 * 2); // each weight is rounded by at most 2⁻²⁴ of itself
    expect(difference).toBeGreaterThan(0);
  }
  expect(spectralNorm(baked)).toBeCloseTo(1, 6);
});
