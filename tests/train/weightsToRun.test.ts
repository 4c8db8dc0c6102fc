import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {configure, type Config} from "../../src/components/model/config.js";
import {preset, type Preset} from "../../src/components/model/presets.js";
import {initialise} from "../../src/components/model/initialise.js";
import {readWeights} from "../../src/components/train/files/readWeights.js";
import {decodeSavedRun, encodeSavedRun} from "../../src/components/train/kept/savedRun.js";
import {writeSafetensors} from "../../src/components/train/files/safetensors.js";
import {adamFile, networkFile} from "../../src/components/train/files/weightFiles.js";
import {weightsToRun} from "../../src/components/train/files/weightsToRun.js";
import {savedRun} from "./savedRuns.js";
import {makeRightVectors} from "./rightVectors.js";

const config = configure({z: 6, generatorWidth: 4, discriminatorWidth: 4, normD: false, batch: 16});
const trained = (which: Config) => {
  const state = {...initialise(which, random(9)), step: 30};
  makeRightVectors(state.tensors);
  for (const [name, {data}] of Object.entries(state.tensors)) if (name.startsWith("optimisers.")) data.fill(0.25);
  const networks = {state, config: which};
  const file = (name: string, bytes: Uint8Array) => ({name, bytes});
  return {
    state,
    generator: file("g", writeSafetensors(networkFile("generator", networks))),
    discriminator: file("d", writeSafetensors(networkFile("discriminator", networks))),
    adam: file("a", writeSafetensors(adamFile(networks)))
  };
};
const base = savedRun();
const begin = (files: Parameters<typeof readWeights>[0], isBegun = true) =>
  weightsToRun(readWeights(files), {base, isBegun, run: "new", saved: "2026-11-28T05:00:00.000Z"});

describe("weightsToRun", () => {
  const {state, generator, discriminator, adam} = trained(config);

  it("goes on exactly where the files were, with all three, and is a run that the store takes", () => {
    const {saved, sentence} = begin([generator, discriminator, adam]);
    expect(saved.checkpoint.state).toEqual(state);
    expect(decodeSavedRun(encodeSavedRun(saved))).toEqual(saved);
    expect(saved).toMatchObject({run: "new", data: base.data, checkpoint: {place: base.checkpoint.place, seed: 5}});
    expect(saved.settings.recipe).toEqual({z: 6, generatorWidth: 4, discriminatorWidth: 4, normD: false});
    expect(sentence).toBe(
      "A new run begins: the generator from your file, the discriminator from your file. Adam goes on with what it remembers, at step 30."
    );
  });

  it("takes what the chosen size has by itself for no departure; where none is chosen, it may be another one", () => {
    const small = trained(preset("small"));
    const recipeAt = (size: Preset | "auto") =>
      weightsToRun(readWeights([small.generator]), {
        base: {...base, preset: "small", settings: {...base.settings, preset: size}},
        ...{isBegun: false, run: "new", saved: base.saved}
      }).saved.settings.recipe;
    expect(recipeAt("small")).toEqual({});
    expect(recipeAt("auto")).toEqual({generatorWidth: preset("small").generatorWidth});
  });

  it("has Adam and the count of steps start afresh without its file", () => {
    const {saved, sentence} = begin([generator, discriminator]);
    expect(saved.checkpoint.state.step).toBe(0);
    expect(saved.checkpoint.state.tensors["optimisers.generator.m"].data.every((x) => x === 0)).toBe(true);
    expect(saved.checkpoint.state.tensors["discriminator.W2"]).toEqual(state.tensors["discriminator.W2"]);
    expect(sentence).toContain("Adam starts afresh, at step 0");
  });

  it("takes the other network from the run, where it fits, or makes a new one", () => {
    const same = configure({...base.config, discriminatorWidth: 3}); // of small size: another generator width than the base's
    const alone = begin([trained(same).discriminator]);
    expect(alone.sentence).toContain("the generator with new weights");
    const fitting = {
      ...base,
      config: alone.saved.config,
      checkpoint: {...base.checkpoint, state: alone.saved.checkpoint.state}
    };
    const again = weightsToRun(readWeights([trained(same).discriminator]), {
      base: {...fitting, settings: alone.saved.settings},
      isBegun: true,
      run: "b",
      saved: base.saved
    });
    expect(again.sentence).toContain("the generator of the run that was here");
    expect(begin([generator], false).sentence).toContain("the discriminator with new weights");
  });

  it("has no spectral norm where the kernels come without their vectors", () => {
    const plain = trained(configure({...config, leash: "none"})).discriminator;
    expect(begin([generator, plain]).saved.config.leash).toBe("none");
    expect(begin([generator, discriminator]).saved.config.leash).toBe("spectral");
  });

  it("refuses sizes with which the recipe can’t be trained", () => {
    const penalised = {...base, config: {...base.config, leash: "penalty" as const, normD: false}};
    const plain = trained(configure({...config, normD: true, leash: "none"})).discriminator;
    const attempt = () =>
      weightsToRun(readWeights([plain]), {base: penalised, isBegun: true, run: "b", saved: base.saved});
    expect(attempt).toThrow(/^these weights can’t be trained with the present recipe: the gradient penalty is about/);
  });
});
