/** What each of the seven numbers of a step's report is, in order. */
export const reportColumns = ["lossD", "lossG", "meanReal", "meanFake", "sigma1", "sigma2", "sigma3"] as const;
