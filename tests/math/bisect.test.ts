import {expect, it} from "vitest";
import {bisect} from "../../src/components/math/bisect.js";

it("bisect encloses the place where an order turns, half as wide with each round", () => {
  const [low, high] = bisect((x) => x * x < 2, 1, 2, {rounds: 20});
  expect(low ** 2 < 2 && high ** 2 >= 2).toBe(true);
  expect(high - low).toBe(2 ** -20);
});

it("bisect ends at an end where nothing turns", () => {
  expect(bisect(() => true, 0, 1)[1]).toBe(1);
  expect(bisect(() => false, 0, 1)[0]).toBe(0);
});
