import type {DiracMethod} from "../../math/dirac.js";
import {say} from "../../words/say.js";
import type {Knob} from "../controls/Slider.js";

/** The ways to play (all but one at once), as the reader chooses them, and their short names for small drawings. */
export const diracGames = [
  {value: "simultaneous", label: say("both at once"), short: say("at once")},
  {value: "alternating", label: say("in turns, D first"), short: say("in turns")},
  {value: "R1", label: say("penalty R1"), short: "R1"},
  {value: "penalty", label: say("WGAN, gradient penalty"), short: say("grad. penalty")},
  {value: "clipping", label: say("WGAN, clipping"), short: say("clipping")},
  {value: "spectral", label: say("spectral norm"), short: say("spectral norm")}
] as const satisfies readonly {value: DiracMethod; label: string; short: string}[];

/** The start can be set from −reach to reach. */
export const reach = 2;

const place = {low: -reach, high: reach, step: 0.1};

export const diracKnobs = {
  h: {
    ...{name: "h", label: say("step size h"), initial: 0.1, low: 0.05, high: 0.5, step: 0.05},
    title: say("how far both players go along the arrows in a step")
  },
  steps: {
    ...{name: "dirac-steps", label: say("steps"), initial: 600, low: 0, high: 1000, step: 10},
    title: say("how many steps are drawn")
  },
  theta: {...{...place, name: "theta", label: say("start θ"), initial: 0.8}, title: say("where the generator starts")},
  psi: {
    ...{...place, name: "psi", label: say("start ψ"), initial: 0.6},
    title: say("the slope with which the discriminator starts")
  },
  gamma: {
    ...{name: "gamma", label: say("weight γ of R1"), initial: 0.3, low: 0.05, high: 1.5, step: 0.05},
    title: say("R1 subtracts γψ²/2 from what the discriminator maximises")
  },
  lambda: {
    ...{name: "lambda", label: say("weight λ of the penalty"), initial: 1, low: 0.25, high: 1.5, step: 0.25},
    title: say("the penalty subtracts λ(|ψ| − 1)²/2 from what the discriminator maximises")
  },
  clip: {
    ...{name: "clip", label: say("clip |ψ| at c"), initial: 0.5, low: 0.1, high: 1.5, step: 0.1},
    title: say("after each step ψ is put back between −c and c")
  }
} as const satisfies Record<string, Knob>;
