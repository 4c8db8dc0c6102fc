import {diracField, diracStep, type DiracOptions, type DiracState} from "./dirac.js";
import {eigenvalues2, type Complex} from "./eigenvalues2.js";
import {matrix, type Matrix} from "./matrix.js";

export interface DiracEigenvalues {
  /** Of the field, as if time were continuous: a positive real part drives away, a negative one pulls in. */
  readonly field: [Complex, Complex];
  /** Of one discrete step: a modulus above 1 drives away, one below 1 pulls in. */
  readonly step: [Complex, Complex];
}

/**
 * The eigenvalues of the game at its equilibrium (0, 0), from central differences of the field and of the step; undefined if
 * the field jumps there and so has no Jacobian.
 */
export function diracEigenvalues(options: DiracOptions): DiracEigenvalues | undefined {
  const field = jacobian((state) => diracField(state, options));
  const step = jacobian((state) => diracStep(state, options));
  return field && step && {field: eigenvalues2(field), step: eigenvalues2(step)};
}

/** The Jacobian of `map` at (0, 0). A jump shows: its difference quotient grows as the difference shrinks. */
function jacobian(map: (state: DiracState) => DiracState): Matrix | undefined {
  const coarse = differences(map, 1e-3);
  const fine = differences(map, 1e-5);
  const isSmooth = fine.every((value, i) => Math.abs(value - coarse[i]) < 1e-3);
  const [a, b, c, d] = fine;
  return isSmooth ? matrix([[a, b], [c, d]]) : undefined; // prettier-ignore
}

/** Central differences with half-width e: ∂θ/∂θ, ∂θ/∂ψ, ∂ψ/∂θ, ∂ψ/∂ψ. */
function differences(map: (state: DiracState) => DiracState, e: number): number[] {
  const [right, left] = [map({theta: e, psi: 0}), map({theta: -e, psi: 0})];
  const [up, down] = [map({theta: 0, psi: e}), map({theta: 0, psi: -e})];
  return [right.theta - left.theta, up.theta - down.theta, right.psi - left.psi, up.psi - down.psi].map(
    (difference) => difference / (2 * e)
  );
}
