import type {Config} from "../model/config.js";
import {discriminatorLayers, generatorLayers, type ConvolutionShape} from "./convolutions.js";
import {tileOf, wantedThreads, type Hardware} from "./hardware.js";
import {fourfold, padded} from "./layout.js";

/** Where the parts of a gradient lie, tensor by tensor, in numbers. */
export interface Parts {
  readonly places: Readonly<Record<string, {readonly offset: number; readonly splits: number}>>;
  readonly length: number;
}

/** Into how many stretches of pixels the sum of a weight gradient is split, so that enough threads share it. */
export function splitsOf({from, to, kernel}: ConvolutionShape, halves: number, hardware: Hardware): number {
  const small = from.side < to.side ? from : to;
  const large = small === from ? to : from;
  const tile = tileOf(hardware);
  const tiles = Math.ceil((kernel ** 2 * large.channels) / tile.rows) * Math.ceil(small.channels / (4 * tile.columns));
  return Math.min(small.side ** 2, Math.max(1, Math.ceil(wantedThreads(hardware) / (tiles * halves))));
}

/** Kernels: a part for each split; γ and β one; the last bias one for each row of pixels. Hidden biases have gradient 0. */
export function generatorParts(config: Config, hardware: Hardware): Parts {
  const layers = generatorLayers(padded(config));
  const sizes = layers.flatMap((layer, i): [string, number, number][] => {
    const {from, to, kernel} = layer;
    const W: [string, number, number] = [
      `W${i + 1}`,
      kernel ** 2 * from.channels * to.channels,
      splitsOf(layer, 1, hardware)
    ];
    if (i === 3) return [W, ["b4", 4, to.side]];
    return [W, [`b${i + 1}`, to.channels, 0], [`gamma${i + 1}`, to.channels, 1], [`beta${i + 1}`, to.channels, 1]];
  });
  return inARow(sizes);
}

/** Every tensor has parts for two halves of the batch; `spare` takes what the generator's half computes and nobody needs. */
export function discriminatorParts(config: Config, hardware: Hardware): Parts {
  const layers = discriminatorLayers(padded(config));
  const sizes = layers.flatMap((layer, i): [string, number, number][] => {
    const {from, to, kernel} = layer;
    const splits = i === 2 ? 1 : splitsOf(layer, 2, hardware);
    const vectors = ["b", "gamma", "beta"].map((letter): [string, number, number] => [
      `${letter}${i + 1}`,
      fourfold(to.channels),
      2
    ]);
    return [[`W${i + 1}`, kernel ** 2 * from.channels * to.channels, 2 * splits], ...vectors];
  });
  return inARow([...sizes, ["spare", fourfold(layers[1].to.channels), 1]]);
}

/** A tensor without parts still has a place, for its gradient of 0. */
function inARow(sizes: [name: string, size: number, splits: number][]): Parts {
  let length = 0;
  const places: Record<string, {offset: number; splits: number}> = {};
  for (const [name, size, splits] of sizes) {
    places[name] = {offset: length, splits};
    length += size * Math.max(1, splits);
  }
  return {places, length};
}
