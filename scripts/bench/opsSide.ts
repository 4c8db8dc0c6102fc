import type {Config} from "../../src/components/model/config.js";
import * as tf from "../../src/components/model/tf.js";
import type {Report} from "../../src/components/model/step.js";
import {readReports} from "../../src/components/train/run/reports.js";
import {createTrainer} from "../../src/components/train/run/trainer.js";
import {counted} from "./counted.js";
import type {Side} from "./side.js";
import {images, start} from "./start.js";

/**
 * TensorFlow.js's operations on the current backend, WebGPU. Reports are read back once a call of `run`. The time on the thread
 * contains that of making noise and batch, which it does there.
 */
export function opsSide(config: Config): Side {
  const checkpoint = start(config);
  const trainer = createTrainer({config, seed: checkpoint.seed, images: images(), checkpoint});
  const {device} = tf.backend() as unknown as {device: GPUDevice};
  const rows: number[][] = [];

  async function run(steps: number) {
    const begin = performance.now();
    let host = 0;
    const reports: Report[] = [];
    for (let i = 0; i < steps; ++i) {
      const before = performance.now();
      reports.push(trainer.step());
      host += performance.now() - before;
    }
    const numbers = await readReports(reports);
    const wall = (performance.now() - begin) / steps;
    const width = numbers.length / steps;
    for (let i = 0; i < steps; ++i) rows.push([...numbers.subarray(i * width, (i + 1) * width)]);
    return {wall, host: host / steps};
  }

  return {
    ...{rows, run},
    counted: () => counted(device, run),
    dispose: () => trainer.dispose()
  };
}
