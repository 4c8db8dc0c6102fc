import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {existsSync} from "node:fs";
import {env} from "node:process";
import {backward, turn, zeroWeights} from "../../scripts/classifier/backward.js";
import {drawn, mnist} from "../../scripts/classifier/data.js";
import {startWeights} from "../../scripts/classifier/learn.js";
import {score} from "../../scripts/classifier/score.js";
import {classify} from "../../src/components/math/classifier.js";
import {toPixels} from "../../src/components/math/pixels.js";
import {forward, newPass} from "../../src/components/math/classifier/pass.js";
import {
  classifierNames,
  classifierShapes,
  type ClassifierWeights
} from "../../src/components/math/classifier/shapes.js";
import {drawDigit} from "../../src/components/math/digits.js";
import {random} from "../../src/components/math/random.js";
import {useBackend} from "../../src/components/model/backends.js";
import * as tf from "../../src/components/model/tf.js";
import {readClassifier} from "../../src/components/train/meters/classifierFile.js";

const {weights, accuracy} = readClassifier(readFileSync("src/data/classifier.safetensors"));
const share = ({right, count}: {right: number; count: number}) => right / count;

/** The same network as TensorFlow.js computes it, from ink 0 … 1, [n, 28, 28, 1]. */
function inTensors(w: ClassifierWeights, ink: tf.Tensor4D): tf.Tensor2D {
  const t = <T extends tf.Tensor>(name: keyof ClassifierWeights) =>
    tf.tensor(Float32Array.from(w[name]), [...classifierShapes[name]]) as T;
  const layer = (x: tf.Tensor4D, W: tf.Tensor4D, b: tf.Tensor) =>
    tf.maxPool(tf.relu(tf.add(tf.conv2d(x, W, 1, "valid"), b)) as tf.Tensor4D, 2, 2, "valid");
  const h = layer(layer(ink, t("W1"), t("b1")), t("W2"), t("b2"));
  const features = tf.relu(tf.add(tf.matMul(tf.reshape(h, [-1, 256]) as tf.Tensor2D, t<tf.Tensor2D>("W3")), t("b3")));
  return tf.add(tf.matMul(features as tf.Tensor2D, t<tf.Tensor2D>("W4")), t("b4"));
}

describe("classify", () => {
  beforeAll(() => useBackend("cpu"), 120_000);

  it("agrees with TensorFlow.js on drawn digits, to 1e-3", async () => {
    const {images} = drawn({count: 5, seed: 3});
    const ink = tf.tensor4d(
      Float32Array.from(images, (x) => x / 255),
      [5, 28, 28, 1]
    );
    const expected = await inTensors(weights, ink).data();
    const {logits} = classify(weights, toPixels(images));
    expected.forEach((x, i) => expect(Math.abs(logits[i] - x)).toBeLessThan(1e-3));
  });

  it("is as often right on fresh drawn digits as its file says, to three standard errors", () => {
    const count = 2000;
    const stated = share(accuracy.drawn);
    const found = share(score(weights, drawn({count, seed: 7003})));
    expect(found).toBeGreaterThan(stated - 3 * Math.sqrt((stated * (1 - stated)) / count));
    expect(stated).toBeGreaterThan(0.98);
  });

  const folder = env.MNIST ?? "mnist";
  it.skipIf(!existsSync(`${folder}/t10k-images-idx3-ubyte.gz`))(
    "is as often right on MNIST's test digits as its file says (skipped where MNIST isn't there: set MNIST to its folder)",
    async () => {
      const {right, count} = score(weights, await mnist(folder, "t10k"));
      expect({right, count}).toEqual(accuracy.mnist);
    }
  );

  it("says that it is right on at least 98 of 100 of MNIST's test digits", () => {
    expect(accuracy.mnist.count).toBe(10_000);
    expect(share(accuracy.mnist)).toBeGreaterThanOrEqual(0.98);
  });

  it("gives probabilities of the class with the largest logit", () => {
    const {labels, confidence, logits, features} = classify(weights, toPixels(drawDigit(3, random(1))));
    expect(labels[0]).toBe(logits.indexOf(Math.max(...logits)));
    expect(confidence[0]).toBeLessThanOrEqual(1);
    expect(Math.min(...features)).toBeGreaterThanOrEqual(0);
  });
});

it("backward agrees with central differences", () => {
  const stream = random(3);
  const w = startWeights(stream);
  for (const name of ["b1", "b2", "b3", "b4"] as const) w[name].set(stream.normals(w[name].length).map((x) => x / 10));
  const pass = newPass();
  drawDigit(3, stream).forEach((byte, i) => (pass.x[i] = byte / 255));
  const loss = (gradient = zeroWeights()) => {
    forward(w, pass);
    return backward(w, turn(w.W2, 200), pass, 3, gradient);
  };
  const kept = zeroWeights();
  loss(kept);
  const gradient = {...kept, W1: turn(kept.W1, 8), W2: turn(kept.W2, 16)};
  for (const name of classifierNames)
    for (let k = 0; k < 4; ++k) {
      const i = stream.integer(0, w[name].length - 1);
      const at = (x: number) => {
        const old = w[name][i];
        w[name][i] = old + x;
        const value = loss();
        w[name][i] = old;
        return value;
      };
      expect(Math.abs((at(1e-6) - at(-1e-6)) / 2e-6 - gradient[name][i])).toBeLessThan(1e-6);
    }
});
