import {softplus} from "./logistic.js";
import {bumpsDensity, dataBumps, logitAgainst, type Bumps} from "./twoModes.js";

/** What a position of the game is worth, in nats. */
export interface TwoModeScore {
  /** V(D, G) = E_p log D + E_q log(1 − D), D as it is: best against what it has seen, which may be another generator. */
  readonly value: number;
  /** JSD(P, Q) of the data and the generator as played. V = 2 JSD − 2 ln 2 once D has answered. */
  readonly js: number;
  /** What G pays, −E_q log D, D as it is. */
  readonly loss: number;
  /** What G pays once D has answered. */
  readonly lossAnswered: number;
}

/** The distance of two nodes. */
export const step = 0.1;

/** Nodes of the trapezoidal rule. For what is smooth over a bump of sd ≥ 0.2, placed within ±4, it is good to 1e-4. */
export const nodes: readonly number[] = Array.from({length: 241}, (_, i) => (i - 120) * step);

/** ∫ f by the trapezoidal rule; `f` is told the node and its index. */
export const sumUp = (f: (x: number, i: number) => number) => step * nodes.reduce((sum, x, i) => sum + f(x, i), 0);

/** The scores of the generator `played`, while D is the best against the generator `seen`, data at ±a. */
export function twoModeScore(a: number, played: Bumps, seen: Bumps): TwoModeScore {
  const [p, q] = [bumpsDensity(dataBumps(a)), bumpsDensity(played)];
  const D = logitAgainst(a, seen); // of D: log D = −softplus(−D), log(1 − D) = −softplus(D)
  const answer = logitAgainst(a, played);
  return {
    value: -sumUp((x) => p.pdf(x) * softplus(-D(x)) + q.pdf(x) * softplus(D(x))),
    js: jsOf(nodes.map(p.pdf), nodes.map(q.pdf)),
    loss: sumUp((x) => q.pdf(x) * softplus(-D(x))),
    lossAnswered: sumUp((x) => q.pdf(x) * softplus(-answer(x)))
  };
}

/** JSD in nats, from p and q at the nodes. There the background keeps both above 0. */
export function jsOf(p: readonly number[], q: readonly number[]): number {
  const term = (density: number, m: number) => density * Math.log(density / m);
  const js = sumUp((_, i) => {
    const m = (p[i] + q[i]) / 2;
    return (term(p[i], m) + term(q[i], m)) / 2;
  });
  return Math.max(0, js);
}
