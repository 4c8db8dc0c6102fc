import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {principalDirections, withCoordinate} from "../../src/components/math/latent/directions.js";
import {lengthOfNoise, noiseVectors, vectorAt, withLength} from "../../src/components/math/latent/noise.js";
import {along, angleBetween, spherical, straight, strip, walk} from "../../src/components/math/latent/paths.js";
import {dot, matrix, norm, times} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {svd} from "../../src/components/math/svd.js";

const seed = fc.integer({min: 1, max: 1e6});
const pair = (seed: number, n = 64) => [0, 1].map((stream) => noiseVectors(1, n, random(seed, stream)));
const close = (a: ArrayLike<number>, b: ArrayLike<number>, digits = 5) =>
  Array.from(a).forEach((x, i) => expect(x).toBeCloseTo(b[i], digits));

describe("the ways from A to B", () => {
  it("begin at A and end at B", () => {
    fc.assert(
      fc.property(seed, (seed) => {
        const [a, b] = pair(seed);
        for (const path of ["straight", "spherical"] as const) {
          close(along(path, a, b, 0), a);
          close(along(path, a, b, 1), b);
        }
      })
    );
  });

  it("on the sphere: ‖z‖ stays, and equal steps are equal angles", () => {
    fc.assert(
      fc.property(seed, (seed) => {
        const [a, b] = pair(seed).map((z) => withLength(z, 8));
        const way = strip("spherical", a, b, 7);
        const angle = angleBetween(a, b) / 6;
        way.forEach((z) => expect(norm(z)).toBeCloseTo(8, 4));
        way.slice(1).forEach((z, i) => expect(angleBetween(way[i], z)).toBeCloseTo(angle, 3));
      })
    );
  });

  it("straight: halfway between perpendicular vectors of length 8 the length is 8/√2", () => {
    const [a, b] = [Float32Array.of(8, 0, 0), Float32Array.of(0, 8, 0)];
    expect(norm(straight(a, b, 0.5))).toBeCloseTo(8 / Math.SQRT2, 5);
    expect(norm(spherical(a, b, 0.5))).toBeCloseTo(8, 5);
  });

  it("on one line there is no great circle: the way is straight, and never NaN", () => {
    const a = Float32Array.of(1, 2, 2);
    for (const b of [a, a.map((x) => -x), a.map((x) => 3 * x), new Float32Array(3)]) {
      close(spherical(a, b, 0.25), straight(a, b, 0.25));
    }
  });

  it("need two ends", () => {
    const [a, b] = pair(1, 3);
    expect(() => strip("straight", a, b, 1)).toThrow("invalid count: 1");
  });
});

describe("lengthOfNoise", () => {
  it("has the closed forms of one, two and three dimensions", () => {
    expect(lengthOfNoise(1).mean).toBeCloseTo(Math.sqrt(2 / Math.PI), 12);
    expect(lengthOfNoise(2).mean).toBeCloseTo(Math.sqrt(Math.PI / 2), 12);
    expect(lengthOfNoise(3).mean).toBeCloseTo(2 * Math.sqrt(2 / Math.PI), 12);
  });

  it("of 64 dimensions is what 20,000 draws have: 7.97 ± 0.71", () => {
    const all = noiseVectors(20_000, 64, random(1));
    const lengths = Array.from({length: 20_000}, (_, i) => norm(vectorAt(all, i, 64)));
    const mean = lengths.reduce((a, b) => a + b) / 20_000;
    const {mean: expected, deviation} = lengthOfNoise(64);
    expect([expected, deviation].map((x) => x.toFixed(2))).toEqual(["7.97", "0.71"]);
    expect(mean).toBeCloseTo(expected, 1);
    expect(Math.sqrt(lengths.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 20_000)).toBeCloseTo(deviation, 1);
  });
});

describe("principalDirections", () => {
  const W = matrix(Array.from({length: 40}, (_, i) => random(3, i).normals(6)));
  const {sigma, vectors} = principalDirections(W.values, 6, 5);

  it("are the right singular vectors that the SVD of the whole matrix has", () => {
    const whole = svd(W);
    sigma.forEach((s, k) => expect(s).toBeCloseTo(whole.sigma[k], 9));
    vectors.forEach((d, k) => {
      const cosine = d.reduce((sum, x, i) => sum + x * whole.V.values[i * 6 + k], 0);
      expect(Math.abs(cosine)).toBeCloseTo(1, 9);
    });
  });

  it("the layer stretches direction k by σₖ, and the largest entry is positive", () => {
    vectors.forEach((d, k) => {
      expect(norm(times(W, d))).toBeCloseTo(sigma[k], 9);
      const largest = Array.from(d).reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best));
      expect(largest).toBeGreaterThan(0);
    });
  });
});

describe("moving z", () => {
  it("one coordinate changes, and what is perpendicular stays", () => {
    fc.assert(
      fc.property(seed, fc.double({min: -4, max: 4, noNaN: true}), (seed, value) => {
        const [z, other] = pair(seed, 8);
        const d = withLength(other, 1);
        const moved = withCoordinate(z, d, value);
        expect(dot(moved, d)).toBeCloseTo(value, 4);
        close(withCoordinate(moved, d, 0), withCoordinate(z, d, 0), 4);
      })
    );
  });

  it("a length changes and the direction stays; zero stays zero", () => {
    const [z] = pair(1, 8);
    expect(norm(withLength(z, 3))).toBeCloseTo(3, 5);
    expect(angleBetween(withLength(z, 3), z)).toBeCloseTo(0, 3);
    expect(withLength(new Float32Array(3), 2)).toEqual(new Float32Array(3));
  });
});

it("a walk passes its points, takes small even steps, and stays where noise is", () => {
  const points = [0, 1, 2].map((stream) => noiseVectors(1, 64, random(7, stream)));
  const way = walk(points, 20);
  expect(way.length).toBe(41);
  points.forEach((point, i) => close(way[20 * i], point));
  const steps = way.slice(1).map((z, i) => angleBetween(z, way[i]));
  expect(Math.max(...steps)).toBeLessThan(Math.PI / 20);
  way.forEach((z) => expect(Math.abs(norm(z) - 8)).toBeLessThan(2));
});
