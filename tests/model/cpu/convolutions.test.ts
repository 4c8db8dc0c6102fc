import {describe, expect, it} from "vitest";
import * as tf from "../../../src/components/model/tf.js";
import {tidy} from "../../../src/components/model/tree.js";
import {dot, gaussian, onProcessor} from "../tensors.js";

onProcessor();

describe("the processor's gradient with respect to a kernel", () => {
  it.each([
    ["valid", 1],
    ["valid", 2],
    ["same", 1],
    ["same", 2]
  ] as const)("is the adjoint of convolution: ⟨G, conv(x, D)⟩ = ⟨dW(G), D⟩, padding %s, stride %i", (padding, stride) =>
    tidy(() => {
      const [x, W] = [gaussian<tf.Tensor4D>([3, 9, 8, 4], 1), gaussian<tf.Tensor4D>([4, 3, 4, 5], 2)];
      const conv = (W: tf.Tensor) => tf.conv2d(tf.relu(x), W as tf.Tensor4D, stride, padding);
      const G = gaussian<tf.Tensor4D>(conv(W).shape, 3);
      const gradient = tf.grad((W) => tf.sum(tf.mul(G, conv(W))))(W);
      for (let seed = 10; seed < 14; ++seed) {
        const D = gaussian<tf.Tensor4D>(W.shape, seed); // convolution is linear in its kernel: no differences needed
        expect(dot(gradient, D)).toBeCloseTo(dot(G, conv(D)), 2);
      }
    })
  );
});
