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
