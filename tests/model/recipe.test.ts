import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {article, configure} from "../../src/components/model/config.js";
import {presetNames, preset} from "../../src/components/model/presets.js";
import {
  configOf,
  formatRecipe,
  isChoice,
  knobs,
  parseRecipe,
  readKnob,
  recipeNamed,
  recipes,
  tidyRecipe,
  type Knob,
  type Recipe
} from "../../src/components/model/recipe.js";

/** Any value that a knob allows. */
const valueOf = (knob: Knob): fc.Arbitrary<unknown> => {
  if (isChoice(knob)) return fc.constantFrom(...knob.choices.map(({value}) => value));
  return knob.whole
    ? fc.integer({min: knob.low, max: knob.high})
    : fc.double({min: knob.low, max: knob.high, noNaN: true, noDefaultInfinity: true}).filter((x) => !Object.is(x, -0));
};

const anyRecipe = fc.record(Object.fromEntries(knobs.map((knob) => [knob.name, valueOf(knob)])), {
  requiredKeys: []
}) as fc.Arbitrary<Recipe>;

describe("the table of knobs", () => {
  it("begins with the article's value, which is within each range", () => {
    for (const knob of knobs as readonly Knob[]) {
      expect(knob.initial, knob.name).toBe(article[knob.name]);
      expect(readKnob(knob, String(knob.initial)), knob.name).toBe(knob.initial);
    }
  });

  it("lets a reader choose nothing by one knob that can't be configured, the penalty beside BatchNorm excepted", () => {
    for (const knob of knobs as readonly Knob[]) {
      const values = isChoice(knob) ? knob.choices.map(({value}) => value) : [knob.low, knob.high];
      for (const value of values.filter((value) => value !== "penalty"))
        expect(() => configure({[knob.name]: value}), `${knob.name} ${value}`).not.toThrow();
    }
    expect(() => configure({leash: "penalty", normD: false})).not.toThrow();
  });
});

describe("a recipe in an address", () => {
  it("comes back as it was, whatever the knobs are at", () => {
    fc.assert(
      fc.property(anyRecipe, (recipe) => {
        const texts = formatRecipe(recipe);
        expect(parseRecipe(texts)).toEqual(tidyRecipe(recipe));
        expect(parseRecipe(new URLSearchParams(texts))).toEqual(tidyRecipe(recipe));
        for (const name of presetNames)
          expect({...preset(name), ...parseRecipe(texts)}).toEqual({...preset(name), ...recipe});
      })
    );
  });

  it("leaves out what is so in every preset, and keeps a size that only one has", () => {
    expect(formatRecipe({loss: "bce", updatesD: 1, batch: 128, normD: false})).toEqual({normD: "false", batch: "128"});
    expect(formatRecipe({})).toEqual({});
  });

  it("takes what is right and leaves what is wrong as it was, knob by knob", () => {
    const texts = {loss: "hinge", leash: "rope", batch: "1e9", z: "8.5", lrG: "-1", lrD: "NaN", updatesD: "3"};
    expect(parseRecipe({...texts, clip: "", penalty: "0x10", beta1: "9", seed: "3"})).toEqual({
      loss: "hinge",
      updatesD: 3
    });
  });

  it("never gives anything that isn't within the table, whatever the texts", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...knobs.map(({name}) => name)), fc.string()), (texts) => {
        for (const [name, value] of Object.entries(parseRecipe(texts)))
          expect(
            readKnob(
              knobs.find((knob) => knob.name === name)!,
              String(value)
            )
          ).toBe(value);
      })
    );
  });
});

describe("recipes with a name", () => {
  it("are what they say", () => {
    expect(configOf("full", recipeNamed("article"))).toEqual(article);
    expect(configOf("full", recipeNamed("dcgan"))).toEqual({...article, gammaMean: 1});
    expect(configOf("small", recipeNamed("certified"))).toEqual({
      ...preset("small"),
      ...{normD: false, discriminatorWidth: 64, gammaMean: 1}
    });
    expect(() => recipeNamed("cake")).toThrow("unknown recipe: cake; there are article, dcgan, certified");
  });

  it("hold nothing that need not be said", () => {
    for (const {recipe} of recipes) expect(tidyRecipe(recipe)).toEqual(recipe);
  });
});

describe("configure", () => {
  it("refuses counts and sizes that would take gigabytes", () => {
    expect(() => configure({batch: 513})).toThrow("invalid batch: 513");
    expect(() => configure({updatesD: 6})).toThrow("invalid updatesD: 6");
    expect(() => configure({batch: 512, generatorWidth: 128})).toThrow(
      "a batch of 512 is too large for widths of 128 and 16"
    );
    expect(() => configure({batch: 256, generatorWidth: 128, discriminatorWidth: 32})).not.toThrow();
  });

  it("refuses the gradient penalty beside batch normalisation, in a sentence", () => {
    expect(() => configure({leash: "penalty"})).toThrow(/about each image by itself/);
  });

  it("refuses choices that there aren't", () => {
    for (const [name, value] of [
      ["loss", "love"],
      ["leash", "rope"],
      ["normD", "yes"],
      ["clip", 0],
      ["penalty", 0]
    ])
      expect(() => configure({[name as string]: value})).toThrow(`invalid ${name}: ${value}`);
  });
});
