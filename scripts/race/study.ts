import {perfectQuality} from "../../src/components/math/targets.js";
import {targetOf, toyOptions} from "../../src/components/toy/options.js";
import type {RaceResult, RaceStudy} from "../../src/components/train/race/raceStudy.js";
import type {RaceOrder} from "./arguments.js";
import {sharedOptions} from "./jobs.js";
import {perfectW1} from "./run.js";

/** Where and how a study was made. */
export type Origin = Pick<RaceStudy, "command" | "commit" | "machine">;

/** The results with what they are to be compared with. */
export function studyOf(order: RaceOrder, results: readonly RaceResult[], origin: Origin): RaceStudy {
  const options = toyOptions(sharedOptions(order));
  const {
    target: name,
    modes,
    sd,
    scale,
    batch,
    learningRate,
    lead,
    width,
    z,
    depth,
    criticSteps,
    generatorSteps
  } = options;
  const settings = {
    ...{target: name, modes, sd, ...(scale ? {scale} : {})},
    ...{batch, learningRate, lead, width, z, depth, criticSteps, generatorSteps, optimiser: options.optimiser}
  };
  const data = targetOf(options);
  const w1 = Array.from({length: order.seeds}, (_, i) => Number(perfectW1({...options, seed: i + 1}).toPrecision(5)));
  return {
    ...{data: order.data, papers: order.papers, steps: order.steps, settings, parts: data.weights.length},
    perfect: {highQuality: perfectQuality(data), w1},
    results,
    ...origin
  };
}
