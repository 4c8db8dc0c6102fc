import {describe, expect, it} from "vitest";
import {powerLaw} from "../../src/components/math/powerLaw.js";

const sizes = [16, 32, 64, 128, 256, 512];

describe("powerLaw", () => {
  it.each([-1, 0, 0.5, 2, 3])("finds the exponent %d and the factor of an exact power law", (exponent) => {
    const law = powerLaw(
      sizes,
      sizes.map((n) => 3e-9 * n ** exponent)
    );
    expect(Math.abs(law.exponent - exponent)).toBeLessThan(1e-12);
    expect(Math.abs(law.factor / 3e-9 - 1)).toBeLessThan(1e-12);
  });

  it("goes through the middle of ratios: 1 and 4 at the same size count as 2", () => {
    const law = powerLaw([1, 1, 10, 10], [1, 4, 100, 400]);
    expect(law.exponent).toBeCloseTo(2, 12);
    expect(law.factor).toBeCloseTo(2, 12);
  });

  it("needs two sizes, and positive numbers, as many of both", () => {
    expect(() => powerLaw([16], [1])).toThrow("invalid sizes: 16");
    expect(() => powerLaw([16, 16], [1, 2])).toThrow("invalid sizes: 16,16");
    expect(() => powerLaw([0, 1], [1, 2])).toThrow("invalid sizes: 0,1");
    expect(() => powerLaw([1, 2], [1, 0])).toThrow("invalid seconds: 1,0");
    expect(() => powerLaw([1, 2], [1, NaN])).toThrow("invalid seconds: 1,NaN");
    expect(() => powerLaw([1, 2], [1])).toThrow("invalid seconds: 1");
  });
});
