import {describe, expect, it} from "vitest";
import {complaint, guarantee, limits} from "../../src/components/train/run/recipeWords.js";
import {recipes} from "../../src/components/model/recipe.js";

const words = Object.fromEntries(recipes.map(({name, recipe}) => [name, guarantee(recipe)]));

describe("what is said of a recipe", () => {
  it("certifies a slope of 4 where nothing but normalised kernels stands between image and logit", () =>
    expect(words.certified).toContain("at most 4 times the distance"));

  it("certifies none with batch normalisation, and none without spectral normalisation, and says why", () => {
    for (const name of ["article", "dcgan"]) expect(words[name]).toMatch(/^no certificate .*batch normalisation/);
    expect(guarantee({leash: "clipping", normD: false})).toMatch(/^no certificate .*not divided/);
  });

  it("names what the engine leaves to TensorFlow.js", () => {
    expect(limits({leash: "penalty", normD: false})).toMatch(/^“WebGPU, one submission” has no gradient penalty/);
    expect(limits({updatesD: 5})).toMatch(/^“WebGPU, one submission” updates each network once a step/);
    expect(limits({})).toBe("");
  });

  it("says nothing more where a recipe can't be trained at all", () => {
    const wrong = {leash: "penalty", normD: true};
    expect(complaint(wrong)).toContain("no batch normalisation");
    expect([limits(wrong), guarantee(wrong)]).toEqual(["", ""]);
  });
});
