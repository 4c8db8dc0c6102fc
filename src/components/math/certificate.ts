import {cifarDiscriminator, mnistDiscriminator, patchFactor, type ConvolutionShape} from "./lipschitz.js";

/** A part of a network whose weights are divided by their (reshaped) spectral norm. */
export type Part =
  | {readonly kind: "convolution"; readonly shape: ConvolutionShape}
  | {readonly kind: "dense"}
  | {readonly kind: "batchNorm"}
  | {readonly kind: "residual"; readonly inside: readonly Part[]}
  | {readonly kind: "sumPooling"; readonly side: number};

/**
 * What no Lipschitz constant of the part exceeds: ⌈k/s⌉ for a convolution, 1 for a dense layer, 1 more than what is inside for
 * a residual block h + F(h), √(H·W) for a sum over H × W pixels (Cauchy–Schwarz), and ∞ for BatchNorm, whose gain γ/std
 * nothing bounds. Activations with slope at most 1 change nothing.
 */
export function partBound(part: Part): number {
  if (part.kind === "convolution") return patchFactor(part.shape);
  if (part.kind === "residual") return 1 + certificate(part.inside);
  if (part.kind === "sumPooling") return part.side;
  return part.kind === "dense" ? 1 : Infinity;
}

/** What no Lipschitz constant of the whole chain exceeds. Miyato et al. 2018, eq. 7. */
export function certificate(parts: readonly Part[]): number {
  return parts.reduce((bound, part) => bound * partBound(part), 1);
}

const convolutions = (shapes: readonly ConvolutionShape[]): Part[] => shapes.map((shape) => ({kind: "convolution", shape})); // prettier-ignore
const dense: Part = {kind: "dense"};
const repeat = (count: number, part: Part): Part[] => Array.from({length: count}, () => part);
const wide: Part = {kind: "convolution", shape: {kernel: 3, stride: 1, output: 8}};

/** Discriminators to compare. */
export const discriminators = {
  ours: convolutions(mnistDiscriminator),
  cifar: [...convolutions(cifarDiscriminator), dense],
  residualDense: [...repeat(4, {kind: "residual", inside: [dense, dense]}), dense],
  residual: [...repeat(4, {kind: "residual", inside: [wide, wide]}), {kind: "sumPooling", side: 8} as Part, dense]
} as const satisfies Record<string, readonly Part[]>;

export type DiscriminatorName = keyof typeof discriminators;

/** The same network with BatchNorm after every part but the last and sums, as the article has it. */
export function withBatchNorm(parts: readonly Part[]): Part[] {
  const isFollowed = (part: Part, i: number) => i < parts.length - 1 && part.kind !== "sumPooling";
  return parts.flatMap((part, i): Part[] => (isFollowed(part, i) ? [part, {kind: "batchNorm"}] : [part]));
}
