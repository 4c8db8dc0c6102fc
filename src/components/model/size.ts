import type {Config} from "./config.js";
import {discriminatorShapes, generatorShapes, sizeOf, type Shapes} from "./shapes.js";

/** How many numbers each network learns. The article's: 747,841 and 9,105. */
export function countParameters(config: Config): {generator: number; discriminator: number} {
  const count = (weights: Shapes) => Object.values(weights).reduce((sum, shape) => sum + sizeOf(shape), 0);
  return {
    generator: count(generatorShapes(config).weights),
    discriminator: count(discriminatorShapes(config).weights)
  };
}
