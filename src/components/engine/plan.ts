import type {Config} from "../model/config.js";
import {buffersOf, sampleBuffersOf, type BufferName} from "./buffers.js";
import {contextOf, type Context} from "./context.js";
import type {Dispatch} from "./dispatch.js";
import type {Hardware} from "./hardware.js";
import {generatorInUse} from "./planGenerator.js";
import {refusalOf} from "./refuses.js";
import {stagesOf} from "./stages.js";

/** A step of training as data: every buffer, and every dispatch in its order. */
export interface Plan extends Context {
  /** Numbers in each buffer. */
  readonly sizes: Readonly<Partial<Record<BufferName, number>>>;
  /** The first makes noise and fetches the batch; the others are the mathematics of the step. */
  readonly dispatches: readonly Dispatch[];
  /** The generator in use, `sampleCount` images. */
  readonly sample: readonly Dispatch[];
}

export interface PlanOptions extends Hardware {
  /** Images of one sample; `sampleCount` by default. */
  readonly count?: number;
}

/** Images on a sheet. */
export const sampleCount = 25;

/** The plan of a step, and of a sample. Throws a sentence where the engine has no way to compute the configuration. */
export function planOf(config: Config, {count = sampleCount, software}: PlanOptions = {}): Plan {
  const refusal = refusalOf("engine", config);
  if (refusal) throw new RangeError(refusal);
  const context = contextOf(config, {software});
  return {
    ...context,
    sizes: {...buffersOf(context), ...sampleBuffersOf(context, count)},
    dispatches: stagesOf(context).flatMap(({dispatches}) => dispatches),
    sample: generatorInUse(context, count)
  };
}
