import {dot, type Matrix} from "./matrix.js";
import type {PowerStep} from "./powerIteration.js";

/**
 * The gradient with respect to W of a loss whose gradient with respect to W/σ is G: (G − ⟨G, W/σ⟩ uvᵀ)/σ, with
 * ∂σ/∂W = uvᵀ. It is orthogonal to W. Miyato et al. 2018, eq. 12.
 */
export function spectralNormGradient(W: Matrix, G: Matrix, {u, v, sigma}: PowerStep): Matrix {
  const lambda = dot(G.values, W.values) / sigma;
  const values = G.values.map((g, n) => {
    const [i, j] = [Math.floor(n / W.columns), n % W.columns];
    return (g - lambda * u[i] * v[j]) / sigma;
  });
  return {...W, values};
}
