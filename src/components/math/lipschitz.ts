/** A convolution with a square kernel, as far as its Lipschitz constant goes. */
export interface ConvolutionShape {
  /** Pixels along a side of the kernel. */
  readonly kernel: number;
  /** Pixels from one patch to the next. */
  readonly stride: number;
  /** Pixels along a side of the output. */
  readonly output: number;
}

/**
 * How many times its reshaped norm a convolution's true operator norm can be, at most: ⌈k/s⌉, or the output's side if that
 * is less. A pixel lies in at most that many squared patches, so together they hold at most that many squared times the squared
 * length of the image; that is so for any padding.
 */
export function patchFactor({kernel, stride, output}: ConvolutionShape): number {
  return Math.min(Math.ceil(kernel / stride), output);
}

/** The discriminator that this notebook trains, 28 → 13 → 5 → 1 pixels: its last kernel sees a single patch. */
export const mnistDiscriminator: readonly ConvolutionShape[] = [
  {kernel: 4, stride: 2, output: 13},
  {kernel: 4, stride: 2, output: 5},
  {kernel: 4, stride: 2, output: 1}
];

/** The convolutions of the discriminator for CIFAR-10, 32 × 32 pixels. Miyato et al. 2018, Table 3. */
export const cifarDiscriminator: readonly ConvolutionShape[] = [
  {kernel: 3, stride: 1, output: 32},
  {kernel: 4, stride: 2, output: 16},
  {kernel: 3, stride: 1, output: 16},
  {kernel: 4, stride: 2, output: 8},
  {kernel: 3, stride: 1, output: 8},
  {kernel: 4, stride: 2, output: 4},
  {kernel: 3, stride: 1, output: 4}
];

/** The largest spectral norm of an n × m matrix whose entries lie in [−c, c]: c√(nm), reached by rank one only. */
export function clippingBound(n: number, m: number, c: number): number {
  return c * Math.sqrt(n * m);
}
