import type {CriticLeash, CriticOptions} from "../../train/critic/criticMessages.js";
import type {Knob} from "../controls/Slider.js";

export const leashChoices: readonly {value: CriticLeash; label: string}[] = [
  {value: "spectral", label: "spectral norm"},
  {value: "penalty", label: "gradient penalty"},
  {value: "clipped", label: "weight clipping"},
  {value: "none", label: "none"}
];

export const batchNormChoices = [
  {value: "without", label: "without"},
  {value: "with", label: "with"}
] as const;

export const microscopeKnobs = {
  clip: {
    ...{name: "clip", label: "clip at c", initial: 0.1, low: 0.01, high: 0.3, step: 0.01},
    title: "Every weight is kept between −c and c"
  },
  lambda: {
    ...{name: "lambda", label: "penalty λ", initial: 10, low: 0.5, high: 20, step: 0.5},
    title: "Weight of the gradient penalty"
  },
  depth: {
    ...{name: "deep", label: "hidden layers", initial: 3, low: 2, high: 8, step: 1},
    title: "Hidden layers of 32 units each"
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
