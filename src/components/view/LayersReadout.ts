import type {CriticLayers, LayerRun} from "../train/critic/criticLayers.js";
import {say} from "../words/say.js";
import {layerRunName} from "./layerLooks.js";
import {formatNumber as n} from "./numbers.js";
import {Readout} from "./Readout.js";

/** By what factor the gradient changes from one hidden layer to the one below it, as a geometric mean: above 1 it explodes, below 1 it vanishes. */
export function factorPerLayer({gradients}: Pick<LayerRun, "gradients">): number {
  return (gradients[1] / gradients.at(-1)!) ** (1 / (gradients.length - 2));
}

/** The factor of each leash, as the range over the seeds, and what it means. */
export function LayersReadout({runs}: Pick<CriticLayers, "runs">): HTMLElement {
  const kinds = new Map<string, number[]>();
  for (const run of runs) {
    const name = layerRunName(run);
    kinds.set(name, [...(kinds.get(name) ?? []), factorPerLayer(run)]);
  }
  return Readout(
    Array.from(kinds, ([name, factors]) => {
      const [low, high] = [Math.min(...factors), Math.max(...factors)];
      const [from, to] = [low, high].map((factor) => n(Number(factor.toPrecision(2))));
      const value = say(from === to ? "× {from} a layer" : "× {from} to {to} a layer", {from, to});
      const reference = say(low > 1.2 ? "explodes" : high < 0.8 ? "vanishes" : "keeps its size");
      return {name, value, reference};
    })
  );
}
