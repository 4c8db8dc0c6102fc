import {say} from "../words/say.js";

/**
 * What each of the nine numbers of a step's report is, in order: both losses; the discriminator's mean verdict on the real batch
 * and on the fakes, a probability of "real" (with Wasserstein's loss a mean score, in no unit: a critic says no
 * probabilities); σ of each stored kernel as power iteration estimates it, whatever the leash; the length of each network's whole
 * gradient before Adam. Where a network has several updates in a step, they tell of the last.
 */
export const reportColumns = [
  "lossD",
  "lossG",
  "meanReal",
  "meanFake",
  "sigma1",
  "sigma2",
  "sigma3",
  "gradD",
  "gradG"
] as const;

const sigmaOf = (layer: number) => say("σ of layer {layer}", {layer});
const words: Record<(typeof reportColumns)[number], string> = {
  ...{lossD: say("the loss of D"), lossG: say("the loss of G"), meanReal: say("D(real)"), meanFake: say("D(fake)")},
  ...{sigma1: sigmaOf(1), sigma2: sigmaOf(2), sigma3: sigmaOf(3)},
  ...{gradD: say("the gradient of D"), gradG: say("the gradient of G")}
};

/** The sentence that ends a run: the first number of a step's report that is not finite; undefined where all are. */
export function divergence(report: ArrayLike<number>, step: number): string | undefined {
  const wrong = reportColumns.find((_, i) => !Number.isFinite(report[i]));
  return wrong && say("{number} at step {step} is not a finite number", {number: words[wrong], step});
}
