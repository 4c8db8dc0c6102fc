import type {Loss} from "../model/config.js";
import {discriminatorUpdateSource, powerSource} from "./kernels/spectral.js";
import {finishSource} from "./kernels/finish.js";
import {generatorUpdateSource} from "./kernels/generatorUpdate.js";
import {headInputSource, headSource, headWeightsSource} from "./kernels/head.js";
import {sharersOf, type Hardware} from "./hardware.js";
import {imageSource} from "./kernels/image.js";
import {imageTotalSource} from "./kernels/imageTotal.js";
import {ingredientsSource} from "./kernels/ingredients.js";
import {normGradientSource, normSource, normUseSource} from "./kernels/norm.js";
import {productSource} from "./kernels/product.js";
import {weightGradientSource} from "./kernels/weightGradient.js";

/**
 * All kernels in WGSL, by name. Each becomes one pipeline, if the plan has a dispatch for it.
 */
export const kernelsFor = (hardware: Hardware) => ({
  ingredients: ingredientsSource,
  gatherOne: productSource("gather", "one", hardware),
  gather: productSource("gather", "four", hardware),
  scatter: productSource("scatter", "four", hardware),
  image: imageSource,
  imageTotal: imageTotalSource(sharersOf(hardware)),
  norm: normSource("batch", sharersOf(hardware)),
  normGradient: normGradientSource("batch", sharersOf(hardware)),
  normUse: normUseSource(sharersOf(hardware)),
  activation: normSource("plain", sharersOf(hardware)),
  activationGradient: normGradientSource("plain", sharersOf(hardware)),
  weightGradient: weightGradientSource("four", hardware),
  weightGradientOne: weightGradientSource("one", hardware),
  head: headSource("bce"),
  hingeHead: headSource("hinge"),
  wassersteinHead: headSource("wasserstein"),
  headInput: headInputSource,
  headWeights: headWeightsSource,
  power: powerSource,
  discriminatorUpdate: discriminatorUpdateSource,
  generatorUpdate: generatorUpdateSource,
  finish: finishSource("bce"),
  hingeFinish: finishSource("hinge"),
  wassersteinFinish: finishSource("wasserstein")
});

export type KernelName = keyof ReturnType<typeof kernelsFor>;

/** The kernels that know what is played for. */
export const kernelsOfLoss: Record<Loss, {head: KernelName; finish: KernelName}> = {
  bce: {head: "head", finish: "finish"},
  hinge: {head: "hingeHead", finish: "hingeFinish"},
  wasserstein: {head: "wassersteinHead", finish: "wassersteinFinish"}
};

/** How a kernel binds its storage buffers, in order, and whether it reads what changes from step to step. As its text says. */
export function bindingsOf(source: string): {storage: ("read" | "read_write")[]; now: boolean} {
  const storage = Array.from(
    source.matchAll(/@group\(0\) @binding\(\d+\) var<storage, (read|read_write)>/g),
    ([, access]) => access
  );
  return {storage: storage as ("read" | "read_write")[], now: source.includes("var<uniform> now")};
}
