/** 1/(1 + e⁻ᵗ): the probability that a logit t stands for. */
export const sigmoid = (t: number) => 1 / (1 + Math.exp(-t));

/** log(1 + eᵗ), without overflow. */
export const softplus = (t: number) => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
