import type {Balance} from "../../math/meters/balance.js";
import {formatNumber, formatPercent} from "../numbers.js";

const digits = (x: number) => formatNumber(Number(x.toPrecision(3)));

/** The verdict in a few words. */
export const verdictWords: Record<Balance["verdict"], string> = {
  apart: "the loss is not at ln 2",
  dead: "the discriminator is dead",
  balance: "balance, by a discriminator that is alive"
};

/** Equilibrium or a dead discriminator: the loss, both tests, and what follows, in sentences. */
export function balanceSentences({verdict, loss, spread, wins}: Balance): string[] {
  const foils = `random noise in ${formatPercent(wins.noise)} of pairs, moved digits in ${formatPercent(wins.moved)}, shuffled pixels in ${formatPercent(wins.shuffled)}`;
  return [
    `On these samples, and by its running averages, D’s cross-entropy is ${loss.toFixed(3)}; ln 2 is 0.693.`,
    `Does it answer differently to different pictures? Its logits have a standard deviation of ${digits(spread)}; below 0.04, answers differ by less than a point in a hundred.`,
    `Does it know digits? It puts real ones before ${foils}; chance is 50 %, and 75 % on average is asked for.`,
    conclusion[verdict](formatPercent(wins.fake))
  ];
}

const conclusion: Record<Balance["verdict"], (fake: string) => string> = {
  dead: () =>
    "So a loss near ln 2 would mean nothing here: this discriminator can’t judge, and its generator has no teacher.",
  apart: (fake) =>
    `So there is no equilibrium to explain. On these samples D puts real digits before generated ones in ${fake} of pairs.`,
  balance: (fake) => `So it is a balance: D knows digits, but puts real ones before samples in only ${fake} of pairs.`
};
