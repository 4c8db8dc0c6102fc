import type {Config} from "../model/config.js";
import {discriminatorShapes, generatorShapes, type Shapes} from "../model/shapes.js";
import {layoutOf, padded, type Layout} from "./layout.js";

/** Where every tensor of a state lies. */
export interface Memory {
  readonly weightsG: Layout;
  readonly weightsD: Layout;
  /** Running means and variances. */
  readonly runningG: Layout;
  readonly runningD: Layout;
  /** u and v of the discriminator's layers after one pass; the buffer holds three of these in a row. */
  readonly vectors: Layout;
}

export function memoryOf(config: Config): Memory {
  const wide = padded(config);
  const [G, D] = [generatorShapes(config), discriminatorShapes(config)];
  const [wideG, wideD] = [generatorShapes(wide), discriminatorShapes(wide)];
  const only = (shapes: Shapes, letters: RegExp): Shapes =>
    Object.fromEntries(Object.entries(shapes).filter(([name]) => letters.test(name)));
  const vectors = (shapes: Shapes) => mapValues(only(shapes, /^[uv]\d/), tapsFirst);
  return {
    weightsG: layoutOf(G.weights, wideG.weights),
    weightsD: layoutOf(D.weights, wideD.weights),
    runningG: layoutOf(G.memory, wideG.memory),
    runningD: layoutOf(only(D.memory, /^[mv][ea]/), wideD.memory),
    vectors: layoutOf(vectors(D.memory), vectors(wideD.memory))
  };
}

/** A vector over (tap, channel) has its channels filled up tap by tap: [16 · channels, 1] → [16, channels]. */
const tapsFirst = (shape: number[], name: string): number[] => (name.startsWith("v") ? [16, shape[0] / 16] : shape);

const mapValues = <T>(record: Record<string, T>, f: (value: T, name: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value, name)]));
