import {side} from "../math/pixels.js";
import type {Context} from "./context.js";
import {fourfold} from "./layout.js";
import {quantileCount} from "./noise.js";
import {reportLength} from "./kernels/finish.js";
import {squaresFirstG, updateGroups} from "./kernels/generatorUpdate.js";

/** Steps that one submission can hold. */
export const slots = 64;

/** Passes of the discriminator in a step: over fakes, over real images, over the fakes of the generator's half. */
export const passes = 3;

/**
 * The numbers in each buffer of a step. Activations lie as [pixel, image, channel]; B is the batch, and images of two halves, or of
 * three passes, stand side by side.
 */
export function buffersOf({wide, batch: B, memory, parts, G, D}: Context) {
  const size = ({side, channels}: {side: number; channels: number}, images: number) => side ** 2 * channels * images;
  const kernel = (i: number) => sizeOfKernel(G[i]);
  return {
    ...{weightsG: memory.weightsG.length, firstG: memory.weightsG.length, secondG: memory.weightsG.length},
    ...{weightsD: memory.weightsD.length, firstD: memory.weightsD.length, secondD: memory.weightsD.length},
    ...{runningG: Math.max(4, memory.runningG.length), runningD: Math.max(4, memory.runningD.length)},
    /** The kernels of the generator's first three layers, [ky, kx, in, out]; that of the discriminator's second, [ky, kx, out, in]. */
    ...{copiesG: kernel(0) + kernel(1) + kernel(2), copiesD: sizeOfKernel(D[1])},
    ...{partsG: parts.G.length, partsD: parts.D.length},
    /** u and v after each pass, and σ: [pass, layer]. */
    ...{vectors: passes * memory.vectors.length, sigmas: fourfold(passes * 3)},
    /** Squared lengths of the gradients: of D's three layers, then of what each workgroup of G's update has. */
    squares: fourfold(squaresFirstG + updateGroups(memory.weightsG.length)),
    statisticsG: 2 * 3 * (G[0].to.channels + G[1].to.channels + G[2].to.channels),
    statisticsD: passes * 3 * (D[0].to.channels + D[1].to.channels),
    noise: 2 * B * wide.z,
    /** [pixel, fakes | real images | fakes of the generator's half] */
    images: side ** 2 * passes * B,
    dImages: side ** 2 * B,
    ...{yG1: size(G[0].to, 2 * B), yG2: size(G[1].to, 2 * B), yG3: size(G[2].to, 2 * B)},
    ...{hG1: size(G[0].to, 2 * B), hG2: size(G[1].to, 2 * B), hG3: size(G[2].to, 2 * B)},
    ...{dG1: size(G[0].to, B), dG2: size(G[1].to, B), dG3: size(G[2].to, B)},
    ...{yD1: size(D[0].to, 2 * B), yD2: size(D[1].to, 2 * B)},
    ...{hD1: size(D[0].to, 2 * B), hD2: size(D[1].to, 2 * B)},
    ...{dD1: size(D[0].to, 2 * B), dD2: size(D[1].to, 2 * B)},
    ...{logits: fourfold(passes * B), dLogits: fourfold(passes * B)},
    ...{quantiles: quantileCount, chosen: slots * B, reports: slots * reportLength}
  };
}

/** `dataset` is the only one whose size the configuration does not decide: the pictures, a byte a pixel. */
export type BufferName = keyof ReturnType<typeof buffersOf> | keyof ReturnType<typeof sampleBuffersOf> | "dataset";

/** The numbers in each buffer of the generator in use, for `count` images. */
export function sampleBuffersOf({wide, G}: Context, count: number) {
  const size = (l: number) => G[l - 1].to.side ** 2 * G[l - 1].to.channels * count;
  return {
    ...{sampleNoise: wide.z * count, sampleImages: side ** 2 * count},
    ...{sampleY1: size(1), sampleY2: size(2), sampleY3: size(3)},
    ...{sampleH1: size(1), sampleH2: size(2), sampleH3: size(3)}
  };
}

const sizeOfKernel = ({kernel, from, to}: {kernel: number; from: {channels: number}; to: {channels: number}}) =>
  kernel ** 2 * from.channels * to.channels;
