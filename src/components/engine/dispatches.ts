import type {BufferName} from "./buffers.js";
import {multiplyAdds, type ConvolutionShape} from "./convolutions.js";
import type {Dispatch} from "./dispatch.js";
import {groupOf, tileOf, type Hardware} from "./hardware.js";
import {image, imageRows} from "./kernels/image.js";
import {norm} from "./kernels/norm.js";
import {product} from "./kernels/product.js";
import {bitsOf, none} from "./kernels/text.js";
import {weightGradient} from "./kernels/weightGradient.js";
import {fourfold} from "./layout.js";
import {say} from "../words/say.js";

/** Rows of images in a buffer [pixel, image, channel]: those from `row` on, `pitch` in all. */
export interface Rows {
  readonly buffer: BufferName;
  readonly pitch: number;
  readonly row?: number;
}

/** Groups of 64 threads that `threads` need. */
export const groupsOf = (threads: number, size = 64): [number, number] => [Math.ceil(threads / size), 1];

const describe = (images: number, {from, to, kernel, stride}: ConvolutionShape) =>
  say("{images} images, {from} to {to}, kernel {kernel}², stride {stride}", {
    ...{images, kernel, stride, from: `${from.side}²×${from.channels}`, to: `${to.side}²×${to.channels}`}
  });

interface ProductOptions {
  name: string;
  hardware: Hardware;
  kind: "gather" | "scatter";
  /** From the side that is read to the one that is written. */
  layer: ConvolutionShape;
  images: number;
  from: Rows;
  to: Rows;
  /** The kernel as [ky, kx, in, out], its place in numbers. */
  weights: {buffer: BufferName; at: number};
  bias?: {buffer: BufferName; at: number};
  /** Places of σ for the images before and from `half` on. */
  sigma?: [first: number, second: number];
  half?: number;
}

/** A layer, or the way back through one, as a product of matrices for every output pixel. */
export function productDispatch(options: ProductOptions): Dispatch {
  const {name, kind, layer, images, from, to, weights, bias, sigma, half = images} = options;
  const tile = tileOf(options.hardware);
  const one = layer.from.channels === 1;
  const threads =
    layer.to.side ** 2 * Math.ceil(images / tile.rows) * Math.ceil(layer.to.channels / (4 * tile.columns));
  return {
    ...{
      name,
      kernel: one ? "gatherOne" : kind,
      shape: describe(images, layer),
      workgroups: groupsOf(threads, groupOf(options.hardware))
    },
    uniforms: product.pack({
      ...{rows: images, half, inChannels: one ? 1 : layer.from.channels / 4, outChannels: layer.to.channels / 4},
      ...{inSide: layer.from.side, outSide: layer.to.side, kernel: layer.kernel, stride: layer.stride},
      ...{inPitch: from.pitch, inRow: from.row ?? 0, outPitch: to.pitch, outRow: to.row ?? 0},
      ...{weights: weights.at / 4, bias: bias ? bias.at / 4 : none},
      ...{sigmaFirst: sigma?.[0] ?? none, sigmaSecond: sigma?.[1] ?? none}
    }),
    buffers: [from.buffer, weights.buffer, bias?.buffer ?? weights.buffer, "sigmas", to.buffer],
    ...costOf(layer, images)
  };
}

interface ImageOptions {
  name: string;
  layer: ConvolutionShape;
  images: number;
  from: Rows;
  to: Rows & {gapFrom?: number; gap?: number};
  weights: {buffer: BufferName; at: number};
  bias?: number;
  /** On the way back: the place of σ, if there is one, and where the images lie whose tanh is followed back. */
  back?: {sigma?: number; images: Rows};
}

/** A transposed convolution to images: the generator's last layer, or the way back through the discriminator's first. */
export function imageDispatch({name, layer, images, from, to, weights, bias = 0, back}: ImageOptions): Dispatch {
  return {
    ...{name, kernel: "image", shape: describe(images, layer)},
    workgroups: groupsOf((layer.to.side / 2) ** 2 * Math.ceil(images / imageRows)),
    uniforms: image.pack({
      ...{rows: images, inChannels: layer.from.channels / 4, inSide: layer.from.side, outSide: layer.to.side},
      ...{inPitch: from.pitch, inRow: from.row ?? 0, outPitch: to.pitch, outRow: to.row ?? 0},
      ...{gapFrom: to.gapFrom ?? none, gap: to.gap ?? 0, weights: weights.at / 4, bias, sigma: back?.sigma ?? none},
      ...{back: back ? 1 : 0, tanhPitch: back?.images.pitch ?? 0, tanhRow: back?.images.row ?? 0}
    }),
    buffers: [from.buffer, weights.buffer, weights.buffer, "sigmas", back?.images.buffer ?? "dLogits", to.buffer],
    ...costOf(layer, images)
  };
}

interface WeightGradientOptions {
  name: string;
  hardware: Hardware;
  layer: ConvolutionShape;
  /** Images of one half, and how many halves. */
  images: number;
  halves: number;
  splits: number;
  /** The side with more pixels: the input of a convolution, the output's gradient of a transposed one. */
  large: Rows;
  small: Rows;
  parts: {buffer: BufferName; at: number};
}

/** The gradient by a kernel, in parts. */
export function weightGradientDispatch(options: WeightGradientOptions): Dispatch {
  const {name, layer, images, halves, splits, large, small, parts} = options;
  const [wide, narrow] = layer.from.side > layer.to.side ? [layer.from, layer.to] : [layer.to, layer.from];
  const one = wide.channels === 1;
  const tile = tileOf(options.hardware);
  const tiles =
    Math.ceil((layer.kernel ** 2 * wide.channels) / tile.rows) * Math.ceil(narrow.channels / (4 * tile.columns));
  return {
    ...{name, kernel: one ? "weightGradientOne" : "weightGradient", shape: describe(halves * images, layer)},
    workgroups: groupsOf(tiles * halves * splits, groupOf(options.hardware)),
    uniforms: weightGradient.pack({
      ...{rows: images, halves, splits},
      ...{largeChannels: one ? 1 : wide.channels / 4, smallChannels: narrow.channels / 4},
      ...{largeSide: wide.side, smallSide: narrow.side, kernel: layer.kernel, stride: layer.stride},
      ...{largePitch: large.pitch, largeRow: large.row ?? 0, smallPitch: small.pitch, smallRow: small.row ?? 0},
      parts: parts.at / 4
    }),
    buffers: [large.buffer, small.buffer, parts.buffer],
    ...costOf(layer, halves * images)
  };
}

export interface NormOptions {
  name: string;
  /** "plain": the activation alone. */
  kind: "batch" | "plain";
  back?: boolean;
  side: number;
  channels: number;
  /** Images of one half, and how many halves. */
  images: number;
  halves: number;
  y: Rows;
  /** What comes out, or its gradient. */
  h: Rows;
  weights: BufferName;
  /** Places in numbers. */
  gamma: number;
  beta: number;
  statistics: {buffer: BufferName; at: number};
  eps: number;
  leak: number;
  parts?: {buffer: BufferName; gamma: number; beta: number; bias: number};
}

/** Batch normalisation with its activation, or the way back through both. */
export function normDispatch(options: NormOptions): Dispatch {
  const {name, kind, back = false, side, channels, images, halves, y, h, weights, statistics, parts} = options;
  const numbers = side ** 2 * channels * images * halves;
  const kernels = back ? {batch: "normGradient", plain: "activationGradient"} : {batch: "norm", plain: "activation"};
  return {
    ...{name, kernel: kernels[kind] as Dispatch["kernel"], workgroups: [channels / 4, halves]},
    shape: say("{images} images, {shape}", {images: halves * images, shape: `${side}²×${channels}`}),
    ...{flops: 0, bytes: 4 * numbers * (back ? 3 : 2)},
    uniforms: packNorm(options),
    buffers: [y.buffer, weights, statistics.buffer, h.buffer, ...(parts ? [parts.buffer] : [])]
  };
}

/** The struct of `normDispatch`, and of the kernel that uses running statistics. */
export function packNorm({side, channels, images, y, h, gamma, beta, statistics, eps, leak, parts}: NormOptions) {
  return norm.pack({
    ...{rows: images, pixels: side ** 2, channels: channels / 4},
    ...{pitch: y.pitch, row: y.row ?? 0, hPitch: h.pitch, hRow: h.row ?? 0},
    ...{gamma: gamma / 4, beta: beta / 4, statistics: statistics.at / 4, eps: bitsOf(eps), leak: bitsOf(leak)},
    ...{gammaParts: (parts?.gamma ?? 0) / 4, betaParts: (parts?.beta ?? 0) / 4, biasParts: (parts?.bias ?? 0) / 4}
  });
}

const costOf = (layer: ConvolutionShape, images: number) => {
  const {from, to, kernel} = layer;
  const numbers = images * (from.side ** 2 * from.channels + to.side ** 2 * to.channels);
  return {
    flops: 2 * images * multiplyAdds(layer),
    bytes: 4 * (numbers + fourfold(kernel ** 2 * from.channels * to.channels))
  };
};
