import type {ToyOptions} from "../../train/toy/toyMessages.js";
import {say} from "../../words/say.js";
import {formatNumber} from "../numbers.js";

type NumberOption = {[K in keyof ToyOptions]-?: ToyOptions[K] extends number | undefined ? K : never}[keyof ToyOptions];
type WordOption = "critic" | "target" | "loss" | "optimiser";

interface Common {
  /** The key in the address. */
  readonly name: string;
  readonly label: string;
  /** What it does, in one sentence. */
  readonly does: string;
  /** A change applies to the running networks, or starts new ones at step 0. */
  readonly applies: "now" | "anew";
  /** Kept under "more settings". */
  readonly isRare?: boolean;
  /** With which discriminator it does something; with each if left out. */
  readonly onlyFor?: ToyOptions["critic"];
}

/** A knob with a few named values. */
interface ChoiceKnob extends Common {
  readonly kind: "choice";
  readonly option: WordOption;
  readonly values: readonly {readonly value: string; readonly label: string}[];
  readonly initial: string;
}

/** A number of which a list of values makes sense: they are far apart. */
interface ListKnob extends Common {
  readonly kind: "list";
  readonly option: NumberOption;
  readonly values: readonly number[];
  readonly unit?: string;
  readonly initial: number;
}

/** A number on a grid of steps. */
interface SliderKnob extends Common {
  readonly kind: "slider";
  readonly option: NumberOption;
  readonly initial: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export type CloseUpKnob = ChoiceKnob | ListKnob | SliderKnob;

/** All knobs of the GAN up close, in their order. The initial values are those of the recording. */
export function closeUpKnobs(recorded: ToyOptions): readonly CloseUpKnob[] {
  return [
    {
      ...{kind: "choice", option: "target", name: "gan-data", label: say("data"), applies: "anew"},
      ...{initial: recorded.target, does: say("The distribution that the generator is to copy")},
      values: [
        {value: "ring", label: say("ring of 8")},
        {value: "grid", label: say("grid of 25")},
        {value: "uneven", label: say("uneven modes")},
        {value: "moons", label: say("two moons")},
        {value: "roll", label: say("swiss roll")}
      ]
    },
    {
      ...{kind: "choice", option: "critic", name: "critic", label: say("discriminator"), applies: "anew"},
      ...{initial: recorded.critic, does: say("What holds the discriminator’s slope back")},
      values: [
        {value: "plain", label: say("plain")},
        {value: "clipped", label: say("weights clipped")},
        {value: "penalty", label: say("gradient penalty")},
        {value: "spectral", label: say("spectral norm")}
      ]
    },
    {
      ...{kind: "slider", option: "slope", name: "slope", label: say("largest slope of the logit"), applies: "now"},
      ...{initial: recorded.slope, low: 1, high: 20, step: 1, onlyFor: "spectral"},
      does: say("The logit is multiplied by this, so its slope is at most this")
    },
    {
      ...{kind: "list", option: "clip", name: "gan-clip", label: say("clip at c"), applies: "now", onlyFor: "clipped"},
      ...{initial: recorded.clip ?? 0.01, values: [0.01, 0.03, 0.1, 0.3, 1]},
      does: say("Every weight of the discriminator is kept between −c and c")
    },
    {
      ...{kind: "list", option: "lambda", name: "gan-lambda", label: say("penalty λ"), applies: "now"},
      ...{initial: recorded.lambda, values: [0.1, 1, 10], onlyFor: "penalty"},
      does: say("Weight of the gradient penalty in the discriminator’s loss")
    },
    {
      ...{kind: "choice", option: "loss", name: "gan-loss", label: say("loss"), applies: "now", initial: recorded.loss},
      does: say("What both players minimise; the generator’s is the non-saturating one"),
      values: [
        {value: "bce", label: say("cross-entropy")},
        {value: "hinge", label: say("hinge")},
        {value: "wasserstein", label: "Wasserstein"}
      ]
    },
    {
      ...{kind: "list", option: "learningRate", name: "rate", label: say("D’s learning rate"), applies: "now"},
      ...{initial: recorded.learningRate, values: [1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1]},
      does: say("How far an update of the discriminator goes")
    },
    {
      ...{kind: "list", option: "lead", name: "lead", label: say("G’s learning rate"), applies: "now"},
      ...{initial: recorded.lead, values: [0.1, 0.2, 0.5, 1, 2, 5, 10, 20], unit: say("× D’s")},
      does: say("How many times larger the generator’s learning rate is than the discriminator’s")
    },
    ...rareKnobs(recorded)
  ];
}

const rareKnobs = (recorded: ToyOptions): readonly CloseUpKnob[] => [
  {
    ...{kind: "choice", option: "optimiser", name: "gan-optimiser", label: say("optimiser"), applies: "now"},
    ...{initial: recorded.optimiser, isRare: true},
    does: say("How a gradient becomes an update; plain descent needs a larger rate"),
    values: [
      {value: "adam", label: "Adam"},
      {value: "sgd", label: say("gradient descent")}
    ]
  },
  {
    ...{kind: "list", option: "batch", name: "gan-batch", label: say("batch"), applies: "now", isRare: true},
    ...{initial: recorded.batch, values: [8, 16, 32, 64, 128, 256]},
    does: say("Real samples in each update, and as many generated ones")
  },
  {
    ...{kind: "slider", option: "criticSteps", name: "gan-d", label: say("updates of D a step"), applies: "now"},
    ...{initial: recorded.criticSteps, low: 1, high: 5, step: 1, isRare: true},
    does: say("Updates of the discriminator before the generator’s")
  },
  {
    ...{kind: "slider", option: "generatorSteps", name: "gan-g", label: say("updates of G a step"), applies: "now"},
    ...{initial: recorded.generatorSteps, low: 1, high: 5, step: 1, isRare: true},
    does: say("Updates of the generator after the discriminator’s")
  },
  {
    ...{kind: "list", option: "width", name: "gan-width", label: say("width"), applies: "anew", isRare: true},
    ...{initial: recorded.width, values: [4, 8, 16, 32, 64, 128], unit: say("units")},
    does: say("Units in each hidden layer of both networks")
  },
  {
    ...{kind: "slider", option: "depth", name: "gan-depth", label: say("hidden layers"), applies: "anew", isRare: true},
    ...{initial: recorded.depth, low: 1, high: 4, step: 1, does: say("Hidden layers of both networks")}
  },
  {
    ...{kind: "list", option: "z", name: "gan-z", label: say("noise z"), applies: "anew", isRare: true},
    ...{initial: recorded.z, values: [2, 4, 8, 16, 32], unit: say("dimensions")},
    does: say("Numbers of noise that the generator starts from")
  }
];

/** What is printed for one of a list knob's values. */
export const listLabel = ({unit}: {unit?: string}, value: number): string =>
  unit ? `${formatNumber(value)} ${unit}` : formatNumber(value);
