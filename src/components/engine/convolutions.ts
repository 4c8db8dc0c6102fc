import {side} from "../math/pixels.js";
import type {Config} from "../model/config.js";

/** The geometry of a layer without padding: pixels along a side, and channels. `from` is nearer to the input. */
export interface ConvolutionShape {
  readonly from: {readonly side: number; readonly channels: number};
  readonly to: {readonly side: number; readonly channels: number};
  readonly kernel: number;
  readonly stride: number;
}

/** The generator's transposed convolutions: side ← (side − 1) · stride + kernel, 1 → 3 → 6 → 13 → 28. */
export function generatorLayers({z, generatorWidth: w}: Config): ConvolutionShape[] {
  return [
    {from: {side: 1, channels: z}, to: {side: 3, channels: 4 * w}, kernel: 3, stride: 2},
    {from: {side: 3, channels: 4 * w}, to: {side: 6, channels: 2 * w}, kernel: 4, stride: 1},
    {from: {side: 6, channels: 2 * w}, to: {side: 13, channels: w}, kernel: 3, stride: 2},
    {from: {side: 13, channels: w}, to: {side, channels: 1}, kernel: 4, stride: 2}
  ];
}

/** The discriminator's convolutions: side ← ⌊(side − kernel)/stride⌋ + 1, 28 → 13 → 5 → 1. */
export function discriminatorLayers({discriminatorWidth: w}: Config): ConvolutionShape[] {
  return [
    {from: {side, channels: 1}, to: {side: 13, channels: w}, kernel: 4, stride: 2},
    {from: {side: 13, channels: w}, to: {side: 5, channels: 2 * w}, kernel: 4, stride: 2},
    {from: {side: 5, channels: 2 * w}, to: {side: 1, channels: 1}, kernel: 4, stride: 2}
  ];
}

/**
 * Along a side, how many pixels of the input one number after `layers` depends on: backwards, n becomes (n − 1) · stride + kernel.
 * They begin at the first pixel; where strides don't come out even, the last pixels are seen by nothing.
 */
export const pixelsSeen = (layers: readonly Pick<ConvolutionShape, "kernel" | "stride">[]): number =>
  layers.reduceRight((n, {kernel, stride}) => (n - 1) * stride + kernel, 1);

/** Multiply-adds of one pass of one sample: each pixel of the smaller side meets each tap of the kernel. */
export function multiplyAdds({from, to, kernel}: ConvolutionShape): number {
  return Math.min(from.side, to.side) ** 2 * kernel ** 2 * from.channels * to.channels;
}
