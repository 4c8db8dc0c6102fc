import type {DiracMethod} from "../../math/dirac.js";
import type {Knob} from "../controls/Slider.js";

/** The ways to play (all but one at once), as the reader chooses them, and their short names for small drawings. */
export const diracGames = [
  {value: "simultaneous", label: "both at once", short: "at once"},
  {value: "alternating", label: "in turns, D first", short: "in turns"},
  {value: "R1", label: "penalty R1", short: "R1"},
  {value: "penalty", label: "WGAN, gradient penalty", short: "grad. penalty"},
  {value: "clipping", label: "WGAN, clipping", short: "clipping"},
  {value: "spectral", label: "spectral norm", short: "spectral norm"}
] as const satisfies readonly {value: DiracMethod; label: string; short: string}[];

/** The start can be set from −reach to reach. */
export const reach = 2;

const place = {low: -reach, high: reach, step: 0.1};

export const diracKnobs = {
  h: {
    ...{name: "h", label: "step size h", initial: 0.1, low: 0.05, high: 0.5, step: 0.05},
    title: "how far both players go along the arrows in a step"
  },
  steps: {
    ...{name: "dirac-steps", label: "steps", initial: 600, low: 0, high: 1000, step: 10},
    title: "how many steps are drawn"
  },
  theta: {...{...place, name: "theta", label: "start θ", initial: 0.8}, title: "where the generator starts"},
  psi: {
    ...{...place, name: "psi", label: "start ψ", initial: 0.6},
    title: "the slope with which the discriminator starts"
  },
  gamma: {
    ...{name: "gamma", label: "weight γ of R1", initial: 0.3, low: 0.05, high: 1.5, step: 0.05},
    title: "R1 subtracts γψ²/2 from what the discriminator maximises"
  },
  lambda: {
    ...{name: "lambda", label: "weight λ of the penalty", initial: 1, low: 0.25, high: 1.5, step: 0.25},
    title: "the penalty subtracts λ(|ψ| − 1)²/2 from what the discriminator maximises"
  },
  clip: {
    ...{name: "clip", label: "clip |ψ| at c", initial: 0.5, low: 0.1, high: 1.5, step: 0.1},
    title: "after each step ψ is put back between −c and c"
  }
} as const satisfies Record<string, Knob>;
