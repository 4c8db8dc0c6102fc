import {leastSpread, type Balance} from "../../math/meters/balance.js";
import {say} from "../../words/say.js";
import {formatNumber, formatPercent} from "../numbers.js";

const digits = (x: number) => formatNumber(Number(x.toPrecision(3)));

/** The verdict in a few words. */
export const verdictWords: Record<Balance["verdict"], string> = {
  apart: say("the loss is not at ln 2"),
  dead: say("the discriminator is dead, or has not begun to judge"),
  uncalibrated: say("neither: the discriminator tells them apart"),
  balance: say("balance, by a discriminator that is alive")
};

/** Equilibrium or a dead discriminator: the loss, both tests, and what follows, in sentences. */
export function balanceSentences({verdict, loss, spread, wins}: Balance): string[] {
  const [noise, moved, shuffled] = [wins.noise, wins.moved, wins.shuffled].map(formatPercent);
  return [
    say("On these samples, and by its running averages, D’s cross-entropy is {loss}; ln 2 is 0.693.", {
      loss: loss.toFixed(3)
    }),
    say(
      "Does it answer differently to different pictures? Its logits have a standard deviation of {spread}; below 0.04, answers differ by less than a point in a hundred.",
      {spread: digits(spread)}
    ),
    say(
      "Does it know digits? It puts real ones before random noise in {noise} of pairs, moved digits in {moved}, shuffled pixels in {shuffled}; chance is 50 %, and 75 % on average is asked for.",
      {noise, moved, shuffled}
    ),
    verdict === "dead" && spread < leastSpread ? sameToAll() : conclusion[verdict](formatPercent(wins.fake))
  ];
}

const sameToAll = () =>
  say(
    "So a loss near ln 2 means nothing here: the answers are nearly the same to everything. Early in a run D has not begun to judge; later, it is dead. Train on, and measure again."
  );

const conclusion: Record<Balance["verdict"], (fake: string) => string> = {
  dead: () =>
    say(
      "So a loss near ln 2 would mean nothing here: this discriminator can’t judge, and its generator has no teacher."
    ),
  apart: (fake) =>
    say(
      "So there is no equilibrium to explain. On these samples D puts real digits before generated ones in {fake} of pairs.",
      {fake}
    ),
  uncalibrated: (fake) =>
    say(
      "So it is no balance: D puts real digits before generated ones in {fake} of pairs. Its loss is near ln 2 only because its answers are weak, or all lean to one side; a run begins like this.",
      {fake}
    ),
  balance: (fake) =>
    say(
      "So it is a balance: D knows digits, but puts real ones before samples in only {fake} of pairs. Of how many kinds the samples are, it says nothing: the classes above do.",
      {fake}
    )
};
