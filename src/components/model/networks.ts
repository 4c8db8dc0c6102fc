import type * as tf from "./tf.js";

/*
 * What the two networks are made of. A layer's number is part of the name: W2 is the kernel of the second layer.
 *
 *   W      kernel of a convolution, [kh, kw, in, out], or of a transposed convolution, [kh, kw, out, in]
 *   b      its bias, [out]
 *   gamma, beta      gain and shift of the batch normalisation that follows, [out]
 *   mean, variance   its running statistics, [out]
 *   u, v   left and right singular vector of W as power iteration knows them, [out, 1] and [kh·kw·in, 1]
 */
type Kernels<Layer extends number> = Record<`W${Layer}`, tf.Tensor4D>;
type Vectors<Letter extends string, Layer extends number> = Record<`${Letter}${Layer}`, tf.Tensor1D>;
type Columns<Letter extends string, Layer extends number> = Record<`${Letter}${Layer}`, tf.Tensor2D>;

/** What the optimiser changes in the generator, and what the generator remembers of its batches. */
export type GeneratorWeights = Kernels<1 | 2 | 3 | 4> &
  Vectors<"b", 1 | 2 | 3 | 4> &
  Vectors<"gamma" | "beta", 1 | 2 | 3>;
export type GeneratorMemory = Vectors<"mean" | "variance", 1 | 2 | 3>;

/** What the optimiser changes in the discriminator, and what every forward pass in training renews. Batch normalisation's share is missing where `normD` is false. */
export type DiscriminatorWeights = Kernels<1 | 2 | 3> & Vectors<"b", 1 | 2 | 3> & Vectors<"gamma" | "beta", 1 | 2>;
export type DiscriminatorMemory = Columns<"u" | "v", 1 | 2 | 3> & Vectors<"mean" | "variance", 1 | 2>;

export interface Network<Weights, Memory> {
  weights: Weights;
  memory: Memory;
}
export type Generator = Network<GeneratorWeights, GeneratorMemory>;
export type Discriminator = Network<DiscriminatorWeights, DiscriminatorMemory>;
