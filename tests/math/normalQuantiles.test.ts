import {mean} from "d3-array";
import {describe, expect, it} from "vitest";
import {normalCdf} from "../../src/components/math/erf.js";
import {normalQuantiles} from "../../src/components/math/normalQuantiles.js";

describe("normalQuantiles", () => {
  const count = 65_536;
  const table = normalQuantiles(count);

  it("solves Φ(x) = (i + ½)/count to the last bit of a 32-bit float", () => {
    for (let i = 0; i < count; ++i) {
      const p = (i + 0.5) / count;
      const density = Math.exp((-table[i] * table[i]) / 2) / Math.sqrt(2 * Math.PI);
      const off = Math.abs((normalCdf(table[i]) - p) / density); // by how much x is off, to first order
      if (!(off <= 2 ** -24 * Math.abs(table[i]) + 1e-11)) expect.fail(`entry ${i} is off by ${off}`);
    }
  });

  it("is strictly increasing, and symmetric to the last bit", () => {
    for (let i = 0; i < count; ++i) {
      if (i > 0 && !(table[i] > table[i - 1])) expect.fail(`entry ${i} is not larger than the one before`);
      if (table[count - 1 - i] !== -table[i]) expect.fail(`entry ${i} has no mirror image`);
    }
  });

  it("has the variance and the largest number that its comment gives", () => {
    expect(mean(table, (x) => x * x)).toBeCloseTo(0.99998, 5);
    expect(table[count - 1]).toBeLessThan(4.33);
    expect(table[count - 1]).toBeGreaterThan(4.31);
  });

  it("of two slices has ± the quartile", () => {
    expect(normalQuantiles(2)[1]).toBeCloseTo(0.6744897501960817, 7);
  });

  it("refuses counts that are odd or not positive", () => {
    for (const wrong of [0, 7, -2, NaN]) expect(() => normalQuantiles(wrong)).toThrow(`invalid count: ${wrong}`);
  });
});
