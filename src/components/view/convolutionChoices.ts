import {gaussianKernel, onesKernel, type Kernel} from "../math/convolutionNorm.js";
import {random} from "../math/random.js";
import type {TrainedLayer} from "../math/trainedLayers.js";
import type {ConvolutionJob} from "../train/convolution/convolutionMessages.js";
import {say} from "../words/say.js";

/** A convolution to look at: its kernel, made or trained, and the images that it is measured on. */
interface ConvolutionChoice extends Omit<ConvolutionJob, "kernel"> {
  readonly label: string;
  kernel(layers: readonly TrainedLayer[]): Kernel;
}

const draw = (outputs: number, inputs: number, side: number) => () => gaussianKernel(outputs, inputs, side, random(1));
const trained = (layer: number) => (layers: readonly TrainedLayer[]) => layers[layer - 1].kernel;

const choices = {
  "random-first": {
    ...{label: say("random, 4 × 4, stride 2, 1 → 16 channels"), kernel: draw(16, 1, 4)},
    ...{stride: 2, wrapped: 28, plain: 28}
  },
  "ones-3": {
    ...{label: say("all equal, 3 × 3, stride 1"), kernel: () => onesKernel(3)},
    ...{stride: 1, wrapped: 16, plain: 16}
  },
  "ones-4": {
    ...{label: say("all equal, 4 × 4, stride 2"), kernel: () => onesKernel(4)},
    ...{stride: 2, wrapped: 16, plain: 16}
  },
  "random-3": {
    ...{label: say("random, 3 × 3, stride 1, 64 → 64"), kernel: draw(64, 64, 3)},
    ...{stride: 1, wrapped: 8, plain: 8}
  },
  "random-4": {
    ...{label: say("random, 4 × 4, stride 2, 64 → 64"), kernel: draw(64, 64, 4)},
    ...{stride: 2, wrapped: 8, plain: 8}
  },
  layer1: {label: say("trained layer 1, 1 → 16"), kernel: trained(1), stride: 2, wrapped: 28, plain: 28},
  layer2: {label: say("trained layer 2, 16 → 32"), kernel: trained(2), stride: 2, wrapped: 14, plain: 13},
  layer3: {label: say("trained layer 3, 32 → 1"), kernel: trained(3), stride: 2, wrapped: 6, plain: 5}
} as const satisfies Record<string, ConvolutionChoice>;

export type ConvolutionName = keyof typeof choices;

/** For a `Choice`; the first is where the figure starts. */
export const convolutionOptions = Object.entries(choices).map(([value, {label}]) => ({
  value: value as ConvolutionName,
  label
}));

/** Whether the choice needs the trained discriminator. */
export const isTrained = (name: ConvolutionName) => name.startsWith("layer");

/** What to measure. `layers` are those of the trained discriminator; only its own choices need them. */
export function convolutionJob(name: ConvolutionName, layers: readonly TrainedLayer[]): ConvolutionJob {
  const {kernel, stride, wrapped, plain}: ConvolutionChoice = choices[name];
  return {kernel: kernel(layers), stride, wrapped, plain};
}
