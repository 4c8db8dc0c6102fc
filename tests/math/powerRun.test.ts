import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dot} from "../../src/components/math/matrix.js";
import {matrixWithSpectrum, spectrum} from "../../src/components/math/matrixWithSpectrum.js";
import {powerRun, tangentOfAngle} from "../../src/components/math/powerRun.js";
import {random} from "../../src/components/math/random.js";
import {gaussian, nilpotent} from "./matrices.js";

const run = (r: number, count: number, seed = 1) =>
  powerRun(matrixWithSpectrum(4, 6, spectrum(4, r), random(seed)), random(seed, 1).normals(4), count);

describe("powerRun", () => {
  it("starts with u alone and then holds one state a round", () => {
    const {states} = run(0.9, 5);
    expect(states.map(({k}) => k)).toEqual([0, 1, 2, 3, 4, 5]);
    expect([states[0].v, states[0].sigma, states[0].error]).toEqual([undefined, undefined, undefined]);
  });

  it.each([0.9, 0.7, 0.5])("approaches a factor r² a round in the tangent and r⁴ in the error, r = %f", (r) => {
    const W = matrixWithSpectrum(4, 6, [2, 2 * r], random(1)); // smaller singular values would only die out sooner
    const {states, ratio} = powerRun(W, random(1, 1).normals(4), 40);
    expect(ratio).toBeCloseTo(r, 12);
    const k = states.findIndex(({error}) => error !== undefined && error < 1e-7); // far from the start and from rounding
    expect(states[k].tangent / states[k - 1].tangent).toBeCloseTo(r ** 2, 6);
    expect(states[k].error! / states[k - 1].error!).toBeCloseTo(r ** 4, 4);
  });

  it("keeps tangent and error below r²ᵏ and r⁴ᵏ⁻² times what the start allows, from any start", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 9999}), fc.integer({min: 2, max: 7}), (seed, rows) => {
        const {states} = powerRun(gaussian(rows, 5, seed), random(seed, 1).normals(rows), 20);
        for (const {tangent, error = 0, tangentBound, errorBound} of states) {
          expect(tangent).toBeLessThan(tangentBound * (1 + 1e-9) + 1e-12);
          expect(error).toBeLessThan(errorBound * (1 + 1e-9) + 1e-12);
        }
      }),
      {seed: 5, numRuns: 200}
    );
  });

  it("is within theory's bound of the exact σ₁ after 50 iterations, on 100 random matrices of any ratio, and never above it", () => {
    const sizes = [[2, 2], [3, 2], [4, 6], [6, 4], [8, 6]]; // prettier-ignore
    for (let seed = 1; seed <= 100; ++seed) {
      const [rows, columns] = sizes[seed % 5];
      const r = [0.1, 0.5, 0.8, 0.9, 0.95, 0.99][seed % 6];
      const W = matrixWithSpectrum(rows, columns, spectrum(Math.min(rows, columns), r), random(seed));
      const {states, sigma} = powerRun(W, random(seed, 1).normals(rows), 50);
      const {error, errorBound} = states[50];
      expect(sigma[0]).toBeCloseTo(2, 12);
      expect(error).toBeLessThan(errorBound + 1e-14);
      expect(error).toBeGreaterThan(-1e-14);
      if (r <= 0.8) expect(error).toBeLessThan(1e-9);
    }
  });

  it("gives u₁ and v₁ the sign that u and v are heading for", () => {
    for (let seed = 1; seed <= 8; ++seed) {
      const {states, u1, v1} = run(0.5, 30, seed);
      expect(dot(states[30].u, u1)).toBeCloseTo(1, 9);
      expect(dot(states[30].v!, v1)).toBeCloseTo(1, 9);
    }
  });

  it("is done after one round where σ₂ = 0", () => {
    const {states, ratio} = powerRun(nilpotent, Float64Array.of(0.6, 0.8), 1);
    expect(ratio).toBe(0);
    expect(states[1].error).toBe(0);
    expect(states[1].tangent).toBe(0);
  });
});

describe("tangentOfAngle", () => {
  it("is 1 at 45°, ∞ at a right angle, and blind to the sign", () => {
    expect(tangentOfAngle(Float64Array.of(-3, 3), Float64Array.of(1, 0))).toBeCloseTo(1, 15);
    expect(tangentOfAngle(Float64Array.of(0, 1), Float64Array.of(1, 0))).toBe(Infinity);
  });
});
