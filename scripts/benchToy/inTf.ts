import "@tensorflow/tfjs-backend-cpu";
import {useFastKernels} from "../../src/components/model/cpu/fastKernels.js";
import * as tf from "../../src/components/model/tf.js";

export {tfGan, tfStep} from "./tfGan.js";
export {useFastKernels};

/** The processor's backend as stock. */
export async function start(): Promise<void> {
  tf.enableProdMode();
  await tf.setBackend("cpu");
}
