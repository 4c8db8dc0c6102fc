import type {Kernel} from "./convolutionNorm.js";

/** A convolution of a discriminator that was trained with spectral normalisation. */
export interface TrainedLayer {
  /** W, not W/σ̂. */
  readonly kernel: Kernel;
  /** What power iteration had reached, [outputs] and [inputs · side · side]. */
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** The same as JSON: src/data/discriminator.json, written by `npm run record -- --discriminator` from the end of a run of its own. */
export interface TrainedDiscriminator {
  readonly settings: {readonly seed: number; readonly preset: string; readonly data: string};
  readonly step: number;
  /** First layer first, numbers in PyTorch's order. */
  readonly layers: readonly {
    outputs: number;
    inputs: number;
    side: number;
    values: number[];
    u: number[];
    v: number[];
  }[];
}

/** The layers of a trained discriminator. */
export function trainedLayers({layers}: TrainedDiscriminator): TrainedLayer[] {
  return layers.map(({outputs, inputs, side, values, u, v}) => ({
    kernel: {outputs, inputs, side, values: Float64Array.from(values)},
    u: Float64Array.from(u),
    v: Float64Array.from(v)
  }));
}
