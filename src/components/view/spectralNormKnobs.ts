import {powerRounds, type PowerSize, type PowerStart} from "../math/powerExample.js";
import type {Preset} from "./controls/Matrix2.js";
import type {Knob} from "./controls/Slider.js";

/** The matrices that the first figure of page 3 offers; it starts with the first. */
export const stretchPresets: readonly Preset[] = [
  {name: "shear", entries: [1, 1, 0, 1]},
  {name: "scaling", entries: [1.5, 0, 0, 0.5]},
  {name: "quarter turn", entries: [0, -1, 1, 0]},
  {name: "zero eigenvalues", entries: [0, 2, 0, 0]}
];

export const directionKnob: Knob = {
  name: "angle",
  label: "direction of h",
  initial: 75,
  low: 0,
  high: 180,
  step: 1,
  unit: "°",
  title: "angle of h to the horizontal axis"
};

export const roundKnob: Knob = {
  name: "k",
  label: "iteration",
  initial: 6,
  low: 0,
  high: powerRounds,
  step: 1,
  title: "travels to any round of this run"
};

export const ratioKnob: Knob = {
  name: "r",
  label: "r = σ₂/σ₁",
  initial: 0.9,
  low: 0.1,
  high: 1,
  step: 0.01,
  title: "how close the second singular value is to the first"
};

export const sizes: readonly {value: PowerSize; label: string}[] = [
  {value: "2×2", label: "2 × 2"},
  {value: "3×2", label: "3 × 2"},
  {value: "4×6", label: "4 × 6"},
  {value: "6×4", label: "6 × 4"},
  {value: "8×6", label: "8 × 6"},
  {value: "zero-eigenvalues", label: "[[0, 2], [0, 0]]"},
  {value: "zero", label: "4 × 6 zeros"}
];

export const starts: readonly {value: PowerStart; label: string}[] = [
  {value: "random", label: "anywhere"},
  {value: "near", label: "close to u₁"},
  {value: "perpendicular", label: "at a right angle to u₁"}
];

export const driftKnob: Knob = {
  name: "drift",
  label: "size of a step",
  initial: 0.02,
  low: 0,
  high: 1,
  step: 0.02,
  title: "change of an entry in one step, relative to a typical entry"
};
