import {describe, expect, it} from "vitest";
import * as tf from "../../../src/components/model/tf.js";
import {tidy} from "../../../src/components/model/tree.js";
import {gaussian, numbersOf, onProcessor} from "../tensors.js";

onProcessor();

const operations = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b
};

/** The second shape, and the place in it that belongs to a place in the first, [2, 3, 4]. */
const partners: [string, number[], (i: number) => number][] = [
  ["the same shape", [2, 3, 4], (i) => i],
  ["a number", [], () => 0],
  ["a number in a vector", [1], () => 0],
  ["a vector along the channels", [4], (i) => i % 4],
  ["the same, with its axes kept", [1, 1, 4], (i) => i % 4],
  ["a row, left to TensorFlow.js", [3, 1], (i) => Math.floor(i / 4) % 3],
  ["a matrix, left to TensorFlow.js", [3, 4], (i) => i % 12]
];

describe("the processor's arithmetic", () => {
  it.each(partners)("takes %s as partner, number by number", (_, shape, place) =>
    tidy(() => {
      const [a, b] = [gaussian([2, 3, 4], 1), gaussian(shape, 2)];
      const [x, y] = [numbersOf(a), numbersOf(b)];
      for (const name of Object.keys(operations) as (keyof typeof operations)[]) {
        const result = tf[name](a, b);
        expect(result.shape).toEqual([2, 3, 4]);
        numbersOf(result).forEach((value, i) => {
          const exact = operations[name](x[i], y[place(i)]);
          expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-6 * Math.abs(exact) + 1e-7);
        });
      }
    })
  );

  it("takes the larger partner second, and whole numbers, as before", () =>
    tidy(() => {
      expect(numbersOf(tf.sub(tf.tensor1d([1, 2]), tf.tensor2d([[5, 5]])))).toEqual([-4, -3]);
      const whole = tf.add(tf.tensor1d([1, 2], "int32"), tf.tensor1d([3, 4], "int32"));
      expect([whole.dtype, ...numbersOf(whole)]).toEqual(["int32", 4, 6]);
    }));
});
