import {expect, it} from "vitest";
import {followed} from "../../src/components/train/followed.js";

it("a followed value is told to those who listen, until they stop", () => {
  const value = followed(1);
  const told: number[] = [];
  const stop = value.listen((next) => told.push(next));
  value.set(2);
  stop();
  value.set(3);
  expect([told, value.now()]).toEqual([[2], 3]);
});
