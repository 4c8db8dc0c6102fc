import {random} from "../../math/random.js";
import type {Config} from "../../model/config.js";
import {initialise} from "../../model/initialise.js";
import {stateShapes, type Numbers} from "../../model/plainState.js";
import {configOf, tidyRecipe, type Recipe} from "../../model/recipe.js";
import {streams} from "../../model/streams.js";
import type {Kind} from "../../model/torch.js";
import {formatCount} from "../../words/formatCount.js";
import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {FileError} from "../pictures/FileError.js";
import {gatherHistory} from "../run/history.js";
import type {ReadWeights} from "./readWeights.js";
import type {SavedRun} from "../kept/savedRun.js";
import {spectraOf} from "../recorded/spectra.js";
import {kinds} from "./torchTable.js";

type Tensors = Record<string, Numbers>;
type Source = "file" | "run" | "fresh";

/**
 * A run that begins with weights from files. Its sizes are theirs; settings, digits and their order are those of `base`. A network that
 * the files lack is that of `base`, if `isBegun` and it fits, or starts afresh. With Adam’s memory training goes on at the files’ step;
 * without it Adam starts afresh and so does the count of steps, to which its corrections refer. `sentence` says all that. `run` and
 * `saved`: the new run’s name, and when it was made. Throws a `FileError` where the recipe can’t be trained with these sizes.
 */
export function weightsToRun(
  weights: ReadWeights,
  {base, isBegun, run, saved}: {base: SavedRun; isBegun: boolean; run: string; saved: string}
): {saved: SavedRun; sentence: string} {
  const {recipe, config} = recipeFor(weights, base);
  const shapes = stateShapes(config);
  const fresh = initialise(config, random(base.checkpoint.seed, streams.weights)).tensors;
  const before = base.checkpoint.state.tensors;
  const sourceOf = (kind: Kind): Source => {
    if (weights.networks.includes(kind)) return "file";
    const fits = Object.keys(shapes).every(
      (name) => !name.startsWith(`${kind}.`) || hasShape(before[name], shapes[name])
    );
    return isBegun && fits ? "run" : "fresh";
  };
  const sources = {generator: sourceOf("generator"), discriminator: sourceOf("discriminator")};
  const from: Record<Source, Tensors> = {file: weights.tensors, run: before, fresh};
  const pick = (name: string): Numbers => {
    const kind = kinds.find((kind) => name.startsWith(`${kind}.`));
    return from[kind ? sources[kind] : weights.hasAdam ? "file" : "fresh"][name] ?? fresh[name];
  };
  const tensors = Object.fromEntries(Object.keys(shapes).map((name) => [name, pick(name)]));
  const step = weights.hasAdam ? weights.step : 0;
  return {
    saved: {
      ...{...base, parent: undefined, run, saved, config, settings: {...base.settings, recipe, stop: {}}},
      checkpoint: {...base.checkpoint, state: {step, tensors}},
      ...{history: gatherHistory().state(), sheet: new Uint8Array(25 * 784)},
      spectra: spectraOf(
        [1, 2, 3].map((layer) => tensors[`discriminator.W${layer}`]),
        {whole: true}
      )
    },
    sentence: sentenceOf(weights, sources, step)
  };
}

function recipeFor(
  {sizes, spectral}: ReadWeights,
  {settings, preset, config}: SavedRun
): {recipe: Recipe; config: Config} {
  const leash =
    spectral === undefined ? config.leash : spectral ? "spectral" : config.leash === "spectral" ? "none" : config.leash;
  try {
    const own = settings.preset === "auto" ? undefined : [settings.preset]; // what has the files’ sizes by itself departs from nothing
    const recipe = tidyRecipe({...settings.recipe, ...sizes, leash}, own);
    return {recipe, config: configOf(preset, recipe)};
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new FileError(say("these weights can’t be trained with the present recipe: {reason}", {reason}), {cause});
  }
}

const hasShape = (numbers: Numbers | undefined, shape: readonly number[]) => numbers?.shape.join() === shape.join();

const words: Record<Kind, Record<Source, string>> = {
  generator: {
    file: say("the generator from your file"),
    run: say("the generator of the run that was here"),
    fresh: say("the generator with new weights, since the files hold none")
  },
  discriminator: {
    file: say("the discriminator from your file"),
    run: say("the discriminator of the run that was here"),
    fresh: say("the discriminator with new weights, since the files hold none")
  }
};

function sentenceOf({hasAdam}: ReadWeights, sources: Record<Kind, Source>, step: number): string {
  const begins = say("A new run begins: {generator}, {discriminator}.", {
    generator: words.generator[sources.generator],
    discriminator: words.discriminator[sources.discriminator]
  });
  const adam = hasAdam
    ? say("Adam goes on with what it remembers, at step {step}.", {step: formatCount(step)})
    : say("Adam starts afresh, at step 0, since no file holds what it remembers.");
  return inTurn([begins, adam]);
}
