import type {KernelName} from "../../../../src/components/engine/kernels.js";
import {imageOracle, imageTotalOracle, productOracle, weightGradientOracle} from "./convolutions.js";
import {finishOracle, ingredientsOracle} from "./ends.js";
import {headInputOracle, headOracle, headWeightsOracle} from "./heads.js";
import {normGradientOracle, normOracle, normUseOracle} from "./norms.js";
import type {Oracle} from "./trial.js";
import {discriminatorUpdateOracle, generatorUpdateOracle, powerOracle} from "./updates.js";

/** What each kernel should do. */
export const oracles: Record<KernelName, Oracle> = {
  ingredients: ingredientsOracle,
  gatherOne: productOracle("gather", true),
  gather: productOracle("gather", false),
  scatter: productOracle("scatter", false),
  image: imageOracle,
  imageTotal: imageTotalOracle,
  norm: normOracle("batch"),
  normGradient: normGradientOracle("batch"),
  normUse: normUseOracle,
  activation: normOracle("plain"),
  activationGradient: normGradientOracle("plain"),
  weightGradient: weightGradientOracle(false),
  weightGradientOne: weightGradientOracle(true),
  head: headOracle("bce"),
  hingeHead: headOracle("hinge"),
  wassersteinHead: headOracle("wasserstein"),
  headInput: headInputOracle,
  headWeights: headWeightsOracle,
  power: powerOracle,
  discriminatorUpdate: discriminatorUpdateOracle,
  generatorUpdate: generatorUpdateOracle,
  finish: finishOracle("bce"),
  hingeFinish: finishOracle("hinge"),
  wassersteinFinish: finishOracle("wasserstein")
};
