import * as tf from "../model/tf.js";
import {readReports} from "./reports.js";
import type {Runner} from "./runner.js";
import {createTrainer, type TrainerOptions} from "./trainer.js";

/** Starts, or goes on with, a run on the current backend of TensorFlow.js. `countedRunner` counts what it asks of WebGPU. */
export function opsRunner(options: TrainerOptions): Runner {
  const trainer = createTrainer(options);
  return {
    ...trainer,
    async advance() {
      const row = await readReports([trainer.step()]);
      if (!row.every(Number.isFinite))
        throw new Error(`a loss or a norm at step ${trainer.steps()} is not a finite number`);
      return [[trainer.steps(), ...row]];
    },
    settle: async () => [],
    held: () => tf.memory().numTensors,
    calls: () => undefined
  };
}
