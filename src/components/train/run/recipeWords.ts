import {refusalOf} from "../../engine/refuses.js";
import {certificateOf} from "../../model/certificate.js";
import {preset, presetNames} from "../../model/presets.js";
import {configOf, knobs, type Recipe} from "../../model/recipe.js";
import {say} from "../../words/say.js";

/** What a table of knobs holds: checked by `configOf`, or refused with its sentence. */
type Departures = Readonly<Record<string, unknown>>;

/** The largest size: what can be trained there can be trained in any. */
const config = (recipe: Departures) => configOf("full", recipe as Recipe);

/** Why a recipe can't be trained: the sentence; "" where it can. */
export function complaint(recipe: Departures): string {
  try {
    config(recipe);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** Which ways to run can't train it: the engine's own sentence; "" where all can. */
export const limits = (recipe: Departures): string =>
  complaint(recipe) ? "" : (refusalOf("engine", config(recipe), say("“WebGPU, one submission”")) ?? "");

/** What bounds the discriminator's slope, logit over image, under a recipe, in a sentence; "" where it can't be trained. */
export function guarantee(recipe: Departures): string {
  if (complaint(recipe)) return "";
  const {normD, leash} = config(recipe);
  const bound = certificateOf(config(recipe));
  if (bound !== undefined)
    return say(
      "certified: whatever it learns, D’s logit changes by at most {bound} times the distance between two images, up to what power iteration lags behind",
      {bound}
    );
  if (leash !== "spectral") return say("no certificate for D’s slope: its kernels are not divided by a norm");
  return normD ? say("no certificate for D’s slope: its batch normalisation may multiply by any number") : "";
}

/** What the sizes have, for the knobs in which they differ. */
export function sizesThatDiffer(): Record<string, readonly number[]> {
  const values = knobs.map(({name}) => [name, presetNames.map((size) => preset(size)[name] as number)] as const);
  return Object.fromEntries(values.filter(([, of]) => new Set(of).size > 1));
}
