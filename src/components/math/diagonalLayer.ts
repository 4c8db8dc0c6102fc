import {column, dot, matrix, norm, type Matrix} from "./matrix.js";
import {spectralNormGradient} from "./spectralNormGradient.js";
import {svd} from "./svd.js";

/** The layer W = diag(w₁, w₂): a matrix that is a point of a plane. Its singular values are |w₁| and |w₂|. */
export type Diagonal = readonly [number, number];

/** A spectrally normalised layer that is asked to be a target T: L = ½ ‖W/σ(W) − T‖², and how L changes with W. */
export interface SigmaGradient {
  readonly sigma: number;
  /** W/σ. */
  readonly normalised: Diagonal;
  readonly loss: number;
  /** G/σ, with the gradient G = W/σ − T of the loss in W/σ: all that is left if σ is taken for a constant. */
  readonly constant: Diagonal;
  /** −λ u₁v₁ᵀ/σ with λ = ⟨G, W/σ⟩: what the change of σ adds. */
  readonly throughSigma: Diagonal;
  /** ∂L/∂W, the sum of the two. Miyato et al. 2018, eq. 12. */
  readonly gradient: Diagonal;
  /** ⟨∂L/∂W, W⟩, 0 but for rounding. */
  readonly along: number;
}

/** The parts of the gradient at W for the target T, by the exact SVD. Where |w₁| = |w₂| it is one of many subgradients. W ≠ 0. */
export function sigmaGradient(W: Diagonal, T: Diagonal): SigmaGradient {
  const M = diagonal(W);
  const {U, sigma: values, V} = svd(M);
  const sigma = values[0];
  const G = {...M, values: M.values.map((w, i) => w / sigma - diagonal(T).values[i])};
  const gradient = pair(spectralNormGradient(M, G, {u: column(U, 0), v: column(V, 0), sigma}));
  const [g1, g2] = pair(G);
  const constant: Diagonal = [g1 / sigma, g2 / sigma];
  return {
    ...{sigma, normalised: [W[0] / sigma, W[1] / sigma], loss: norm(G.values) ** 2 / 2},
    ...{constant, gradient, throughSigma: [gradient[0] - constant[0], gradient[1] - constant[1]]},
    along: dot(gradient, W)
  };
}

/**
 * W before and after each of `steps` steps W ← W − rate · g of gradient descent, where g is the gradient or, with
 * `sigmaIsConstant`, the part of it that such code computes. Ends early where σ falls below 10⁻³: there is nothing left to divide by.
 */
export function descend(
  start: Diagonal,
  T: Diagonal,
  {steps, rate, sigmaIsConstant = false}: {steps: number; rate: number; sigmaIsConstant?: boolean}
): Diagonal[] {
  const path = [start];
  for (let t = 0; t < steps; ++t) {
    const W = path[t];
    const {constant, gradient, sigma} = sigmaGradient(W, T);
    if (sigma < 1e-3) break;
    const g = sigmaIsConstant ? constant : gradient;
    path.push([W[0] - rate * g[0], W[1] - rate * g[1]]);
  }
  return path;
}

const diagonal = ([a, b]: Diagonal): Matrix =>
  matrix([
    [a, 0],
    [0, b]
  ]);
const pair = ({values}: Matrix): Diagonal => [values[0], values[3]];
