import type {Kernel} from "../../math/convolutionNorm.js";

/** What is to be measured of a convolution. */
export interface ConvolutionJob {
  readonly kernel: Kernel;
  readonly stride: number;
  /** Pixels along a side of the images: of those that wrap around, a multiple of the stride; and of those that don't. */
  readonly wrapped: number;
  readonly plain: number;
}

/** The norms of a convolution. */
export interface ConvolutionNorms {
  /** Of the kernel as a matrix, which spectral normalisation divides by. */
  readonly reshaped: number;
  /** Of the convolution on images that wrap around, at each frequency, rows of `wrapped/stride` numbers; the largest is its norm. */
  readonly frequencies: Float64Array;
  /** Of the convolution on images without padding, by power iteration. */
  readonly plain: number;
}

/** From the worker to the page: how far it is, of 1, and in the end the norms. */
export type ConvolutionMessage = {type: "progress"; share: number} | {type: "norms"; norms: ConvolutionNorms};
