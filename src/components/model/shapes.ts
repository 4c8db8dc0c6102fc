import type {Config} from "./config.js";

/** The shape of each tensor of a network, by name; the order is the order in which random numbers are drawn. */
export type Shapes = Record<string, number[]>;

/** Those of what a network learns, and of what else it remembers: running statistics, singular vectors. */
export interface NetworkShapes {
  readonly weights: Shapes;
  readonly memory: Shapes;
}

/** How many numbers a shape holds. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

/** Shapes of the generator's weights and memory, 1 → 3 → 6 → 13 → 28 pixels. */
export function generatorShapes({z, generatorWidth: width}: Pick<Config, "z" | "generatorWidth">): NetworkShapes {
  return {
    weights: {
      ...block(1, [3, 3, 4 * width, z], 4 * width),
      ...block(2, [4, 4, 2 * width, 4 * width], 2 * width),
      ...block(3, [3, 3, width, 2 * width], width),
      ...{W4: [4, 4, 1, width], b4: [1]}
    },
    memory: {...statistics(1, 4 * width), ...statistics(2, 2 * width), ...statistics(3, width)}
  };
}

/** Shapes of the discriminator's weights and memory, 28 → 13 → 5 → 1 pixels. */
export function discriminatorShapes({
  discriminatorWidth: width,
  normD
}: Pick<Config, "discriminatorWidth" | "normD">): NetworkShapes {
  const layer = normD ? block : kernelAndBias;
  const remembered = normD ? statistics : () => ({});
  return {
    weights: {
      ...layer(1, [4, 4, 1, width], width),
      ...layer(2, [4, 4, width, 2 * width], 2 * width),
      ...{W3: [4, 4, 2 * width, 1], b3: [1]}
    },
    memory: {
      ...{...singularVectors(1, width, 4 * 4), ...remembered(1, width)},
      ...{...singularVectors(2, 2 * width, 4 * 4 * width), ...remembered(2, 2 * width)},
      ...singularVectors(3, 1, 4 * 4 * 2 * width)
    }
  };
}

const kernelAndBias = (layer: number, kernel: number[], out: number): Shapes => ({
  [`W${layer}`]: kernel,
  [`b${layer}`]: [out]
});
const block = (layer: number, kernel: number[], out: number): Shapes => ({
  ...kernelAndBias(layer, kernel, out),
  [`gamma${layer}`]: [out],
  [`beta${layer}`]: [out]
});
const statistics = (layer: number, out: number): Shapes => ({[`mean${layer}`]: [out], [`variance${layer}`]: [out]});
const singularVectors = (layer: number, rows: number, columns: number): Shapes => ({
  [`u${layer}`]: [rows, 1],
  [`v${layer}`]: [columns, 1]
});
