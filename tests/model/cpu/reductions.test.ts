import {describe, expect, it} from "vitest";
import * as tf from "../../../src/components/model/tf.js";
import {tidy} from "../../../src/components/model/tree.js";
import {gaussian, numbersOf, onProcessor} from "../tensors.js";

onProcessor();

describe("the processor's sums and means", () => {
  it("over all pixels are those of each channel's own list", () =>
    tidy(() => {
      const x = gaussian([2, 3, 5, 4], 1);
      const channels = [0, 1, 2, 3].map((c) => numbersOf(x).filter((_, i) => i % 4 === c));
      const total = (list: number[]) => list.reduce((sum, value) => sum + value, 0);
      const [sums, means] = [tf.sum(x, [0, 1, 2]), tf.mean(x, [0, 1, 2])];
      channels.forEach((list, c) => {
        expect(numbersOf(sums)[c]).toBeCloseTo(total(list), 5);
        expect(numbersOf(means)[c]).toBeCloseTo(total(list) / 30, 6);
      });
      expect(tf.mean(x, [0, 1, 2], true).shape).toEqual([1, 1, 1, 4]);
      expect(numbersOf(tf.sum(x, [-2, 0, 1]))).toEqual(numbersOf(sums));
    }));

  it("over other axes are TensorFlow.js's: the total of all parts is the same", () =>
    tidy(() => {
      const x = gaussian([2, 3, 4], 2);
      const total = numbersOf(tf.sum(x))[0];
      for (const axes of [[0], [1], [2], [0, 2], [1, 2]]) {
        expect(numbersOf(tf.sum(tf.sum(x, axes)))[0]).toBeCloseTo(total, 5);
        expect(tf.sum(x, axes).shape).toEqual([2, 3, 4].filter((_, i) => !axes.includes(i)));
      }
    }));
});
