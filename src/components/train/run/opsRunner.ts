import {DivergedError} from "../../model/DivergedError.js";
import {divergence} from "../../model/reportColumns.js";
import * as tf from "../../model/tf.js";
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
      const wrong = divergence(row, trainer.steps());
      if (wrong) throw new DivergedError(wrong);
      return [[trainer.steps(), ...row]];
    },
    settle: async () => [],
    held: () => tf.memory().numTensors,
    calls: () => undefined
  };
}
