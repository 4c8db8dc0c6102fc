import {perfectW1} from "../../math/meterReferences.js";
import {perfectQuality} from "../../math/targets.js";
import {meterSizes} from "../../toy/meters.js";
import {targetOf, type ToyOptions} from "../../toy/options.js";
import type {RaceReferences} from "./raceMessages.js";

/** What a perfect generator reads on the target of a run; half a second's work. */
export function raceReferences(options: ToyOptions): RaceReferences {
  const target = targetOf(options);
  return {
    covered: target.weights.length,
    highQuality: perfectQuality(target),
    w1: perfectW1(target, {batch: meterSizes.batch})
  };
}
