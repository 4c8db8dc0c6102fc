import type {Config} from "../model/config.js";
import {contextOf} from "./context.js";
import type {Dispatch} from "./dispatch.js";
import {discriminatorBackward, discriminatorForward, discriminatorInput} from "./planDiscriminator.js";
import {
  discriminatorUpdateDispatch,
  finishDispatch,
  generatorUpdateDispatch,
  ingredientsDispatch,
  powerDispatch
} from "./planEnds.js";
import {generatorBackward, generatorForward} from "./planGenerator.js";

/** A stretch of the plan that belongs together, as the loop of the page tells it. */
export interface Stage {
  readonly name: string;
  /** Whose training it serves. */
  readonly half: "both" | "discriminator" | "generator";
  readonly dispatches: readonly Dispatch[];
}

/** The dispatches of `planOf(config)`, in the same order, by what they belong to. */
export function stagesOf(config: Config): Stage[] {
  const context = contextOf(config);
  const stage = (half: Stage["half"], name: string, ...dispatches: Dispatch[]): Stage => ({name, half, dispatches});
  return [
    stage("both", "noise, real batch", ingredientsDispatch(context)),
    stage("both", "G forward, both halves", ...generatorForward(context)),
    stage("discriminator", "power iteration, twice", powerDispatch(context)),
    stage("discriminator", "D forward, fake and real", ...discriminatorForward(context, false)),
    stage("discriminator", "D backward", ...discriminatorBackward(context)),
    stage("discriminator", "D update, power iteration", discriminatorUpdateDispatch(context)),
    stage("generator", "D forward, new fakes", ...discriminatorForward(context, true)),
    stage("generator", "back through D", ...discriminatorInput(context)),
    stage("generator", "G backward", ...generatorBackward(context)),
    stage("generator", "G update", generatorUpdateDispatch(context)),
    stage("both", "running statistics, report", finishDispatch(context))
  ];
}
