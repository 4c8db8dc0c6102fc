import {transpose} from "../math/matrix.js";
import {spectralNorm} from "../math/spectralNorm.js";
import type {DiscriminatorWeights} from "../model/networks.js";

/** The exact largest singular value of each of the discriminator's kernels as a matrix [out, kh·kw·in]. Reads the kernels back. */
export async function exactSigmas({W1, W2, W3}: DiscriminatorWeights): Promise<number[]> {
  const kernels = await Promise.all([W1, W2, W3].map(async (W) => ({W, values: Float64Array.from(await W.data())})));
  return kernels.map(({W, values}) => {
    const columns = W.shape[3];
    return spectralNorm(transpose({rows: values.length / columns, columns, values}));
  });
}
