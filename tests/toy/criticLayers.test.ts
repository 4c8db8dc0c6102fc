import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {recordCriticLayers, trainDeep} from "../../scripts/toy/criticLayers.js";
import type {CriticLayers, LayerRun} from "../../src/components/train/critic/criticLayers.js";
import {factorPerLayer} from "../../src/components/view/LayersReadout.js";

const recording = JSON.parse(readFileSync("src/data/critic.json", "utf8")) as CriticLayers;
const {settings, runs} = recording;
const kind = (leash: LayerRun["leash"], clip?: number) =>
  runs.filter((run) => run.leash === leash && run.clip === clip);
const factors = (leash: LayerRun["leash"], clip?: number) => kind(leash, clip).map(factorPerLayer);

describe("critic.json", () => {
  it("has the input and twelve hidden layers of five leashes, with three seeds each", () => {
    expect(settings).toMatchObject({depth: 12, width: 32});
    expect(runs).toHaveLength(15);
    for (const {gradients} of runs) expect(gradients).toHaveLength(13);
  });

  it("is what our trainer gives today", () => {
    const short = recordCriticLayers({seeds: 1, steps: 3});
    expect(short.settings).toEqual(settings);
    const clipped = trainDeep({leash: "clipped", clip: 0.01, seed: 1}, recording.steps);
    clipped.gradients.forEach((g, l) => expect(g / kind("clipped", 0.01)[0].gradients[l]).toBeCloseTo(1, 2));
  }, 60_000);

  it("bears out GP’s Figure 1: clipped gradients explode with c = 0.1 and vanish with 0.01 and 0.001", () => {
    for (const factor of factors("clipped", 0.1)) expect(factor).toBeGreaterThan(1.9);
    for (const factor of factors("clipped", 0.01)) expect(factor).toBeLessThan(0.06);
    for (const factor of factors("clipped", 0.001)) expect(factor).toBeLessThan(0.006);
    for (const {gradients} of runs.filter(({leash}) => leash === "clipped")) {
      const hidden = gradients.slice(1);
      const rises = hidden.slice(1).map((g, l) => Math.sign(g - hidden[l]));
      expect(new Set(rises).size).toBe(1); // at every layer in the same direction
    }
  });

  it("has gradients within a factor of three of 1 with the penalty and the spectral norm", () => {
    for (const {gradients} of [...kind("penalty"), ...kind("spectral")]) {
      for (const g of gradients) expect(Math.abs(Math.log(g))).toBeLessThan(Math.log(3));
    }
    for (const factor of [...factors("penalty"), ...factors("spectral")]) {
      expect(factor).toBeGreaterThan(0.9);
      expect(factor).toBeLessThan(1.05);
    }
  });

  it("certifies no slope below 250,000 with the penalty, and 1.3 with the spectral norm", () => {
    for (const {bound} of kind("penalty")) expect(bound).toBeGreaterThan(250_000);
    for (const {bound} of kind("spectral")) expect(bound).toBeLessThan(1.3);
  });
});
