import type {CriticLeash, CriticOptions} from "../../train/critic/criticMessages.js";
import {say} from "../../words/say.js";
import type {Knob} from "../controls/Slider.js";

export const leashChoices: readonly {value: CriticLeash; label: string}[] = [
  {value: "spectral", label: say("spectral norm")},
  {value: "penalty", label: say("gradient penalty")},
  {value: "clipped", label: say("weight clipping")},
  {value: "none", label: say("none")}
];

export const batchNormChoices = [
  {value: "without", label: say("without")},
  {value: "with", label: say("with")}
] as const;

export const microscopeKnobs = {
  clip: {
    ...{name: "clip", label: say("clip at c"), initial: 0.1, low: 0.01, high: 0.3, step: 0.01},
    title: say("Every weight is kept between −c and c")
  },
  lambda: {
    ...{name: "lambda", label: say("penalty λ"), initial: 10, low: 0.5, high: 20, step: 0.5},
    title: say("Weight of the gradient penalty")
  },
  depth: {
    ...{name: "deep", label: say("hidden layers"), initial: 3, low: 2, high: 8, step: 1},
    title: say("Hidden layers of 32 units each")
  }
} as const satisfies Record<string, Knob>;

/** Steps that a run makes before it is shown. */
export const warmUp = 200;

/** What the knobs leave alone. */
export const fixedOptions: Pick<CriticOptions, "width" | "points" | "learningRate"> = {
  width: 32,
  points: 64,
  learningRate: 2e-3
};
