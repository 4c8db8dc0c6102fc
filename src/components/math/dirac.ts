/** The Dirac-GAN: the data is one point at 0, the generator one point at θ, the critic x ↦ ψx. Mescheder et al. 2018, section 2. */
export interface DiracState {
  readonly theta: number;
  readonly psi: number;
}

/**
 * Ways to play: both players at once; the critic first, then the generator against the new critic; or at once, with R1's
 * penalty γψ²/2, the gradient penalty λ(|ψ| − 1)²/2, ψ clipped to [−c, c], or ψ divided by its norm.
 */
export const diracMethods = ["simultaneous", "alternating", "R1", "penalty", "clipping", "spectral"] as const;
export type DiracMethod = (typeof diracMethods)[number];

/** Defaults: h = 0.1, simultaneous, γ = 0.3, λ = 1, c = 0.5. */
export interface DiracOptions {
  /** The size of a step. */
  readonly h?: number;
  readonly method?: DiracMethod;
  /** γ, the weight of R1's penalty. */
  readonly gamma?: number;
  /** λ, the weight of the gradient penalty. */
  readonly lambda?: number;
  /** c, the largest |ψ| under clipping. */
  readonly clip?: number;
}

/** f′ for f(t) = −log(1 + e^−t), the loss of the classic GAN: the logistic function of −t; ½ at 0. */
export const slopeOfF = (t: number) => 1 / (1 + Math.exp(t));

/** Clipping and the gradient penalty belong to the Wasserstein GAN, whose f(t) = t; all others have the classic f. */
const isWasserstein = (method: DiracMethod) => method === "clipping" || method === "penalty";

/**
 * The directions in which the players pull: θ̇ = −∂V/∂θ, ψ̇ = ∂(V − penalty)/∂ψ, with V = f(ψθ), or f(θψ/|ψ|) under spectral
 * normalisation, and the penalty γψ²/2 for R1, λ(|ψ| − 1)²/2 for the gradient penalty (Mescheder et al. 2018, eq. 6). The clipping
 * itself is not in it. Where ψ = 0 the norm has no derivative: the gradient penalty then pulls neither way, and ψ/|ψ| counts as 0.
 */
export function diracField(
  {theta, psi}: DiracState,
  {method = "simultaneous", gamma = 0.3, lambda = 1}: DiracOptions = {}
): DiracState {
  const slope = critic(psi, method);
  const f = isWasserstein(method) ? 1 : slopeOfF(theta * slope);
  if (method === "spectral") return {theta: -f * slope, psi: 0};
  const pull = method === "R1" ? gamma * psi : method === "penalty" ? lambda * (psi - Math.sign(psi)) : 0;
  return {theta: -f * slope, psi: f * theta - pull};
}

const critic = (psi: number, method: DiracMethod) => (method === "spectral" ? Math.sign(psi) : psi);

/** One step of size `h` along the field; in turns θ sees the new ψ. Mescheder et al. 2018, eqs. 6–7, sections 3 and 4. */
export function diracStep(state: DiracState, options: DiracOptions = {}): DiracState {
  const {h = 0.1, method, clip = 0.5} = options;
  const move = diracField(state, options);
  let psi = state.psi + h * move.psi;
  if (method === "clipping") psi = Math.min(clip, Math.max(-clip, psi));
  const judged = method === "alternating" ? diracField({theta: state.theta, psi}, options) : move;
  return {theta: state.theta + h * judged.theta, psi};
}

/** The start and the states after each of `count` steps. */
export function diracPath(start: DiracState, count: number, options: DiracOptions = {}): DiracState[] {
  const path = [start];
  for (let k = 0; k < count; ++k) path.push(diracStep(path[k], options));
  return path;
}

/**
 * At the equilibrium (0, 0) the field has the Jacobian [[0, −½], [½, 0]], whose eigenvalues are ±i/2: `imaginary` is
 * the ½. A simultaneous step of size `h` multiplies the distance by |1 + ih/2|, which exceeds 1 for every h.
 */
export function diracEquilibrium(h: number): {imaginary: number; growth: number} {
  const imaginary = slopeOfF(0);
  return {imaginary, growth: Math.hypot(1, h * imaginary)};
}
