import {expect, it} from "vitest";
import {canaryConfig, canarySteps, canaryStart, deviation, signOf} from "../../src/components/engine/canary.js";
import {noiseOf, noiseTable, type Half} from "../../src/components/engine/noise.js";
import {fromPlain, toPlain} from "../../src/components/model/state.js";
import {step} from "../../src/components/model/step.js";
import * as tf from "../../src/components/model/tf.js";
import {disposeExcept} from "../../src/components/model/tree.js";
import {readReports} from "../../src/components/train/run/reports.js";
import {onProcessor} from "../model/tensors.js";

onProcessor();

it("the numbers that the canary expects are the readable model's", async () => {
  const {state: plain, pixels, chosen} = canaryStart();
  const {batch, z} = canaryConfig;
  const table = noiseTable();
  let state = fromPlain(plain, canaryConfig);
  const rows: number[][] = [];
  for (let made = 0; made < canarySteps; ++made) {
    const bytes = [...chosen.subarray(made * batch, (made + 1) * batch)].flatMap((i) => [
      ...pixels.subarray(784 * i, 784 * (i + 1))
    ]);
    const noise = (half: Half) => tf.tensor2d(noiseOf({seed: 3, step: made, half}, batch * z, table), [batch, z]);
    const real = tf.tensor4d(
      bytes.map((byte) => byte / 127.5 - 1),
      [batch, 28, 28, 1]
    );
    const result = step(state, {real, noiseD: noise(0), noiseG: noise(1)}, canaryConfig);
    state = result.state;
    rows.push([...(await readReports([result.report]))]);
  }
  const sign = signOf(rows, await toPlain(state));
  disposeExcept(state);
  expect(deviation(sign)).toBeLessThan(1e-6);
});
