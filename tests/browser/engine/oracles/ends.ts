import {finish, reportLength, runningLayer} from "../../../../src/components/engine/kernels/finish.js";
import {squaresFirstG} from "../../../../src/components/engine/kernels/generatorUpdate.js";
import {ingredients} from "../../../../src/components/engine/kernels/ingredients.js";
import {noiseOf, noiseTable, type Half} from "../../../../src/components/engine/noise.js";
import {random} from "../../../../src/components/math/random.js";
import type {Loss} from "../../../../src/components/model/config.js";
import {discriminatorLoss, generatorLoss, meanVerdict} from "../../../../src/components/model/losses.js";
import * as tf from "../../../../src/components/model/tf.js";
import {floatOf, readStruct, withNumbers, wordsOf, type Oracle} from "./trial.js";

/** Noise, to the last bit, and batch. */
export const ingredientsOracle: Oracle = {
  prepare({at}) {
    const chance = random(11);
    at(0).set(noiseTable());
    const bytes = new Uint8Array(at(1).buffer);
    bytes.forEach((_, i) => (bytes[i] = chance.integer(0, 255)));
    const chosen = new Uint32Array(at(2).buffer);
    chosen.forEach((_, i) => (chosen[i] = chance.integer(0, bytes.length / 784 - 1)));
  },
  claims({dispatch, at, now}) {
    const p = readStruct(ingredients, dispatch.uniforms);
    const [bytes, chosen] = [new Uint8Array(at(1).buffer), new Uint32Array(at(2).buffer)];
    const [noise, images] = [at(3).slice(), at(4).slice()];
    for (const half of [0, 1] as Half[]) {
      const made = noiseOf({seed: now.seed, step: now.step, half}, p.batch * p.z, at(0));
      made.forEach((x, i) => (noise[(half * p.batch + Math.floor(i / p.z)) * p.paddedZ + (i % p.z)] = x));
    }
    for (let n = 0; n < p.batch; ++n) {
      const first = chosen[now.slot * p.batch + n] * p.pixels;
      for (let pixel = 0; pixel < p.pixels; ++pixel)
        images[pixel * 3 * p.batch + p.batch + n] = bytes[first + pixel] / 127.5 - 1;
    }
    return [
      {binding: 3, expected: noise, exact: true},
      {binding: 4, expected: images}
    ];
  }
};

/** The root of a sum of squared lengths. */
const lengthOf = (squares: Float32Array) => tf.sqrt(tf.sum(tf.tensor1d(squares)));

/** Running statistics, pass by pass, and the row of the report. */
export const finishOracle = (loss: Loss): Oracle => ({
  claims({dispatch, at, now}) {
    const p = readStruct(finish, dispatch.uniforms);
    const momentum = floatOf(p.momentum);
    const running = [at(4).slice(), at(5).slice()];
    for (let l = 0; l < p.normedLayers; ++l) {
      const layer = readStruct(runningLayer, dispatch.uniforms, wordsOf(finish) + l * wordsOf(runningLayer));
      const [statistics, to] = layer.ofGenerator ? [at(2), running[0]] : [at(3), running[1]];
      const channels = 4 * layer.channels;
      const mix = (place: number, value: number) => (to[place] = (1 - momentum) * to[place] + momentum * value);
      for (let pass = 0; pass < layer.passes; ++pass)
        for (let c = 0; c < channels; ++c) {
          const place = 4 * layer.statistics + pass * 3 * channels + c;
          mix(4 * layer.running + c, statistics[place]);
          mix(4 * layer.running + channels + c, statistics[place + 2 * channels]);
        }
    }
    const [fake, real, fooled] = [0, 1, 2].map((pass) =>
      tf.tensor1d(at(0).slice(pass * p.batch, (pass + 1) * p.batch))
    );
    const report = [
      discriminatorLoss(real, fake, {loss}),
      generatorLoss(fooled, {loss}),
      meanVerdict(real, {loss}),
      meanVerdict(fake, {loss}),
      tf.tensor1d(at(1).slice(6, 9)),
      lengthOf(at(7).slice(0, 3)),
      lengthOf(at(7).slice(squaresFirstG, squaresFirstG + p.squaresG))
    ].flatMap((x) => [...x.dataSync()]);
    return [
      {binding: 4, expected: running[0]},
      {binding: 5, expected: running[1]},
      {binding: 6, expected: withNumbers(at(6), [now.slot * reportLength, [...report, 0]])}
    ];
  }
});
