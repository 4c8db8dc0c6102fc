import {discriminatorUpdateSource, powerSource} from "./kernels/spectral.js";
import {finishSource} from "./kernels/finish.js";
import {generatorUpdateSource} from "./kernels/generatorUpdate.js";
import {headInputSource, headSource, headWeightsSource} from "./kernels/head.js";
import {imageSource} from "./kernels/image.js";
import {imageTotalSource} from "./kernels/imageTotal.js";
import {ingredientsSource} from "./kernels/ingredients.js";
import {normGradientSource, normSource, normUseSource} from "./kernels/norm.js";
import {productSource} from "./kernels/product.js";
import {weightGradientSource} from "./kernels/weightGradient.js";

/**
 * All kernels in WGSL, by name. Each becomes one pipeline, if the plan has a dispatch for it. `threads`: how many share the sums
 * over a channel; 256 for a graphics card, 64 where the processor imitates one and every barrier is dear.
 */
export const kernelsFor = (threads: number) => ({
  ingredients: ingredientsSource,
  gatherOne: productSource("gather", "one"),
  gather: productSource("gather", "four"),
  scatter: productSource("scatter", "four"),
  image: imageSource,
  imageTotal: imageTotalSource(threads),
  norm: normSource("batch", threads),
  normGradient: normGradientSource("batch", threads),
  normUse: normUseSource(threads),
  activation: normSource("plain", threads),
  activationGradient: normGradientSource("plain", threads),
  weightGradient: weightGradientSource("four"),
  weightGradientOne: weightGradientSource("one"),
  head: headSource("bce"),
  hingeHead: headSource("hinge"),
  headInput: headInputSource,
  headWeights: headWeightsSource,
  power: powerSource,
  discriminatorUpdate: discriminatorUpdateSource,
  generatorUpdate: generatorUpdateSource,
  finish: finishSource("bce"),
  hingeFinish: finishSource("hinge")
});

export type KernelName = keyof ReturnType<typeof kernelsFor>;

/** How a kernel binds its storage buffers, in order, and whether it reads what changes from step to step. As its text says. */
export function bindingsOf(source: string): {storage: ("read" | "read_write")[]; now: boolean} {
  const storage = Array.from(
    source.matchAll(/@group\(0\) @binding\(\d+\) var<storage, (read|read_write)>/g),
    ([, access]) => access
  );
  return {storage: storage as ("read" | "read_write")[], now: source.includes("var<uniform> now")};
}
