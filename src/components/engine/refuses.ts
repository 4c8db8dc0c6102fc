import type {RunsOn} from "../model/backendNames.js";
import type {Config} from "../model/config.js";
import {say} from "../words/say.js";

/**
 * Why a runner can't compute a step of this configuration, in a sentence; undefined where it can. Only the engine leaves
 * something out: TensorFlow.js can compute all. `engine` is what the reader knows it by.
 */
export function refusalOf(
  runner: RunsOn,
  {leash, updatesD, updatesG}: Config,
  engine: string = say("the engine")
): string | undefined {
  if (runner !== "engine") return undefined;
  if (leash === "penalty")
    return say("{engine} has no gradient penalty, which differentiates a gradient; TensorFlow.js computes it", {
      engine
    });
  if (updatesD !== 1 || updatesG !== 1)
    return say("{engine} updates each network once a step; TensorFlow.js does it more often", {engine});
  return undefined;
}
