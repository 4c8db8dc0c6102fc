import type {Report} from "../../model/step.js";
import * as tf from "../../model/tf.js";
import {disposeExcept, tidy} from "../../model/tree.js";

/** The reports of several steps, row after row, read back from the device at once. Disposes of them. */
export async function readReports(reports: readonly Report[]): Promise<Float32Array<ArrayBuffer>> {
  if (reports.length === 0) return new Float32Array(0);
  const rows = tidy(() => {
    const numbers = reports.flatMap(({lossD, lossG, meanReal, meanFake, sigma, gradD, gradG}) => [
      ...[tf.stack([lossD, lossG, meanReal, meanFake]) as tf.Tensor1D, sigma],
      tf.stack([gradD, gradG]) as tf.Tensor1D
    ]);
    return tf.concat1d(numbers); // [reports · 9]
  });
  disposeExcept(reports);
  const values = Float32Array.from(await rows.data());
  rows.dispose();
  return values;
}
