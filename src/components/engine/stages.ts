import type {Context} from "./context.js";
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

/**
 * The step of the article: the discriminator's half, then the generator's. Both generator passes go first and together, since
 * the generator's weights don't change between them.
 */
export function stagesOf(context: Context): Stage[] {
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
