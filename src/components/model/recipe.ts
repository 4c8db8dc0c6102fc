import {configure, type Config} from "./config.js";
import {isChoice, knobs, type Knob, type KnobName} from "./knobs.js";
import {preset, presetNames, type Preset} from "./presets.js";
import {say} from "../words/say.js";

export {knobOf, knobs, isChoice, type Knob, type KnobName, type NumberKnob, type ChoiceKnob} from "./knobs.js";

/** Departures from a preset, knob by knob; {} is the article's recipe. */
export type Recipe = Partial<Pick<Config, KnobName>>;

/** A recipe with a name. */
export interface NamedRecipe {
  readonly name: string;
  readonly label: string;
  /** What is different, in a sentence. */
  readonly sentence: string;
  readonly recipe: Recipe;
}

/** Recipes to begin with. */
export const recipes = [
  {
    ...{name: "article", label: say("the article’s"), recipe: {}},
    sentence: say("The recipe that this notebook follows, with every knob as the article has it.")
  },
  {
    ...{name: "dcgan", label: say("DCGAN’s BatchNorm weights"), recipe: {gammaMean: 1}},
    sentence: say("The article’s, but the gains of BatchNorm are drawn around 1, as DCGAN does, and not around 0.")
  },
  {
    ...{name: "certified", label: say("certified"), recipe: {normD: false, discriminatorWidth: 64, gammaMean: 1}},
    sentence: say(
      "No BatchNorm in the discriminator, so that its slope has a bound; its layers are four times as wide, and gains are drawn around 1."
    )
  }
] as const satisfies readonly NamedRecipe[];

/** The recipe called `name`. Throws `unknown recipe: cake; there are article, dcgan, certified`. */
export function recipeNamed(name: string): Recipe {
  const found = recipes.find((recipe) => recipe.name === name);
  if (!found) throw new RangeError(`unknown recipe: ${name}; there are ${recipes.map(({name}) => name).join(", ")}`);
  return found.recipe;
}

/** The named recipe that has just these departures, if there is one. */
export const namedRecipe = (recipe: Recipe): (typeof recipes)[number] | undefined =>
  recipes.find((named) => isSame(named.recipe, recipe));

const isSame = (a: Recipe, b: Recipe): boolean => JSON.stringify(tidyRecipe(a)) === JSON.stringify(tidyRecipe(b));

/** The configuration of a preset with a recipe's departures. Throws what `preset` and `configure` throw. */
export const configOf = (name: string, recipe: Recipe): Config => configure({...preset(name), ...recipe});

/** What a text says of a knob: a number within its range or one of its choices; undefined where it isn't. */
export function readKnob(knob: Knob, text: string): number | string | boolean | undefined {
  if (isChoice(knob)) return knob.choices.find(({value}) => String(value) === text)?.value;
  const value = /^\d*\.?\d+(e-?\d+)?$/i.test(text) ? Number(text) : NaN;
  return value >= knob.low && value <= knob.high && (!knob.whole || Number.isInteger(value)) ? value : undefined;
}

/**
 * The recipe that an address or a record of texts says: what is unknown is ignored, what is wrong stays as it was, knob by knob.
 * What no preset would change is left out, so that equal recipes are equal records.
 */
export function parseRecipe(texts: Texts): Recipe {
  const read = readKnobs(texts).filter(([, value]) => value !== undefined);
  return tidyRecipe(Object.fromEntries(read) as Recipe);
}

/** The knobs of which an address or a record of texts says what `parseRecipe` ignores. */
export const unreadKnobs = (texts: Texts): KnobName[] =>
  readKnobs(texts).flatMap(([name, value]) => (value === undefined ? [name] : []));

type Texts = URLSearchParams | Readonly<Record<string, string>>;

function readKnobs(texts: Texts): (readonly [KnobName, ReturnType<typeof readKnob>])[] {
  const given = texts instanceof URLSearchParams ? Object.fromEntries(texts) : texts;
  return knobs
    .filter(({name}) => Object.hasOwn(given, name))
    .map((knob) => [knob.name, readKnob(knob, given[knob.name])]);
}

/** The recipe as texts for an address, in the order of the knobs: `parseRecipe` makes the same of them. */
export function formatRecipe(recipe: Recipe): Record<string, string> {
  return Object.fromEntries(Object.entries(tidyRecipe(recipe)).map(([name, value]) => [name, String(value)]));
}

/** The recipe without what is so anyhow in each of these sizes, in the order of the knobs. */
export function tidyRecipe(recipe: Recipe, sizes: readonly Preset[] = presetNames): Recipe {
  const isUsual = (name: KnobName) => sizes.every((size) => preset(size)[name] === recipe[name]);
  const departures = knobs.filter(({name}) => recipe[name] !== undefined && !isUsual(name));
  return Object.fromEntries(departures.map(({name}) => [name, recipe[name]])) as Recipe;
}
