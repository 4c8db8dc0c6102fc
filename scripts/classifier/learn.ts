import {forward, newPass} from "../../src/components/math/classifier/pass.js";
import {
  classifierNames,
  classifierShapes,
  lengthOf,
  type ClassifierWeights
} from "../../src/components/math/classifier/shapes.js";
import type {Digits} from "../../src/components/math/digits.js";
import {permutation, type Random} from "../../src/components/math/random.js";
import {backward, turn, zeroWeights} from "./backward.js";

const batch = 64;
const firstRate = 2e-3;

/** He's start for ReLU: N(0, 2/inputs), biases 0. He et al. 2015. */
export function startWeights(random: Random): ClassifierWeights {
  const start = (name: (typeof classifierNames)[number]) => {
    if (name.startsWith("b")) return new Float64Array(lengthOf(name));
    const inputs = lengthOf(name) / classifierShapes[name].at(-1)!;
    return random.normals(lengthOf(name)).map((x) => x * Math.sqrt(2 / inputs));
  };
  return Object.fromEntries(classifierNames.map((name) => [name, start(name)])) as ClassifierWeights;
}

/**
 * Learns by Adam on batches of 64, the rate falling to zero along a cosine; each image is moved by up to a pixel each way.
 * `weights` change in place. `tell` hears every hundred batches.
 */
export function learn(
  weights: ClassifierWeights,
  {images, labels}: Digits,
  {epochs, random, tell}: {epochs: number; random: Random; tell(batch: number, of: number, loss: number): void}
): void {
  const pass = newPass();
  const [m, v] = [zeroWeights(), zeroWeights()];
  const perEpoch = Math.floor(labels.length / batch);
  const total = epochs * perEpoch;
  let loss = 0;
  for (let t = 0, order = permutation(labels.length, random); t < total; ++t) {
    if (t && t % perEpoch === 0) order = permutation(labels.length, random);
    const gradient = zeroWeights();
    const turned = turn(weights.W2, 200);
    for (const i of order.subarray((t % perEpoch) * batch, ((t % perEpoch) + 1) * batch)) {
      shifted(images.subarray(784 * i, 784 * (i + 1)), random.integer(-1, 1), random.integer(-1, 1), pass.x);
      forward(weights, pass);
      loss += backward(weights, turned, pass, labels[i], gradient) / batch;
    }
    const turnedBack = {...gradient, W1: turn(gradient.W1, 8), W2: turn(gradient.W2, 16)};
    adam(weights, turnedBack, m, v, t + 1, (firstRate / 2) * (1 + Math.cos((Math.PI * t) / total)));
    if ((t + 1) % 100 === 0) {
      tell(t + 1, total, loss / 100);
      loss = 0;
    }
  }
}

/** Kingma and Ba 2015, Algorithm 1, on the sum over a batch. */
function adam(
  weights: ClassifierWeights,
  gradient: ClassifierWeights,
  m: ClassifierWeights,
  v: ClassifierWeights,
  t: number,
  rate: number
): void {
  const [c1, c2] = [1 - 0.9 ** t, 1 - 0.999 ** t];
  for (const name of classifierNames) {
    const [w, g, m1, v1] = [weights[name], gradient[name], m[name], v[name]];
    for (let i = 0; i < w.length; ++i) {
      const slope = g[i] / batch;
      m1[i] = 0.9 * m1[i] + 0.1 * slope;
      v1[i] = 0.999 * v1[i] + 0.001 * slope * slope;
      w[i] -= (rate * (m1[i] / c1)) / (Math.sqrt(v1[i] / c2) + 1e-8);
    }
  }
}

/** Bytes moved by whole pixels, as ink 0 … 1; what comes in from outside is paper. */
function shifted(image: Uint8Array, dx: number, dy: number, into: Float64Array): void {
  for (let y = 0; y < 28; ++y)
    for (let x = 0; x < 28; ++x) {
      const [fromX, fromY] = [x - dx, y - dy];
      const inside = fromX >= 0 && fromX < 28 && fromY >= 0 && fromY < 28;
      into[28 * y + x] = inside ? image[28 * fromY + fromX] / 255 : 0;
    }
}
