import {expect, it} from "vitest";
import {roundsForFactor} from "../../src/components/math/roundsForFactor.js";

it("counts the rounds at r⁴ each: r = .9 needs 17 for three digits, 16 are not enough", () => {
  expect(roundsForFactor(0.9, 1e-3)).toBe(17);
  expect(0.9 ** (4 * 17)).toBeLessThan(1e-3);
  expect(0.9 ** (4 * 16)).toBeGreaterThan(1e-3);
});
