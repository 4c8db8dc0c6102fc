import type {backend_util} from "../tf.js";

/** Sizes of a convolution, as TensorFlow.js works them out. */
export type Plan = backend_util.Conv2DInfo;

/** Those that say which pixels a patch holds. */
export type Patching = Pick<
  Plan,
  `${"in" | "out" | "filter"}${"Height" | "Width"}` | `stride${"Height" | "Width"}` | "batchSize" | "inChannels"
> & {padInfo: Pick<Plan["padInfo"], "top" | "left">};

/** Patches, and numbers in a patch. */
export const countPatches = ({batchSize, outHeight, outWidth}: Patching) => batchSize * outHeight * outWidth;
export const patchSize = ({filterHeight, filterWidth, inChannels}: Patching) => filterHeight * filterWidth * inChannels;

/**
 * The patches of images x [batch, height, width, channels] that a convolution multiplies by its kernel, one a row,
 * [patches, size], or one a column. 0 where a patch reaches over the edge.
 */
export function gatherPatches(x: Float32Array, plan: Patching, {asColumns = false} = {}): Float32Array {
  const [count, size, channels] = [countPatches(plan), patchSize(plan), plan.inChannels];
  const patches = new Float32Array(count * size);
  forEachRun(plan, (patch, place, pixel) => {
    for (let c = 0; c < channels; ++c) {
      patches[asColumns ? (place + c) * count + patch : patch * size + place + c] = x[pixel + c];
    }
  });
  return patches;
}

/** The way back, and the adjoint: images in which each pixel is the sum of its copies in the patches, one a row. */
export function scatterPatches(patches: Float32Array, plan: Patching): Float32Array {
  const {batchSize, inHeight, inWidth, inChannels: channels} = plan;
  const x = new Float32Array(batchSize * inHeight * inWidth * channels);
  const size = patchSize(plan);
  forEachRun(plan, (patch, place, pixel) => {
    for (let c = 0; c < channels; ++c) x[pixel + c] += patches[patch * size + place + c];
  });
  return x;
}

/** Calls `visit` for each pixel of each patch that lies in its image: the patch, the pixel's first channel in it, and in x. */
function forEachRun(plan: Patching, visit: (patch: number, place: number, pixel: number) => void): void {
  const {batchSize, inHeight, inWidth, inChannels, outHeight, outWidth} = plan;
  const {filterHeight, filterWidth, strideHeight, strideWidth, padInfo} = plan;
  let patch = 0;
  for (let n = 0; n < batchSize; ++n) {
    for (let row = 0; row < outHeight; ++row) {
      for (let column = 0; column < outWidth; ++column, ++patch) {
        for (let i = 0; i < filterHeight; ++i) {
          const y = row * strideHeight + i - padInfo.top;
          if (y < 0 || y >= inHeight) continue;
          for (let j = 0; j < filterWidth; ++j) {
            const z = column * strideWidth + j - padInfo.left;
            if (z < 0 || z >= inWidth) continue;
            visit(patch, (i * filterWidth + j) * inChannels, ((n * inHeight + y) * inWidth + z) * inChannels);
          }
        }
      }
    }
  }
}
