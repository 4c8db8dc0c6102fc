/** The Dirac-GAN: the data is one point at 0, the generator one point at θ, the critic x ↦ ψx. Mescheder et al. 2018, section 2. */
export interface DiracState {
  readonly theta: number;
  readonly psi: number;
}

/** Both players at once; the critic first, then the generator against the new critic; or at once, with R1's penalty. */
export const diracMethods = ["simultaneous", "alternating", "R1"] as const;
export type DiracMethod = (typeof diracMethods)[number];

/** f′ for f(t) = −log(1 + e^−t), the loss of the classic GAN: the logistic function of −t; ½ at 0. */
export const slopeOfF = (t: number) => 1 / (1 + Math.exp(t));

/** One step of size `h`: ψ climbs f(ψθ) − γψ²/2 (R1 only), θ descends it. Mescheder et al. 2018, eqs. 6–7 and section 4. */
export function diracStep(
  {theta, psi}: DiracState,
  {h = 0.1, method = "simultaneous", gamma = 0.3}: {h?: number; method?: DiracMethod; gamma?: number} = {}
): DiracState {
  const pull = method === "R1" ? gamma * psi : 0;
  const nextPsi = psi + h * (slopeOfF(theta * psi) * theta - pull);
  const judge = method === "alternating" ? nextPsi : psi;
  return {theta: theta - h * slopeOfF(theta * judge) * judge, psi: nextPsi};
}

/** The start and the states after each of `count` steps. */
export function diracPath(start: DiracState, count: number, options: Parameters<typeof diracStep>[1]): DiracState[] {
  const path = [start];
  for (let k = 0; k < count; ++k) path.push(diracStep(path[k], options));
  return path;
}

/** The three methods side by side from (1, 0), for 100/h steps: the same stretch of time whatever the step. */
export function diracCurves(h: number): {name: string; points: DiracState[]}[] {
  const names = {simultaneous: "at once", alternating: "in turns", R1: "with penalty R1"};
  const path = (method: DiracMethod) => diracPath({theta: 1, psi: 0}, Math.round(100 / h), {h, method});
  return diracMethods.map((method) => ({name: names[method], points: path(method)}));
}

/**
 * At the equilibrium (0, 0) the field has the Jacobian [[0, −½], [½, 0]], whose eigenvalues are ±i/2: `imaginary` is
 * the ½. A simultaneous step of size `h` multiplies the distance by |1 + ih/2|, which exceeds 1 for every h.
 */
export function diracEquilibrium(h: number): {imaginary: number; growth: number} {
  const imaginary = slopeOfF(0);
  return {imaginary, growth: Math.hypot(1, h * imaginary)};
}
