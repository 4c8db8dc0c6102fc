import {describe, expect, it} from "vitest";
import {clippingBound} from "../../src/components/math/lipschitz.js";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";

describe("clippingBound", () => {
  const side = 64;
  const entries = (make: () => number) =>
    spectralNorm({rows: side, columns: side, values: Float64Array.from({length: side ** 2}, make)});

  it("is 5.12 for 512 × 512 and c = .01", () => expect(clippingBound(512, 512, 0.01)).toBeCloseTo(5.12, 12));

  it("is reached where all entries are +c, rank one, and not by random signs, whose norm is near 2c√n", () => {
    expect(entries(() => 0.01)).toBeCloseTo(clippingBound(side, side, 0.01), 12);
    const stream = random(1);
    const signs = entries(() => (stream.uniform() < 0.5 ? -0.01 : 0.01));
    expect(signs).toBeGreaterThan(0.9 * 0.02 * Math.sqrt(side));
    expect(signs).toBeLessThan(1.1 * 0.02 * Math.sqrt(side));
  });
});
