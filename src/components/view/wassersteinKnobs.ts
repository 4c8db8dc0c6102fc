import {gaussian} from "../math/densities.js";
import type {Pair} from "../math/shapes.js";
import {say} from "../words/say.js";
import type {Knob} from "./controls/Slider.js";
import {presets} from "./densityPair/pairState.js";

/** N(0, 1) and N(1, 1), the pair that the prose computes with. */
export const unit = {p: gaussian(0, 1), q: gaussian(1, 1)} as const;

/** The data's two bumps, and a generator on one of them. */
export const missedBump: Pair = presets[3].pair;

export const thetaKnob: Knob = {
  name: "theta",
  label: "θ",
  initial: 0.5,
  low: -1,
  high: 1,
  step: 0.05,
  title: say("where the generator’s line stands")
};

export const criticKnobs = {
  separation: {
    name: "apart",
    label: say("separation of the means"),
    initial: 4,
    low: 0,
    high: 6,
    step: 0.2,
    title: say("how far the generator is from the data")
  },
  slope: {
    ...{name: "K", label: say("slope K"), initial: 1, low: 0.2, high: 3, step: 0.1},
    title: say("the steepest slope allowed")
  }
} as const satisfies Record<string, Knob>;

/** Data and generator, as far apart as the reader wants. */
export function criticPair(separation: number): Pair {
  const half = separation / 2;
  return {p: {kind: "gaussian", mean: -half, width: 0.5}, q: {kind: "gaussian", mean: half, width: 0.5}};
}

export const coneKnobs = {
  at: {
    ...{name: "at", label: say("the cone stands at x"), initial: 1, low: -3, high: 3, step: 0.1},
    title: say("or drag the dot along the curve")
  },
  slope: {
    ...{name: "cone", label: say("slope K"), initial: 1, low: 0.2, high: 6, step: 0.1},
    title: say("how steep the cone is")
  }
} as const satisfies Record<string, Knob>;
