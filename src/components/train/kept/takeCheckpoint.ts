import {DivergedError} from "../../model/DivergedError.js";
import {say} from "../../words/say.js";
import type {OpenRun} from "./openRun.js";
import {notFinite, type SavedRun} from "./savedRun.js";
import {spectraOf} from "../recorded/spectra.js";

/**
 * The run as it is, to be stored: settled, and all its rows in its history. Reads back. Throws a `DivergedError` that names the
 * tensor and the step where a number is not finite: such a state is not worth keeping.
 */
export async function takeCheckpoint({opened, runner, digits, crc, parent, history}: OpenRun): Promise<SavedRun> {
  const checkpoint = await runner.checkpoint();
  const {tensors, step} = checkpoint.state;
  const wrong = notFinite(tensors);
  if (wrong)
    throw new DivergedError(say("a number of {tensor} at step {step} is not a finite number", {tensor: wrong, step}));
  const kernels = ["W1", "W2", "W3"].map((name) => tensors[`discriminator.${name}`]);
  const {run, settings, config, backend, software, preset} = opened;
  return {
    ...{schema: 1, run, parent, saved: new Date().toISOString(), settings, config, backend, software, preset},
    data: {name: digits.data, images: digits.total, crc},
    ...{checkpoint, history: history.state(), sheet: await runner.sample()},
    spectra: spectraOf(kernels, {whole: true})
  };
}
