import * as tf from "../../model/tf.js";
import {DivergedError} from "./faults.js";
import {reportColumns} from "./reportColumns.js";
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
      const wrong = row.findIndex((value) => !Number.isFinite(value));
      if (wrong >= 0)
        throw new DivergedError(`${reportColumns[wrong]} at step ${trainer.steps()} is not a finite number`);
      return [[trainer.steps(), ...row]];
    },
    settle: async () => [],
    held: () => tf.memory().numTensors,
    calls: () => undefined
  };
}
