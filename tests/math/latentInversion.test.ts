import {describe, expect, it} from "vitest";
import {
  beginInversion,
  inversionStep,
  nearest,
  squaredError,
  usualInversion,
  type InversionOptions,
  type Pass
} from "../../src/components/math/latentInversion.js";
import {random} from "../../src/components/math/random.js";

/** A generator whose best z is known in closed form: x = Az with perpendicular columns of length √pixels/2. */
const pixels = 8;
const signs = (i: number, k: number) => ((i >> k) & 1 ? 0.5 : -0.5);
const linear: Pass = (z) => {
  const n = z.length / 3;
  const images = new Float32Array(n * pixels);
  for (let i = 0; i < images.length; ++i)
    for (let k = 0; k < 3; ++k) images[i] += signs(i % pixels, k) * z[3 * Math.floor(i / pixels) + k];
  const gradient = (d: Float32Array) => {
    const dz = new Float32Array(z.length);
    for (let i = 0; i < d.length; ++i)
      for (let k = 0; k < 3; ++k) dz[3 * Math.floor(i / pixels) + k] += signs(i % pixels, k) * d[i];
    return dz;
  };
  return {images, gradient};
};
const options = {...usualInversion, z: 3, steps: 300};

function search(target: ArrayLike<number>, changes: Partial<InversionOptions> = {}) {
  const all = {...options, ...changes};
  let state = beginInversion(4, 3, random(1));
  const errors: number[] = [];
  for (let i = 0; i < all.steps; ++i) {
    const {next, sight} = inversionStep(state, target, linear, all);
    errors.push(Math.min(...sight.errors));
    state = next;
  }
  return {...inversionStep(state, target, linear, all).sight, errors};
}

describe("an inversion", () => {
  const known = Float32Array.of(1.5, -0.7, 0.2);

  it("without a prior finds the noise of a picture that the generator made, from every start", () => {
    const {z, errors, image} = search(linear(known).images, {prior: 0});
    z.forEach((x, i) => expect(x).toBeCloseTo(known[i], 2));
    expect(errors.at(-1)).toBeLessThan(1e-5);
    expect(squaredError(image, linear(known).images)).toBeLessThan(1e-5);
  });

  it("with one comes to the ridge regression's: (1/4) / (1/4 + prior/z) of it", () => {
    const {z} = search(linear(known).images, {prior: 0.3});
    z.forEach((x, i) => expect(x).toBeCloseTo((known[i] * 0.25) / (0.25 + 0.1), 2));
  });

  it("of what no noise gives stops at the distance to the nearest picture", () => {
    const beside = Float32Array.from({length: pixels}, (_, i) => signs(i, 0) * signs(i, 1) * 4); // ±1, perpendicular to all columns
    const target = linear(known).images.map((x, i) => x + beside[i]);
    expect(search(target, {prior: 0}).errors.at(-1)).toBeCloseTo(1, 4);
  });

  it("a step changes nothing that it was given, and tells the best of its searches", () => {
    const state = beginInversion(4, 3, random(1));
    const before = state.z.slice();
    const {sight, next} = inversionStep(state, linear(known).images, linear, options);
    expect(state.z).toEqual(before);
    expect(next.step).toBe(1);
    expect(sight.errors[sight.best]).toBe(Math.min(...sight.errors));
    expect(sight.z).toEqual(before.slice(3 * sight.best, 3 * sight.best + 3));
  });
});

it("nearest is the picture with the smallest mean square", () => {
  const images = Float32Array.of(0, 0, 1, 1, 3, 3);
  expect(nearest(images, [1, 2])).toEqual({index: 1, error: 0.5});
});
