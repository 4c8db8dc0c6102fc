import type {Config} from "./config.js";
import {discriminatorShapes, generatorShapes, sizeOf, type Shapes} from "./shapes.js";

/** A tensor as plain numbers, row by row. */
export interface Numbers {
  shape: number[];
  data: Float32Array<ArrayBuffer>;
}

/** A state as plain numbers, one flat record: `generator.W1`, `discriminator.u2`, `optimisers.generator.m` … For checkpoints and transfers. */
export interface PlainState {
  step: number;
  tensors: Record<string, Numbers>;
}

/** The name and shape of every tensor of a state. */
export function stateShapes(config: Config): Shapes {
  const [G, D] = [generatorShapes(config), discriminatorShapes(config)];
  return {
    ...prefix("generator.", {...G.weights, ...G.memory}),
    ...prefix("discriminator.", {...D.weights, ...D.memory}),
    ...prefix("optimisers.generator.", moments(G.weights)),
    ...prefix("optimisers.discriminator.", moments(D.weights))
  };
}

/** The shapes of what Adam remembers of a network with these weights. */
export function moments(weights: Shapes): Shapes {
  const parameters = Object.values(weights).reduce((sum, shape) => sum + sizeOf(shape), 0);
  return {m: [parameters], v: [parameters]};
}

/** The same record with `start` before every name. */
export const prefix = <T>(start: string, record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, x]) => [start + name, x]));
