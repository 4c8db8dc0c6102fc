import {article, largest, leashes, losses, type Config, type Leash, type Loss} from "./config.js";
import {say} from "../words/say.js";

/** What a reader may change of a configuration. */
export type KnobName = (typeof knobs)[number]["name"];

interface Shared {
  readonly name: keyof Config;
  readonly label: string;
  /** One sentence: what it does. */
  readonly does: string;
  /** Another knob's value without which this one does nothing. */
  readonly onlyWith?: {readonly name: keyof Config; readonly value: string};
}

/** A knob that takes numbers from `low` to `high`. */
export interface NumberKnob extends Shared {
  readonly initial: number;
  readonly low: number;
  readonly high: number;
  /** Between two positions; for a knob on a logarithmic scale, the factor between them. */
  readonly step: number;
  readonly scale: "linear" | "logarithmic";
  /** Whether only whole numbers do. */
  readonly whole: boolean;
  readonly unit?: string;
}

/** A knob that takes one of a few values. */
export interface ChoiceKnob extends Shared {
  readonly initial: string | boolean;
  readonly choices: readonly {readonly value: string | boolean; readonly label: string}[];
}

export type Knob = NumberKnob | ChoiceKnob;

export const isChoice = (knob: Knob): knob is ChoiceKnob => "choices" in knob;

const lossLabels: Record<Loss, string> = {bce: say("cross-entropy"), hinge: say("hinge"), wasserstein: "Wasserstein"};
const leashLabels: Record<Leash, string> = {
  ...{spectral: say("spectral norm"), none: say("none")},
  ...{clipping: say("weight clipping"), penalty: say("gradient penalty")}
};

const choice = <Name extends keyof Config>(name: Name, rest: Omit<ChoiceKnob, "name" | "initial">) => ({
  ...{name, initial: article[name] as string | boolean, ...rest}
});
const number = <Name extends keyof Config>(name: Name, rest: Omit<NumberKnob, "name" | "initial">) => ({
  ...{name, initial: article[name] as number, ...rest}
});
const count = {low: 1, step: 1, scale: "linear", whole: true} as const;
const doubling = {low: 4, step: 2, scale: "logarithmic", whole: true} as const;
const factor = {step: 10 ** 0.25, scale: "logarithmic", whole: false} as const;

/** The recipe as a table: a row for each knob, with the article's value. Sizes come from the preset that a recipe departs from. */
export const knobs = [
  choice("loss", {
    ...{label: say("loss"), does: say("What the two networks play for.")},
    choices: losses.map((value) => ({value, label: lossLabels[value]}))
  }),
  choice("leash", {
    ...{label: say("leash"), does: say("What keeps the discriminator from becoming too steep.")},
    choices: leashes.map((value) => ({value, label: leashLabels[value]}))
  }),
  number("clip", {
    ...{label: say("clip at"), low: 0.001, high: 1, ...factor, onlyWith: {name: "leash", value: "clipping"}},
    does: say("No weight of the discriminator may be larger in size.")
  }),
  number("penalty", {
    ...{label: say("penalty factor λ"), low: 0.1, high: 100, ...factor, onlyWith: {name: "leash", value: "penalty"}},
    does: say("How dear a gradient of the discriminator is whose length isn’t 1.")
  }),
  choice("normD", {
    ...{
      label: say("BatchNorm in D"),
      does: say("Whether the discriminator’s hidden layers are normalised over the batch.")
    },
    choices: [
      {value: true, label: say("yes")},
      {value: false, label: say("no")}
    ]
  }),
  number("gammaMean", {
    ...{label: say("BatchNorm’s first weight"), low: 0, high: 2, step: 0.1, scale: "linear", whole: false},
    does: say(
      "Around which number the gains of BatchNorm are drawn; around 0 they nearly switch their layers off at first."
    )
  }),
  number("generatorWidth", {
    ...{label: say("width of G"), ...doubling, high: largest.generatorWidth, unit: say("channels")},
    does: say("Channels of the generator’s last hidden layer; those before have twice and four times as many.")
  }),
  number("discriminatorWidth", {
    ...{label: say("width of D"), ...doubling, high: largest.discriminatorWidth, unit: say("channels")},
    does: say("Channels of the discriminator’s first layer; the second has twice as many.")
  }),
  number("lrG", {
    ...{label: say("learning rate of G"), low: 1e-6, high: 1, ...factor},
    does: say("How far Adam moves each of the generator’s weights in an update, at most about.")
  }),
  number("lrD", {
    ...{label: say("learning rate of D"), low: 1e-6, high: 1, ...factor},
    does: say("How far Adam moves each of the discriminator’s weights in an update, at most about.")
  }),
  number("updatesD", {
    ...{label: say("updates of D"), ...count, high: largest.updatesD, unit: say("a step")},
    does: say("How often the discriminator learns in a step, each time from other images.")
  }),
  number("updatesG", {
    ...{label: say("updates of G"), ...count, high: largest.updatesG, unit: say("a step")},
    does: say("How often the generator learns in a step, after the discriminator.")
  }),
  number("batch", {
    ...{label: say("batch"), ...doubling, high: largest.batch, unit: say("images")},
    does: say("Images that an update learns from.")
  }),
  number("z", {
    ...{label: say("noise"), ...doubling, low: 1, high: largest.z, unit: say("numbers")},
    does: say("How many random numbers the generator makes an image of.")
  })
] as const satisfies readonly Knob[];

/** The row of a knob. */
export const knobOf = (name: KnobName): Knob => knobs.find((knob) => knob.name === name)!;
