import type {Matrix} from "../math/matrix.js";
import {powerRounds, type PowerSize, type PowerSource, type PowerStart} from "../math/powerExample.js";
import {powerParts} from "../math/powerPhase.js";
import type {TrainedLayer} from "../math/trainedLayers.js";
import {say} from "../words/say.js";
import type {Knob} from "./controls/Slider.js";
import {formatCount} from "./numbers.js";

export const roundKnob: Knob = {
  name: "k",
  label: say("iteration"),
  initial: 6,
  low: 0,
  high: powerRounds,
  step: 1 / powerParts.length,
  show: (k) => {
    const done = Math.round((k % 1) * powerParts.length);
    return done ? `${Math.floor(k)} + ${done}/${powerParts.length}` : String(k);
  },
  title: say("travels to any round of this run, and to its four parts")
};

export const ratioKnob: Knob = {
  name: "r",
  label: "r = σ₂/σ₁",
  initial: 0.9,
  low: 0.1,
  high: 1,
  step: 0.01,
  title: say("how close the second singular value is to the first")
};

/** Where the matrix of the second figure comes from. */
export type PowerChoice = PowerSize | "typed" | "layer1" | "layer2" | "layer3";

export const sizes: readonly {value: PowerChoice; label: string}[] = [
  {value: "2×2", label: say("random, {shape}", {shape: "2 × 2"})},
  {value: "3×2", label: say("random, {shape}", {shape: "3 × 2"})},
  {value: "4×6", label: say("random, {shape}", {shape: "4 × 6"})},
  {value: "6×4", label: say("random, {shape}", {shape: "6 × 4"})},
  {value: "8×6", label: say("random, {shape}", {shape: "8 × 6"})},
  {value: "zero-eigenvalues", label: "[[0, 2], [0, 0]]"},
  {value: "zero", label: say("4 × 6 zeros")},
  {value: "typed", label: say("typed by you")},
  {value: "layer1", label: say("trained layer 1, 16 × 16")},
  {value: "layer2", label: say("trained layer 2, 32 × 256")},
  {value: "layer3", label: say("trained layer 3, 1 × 512")}
];

/** Which controls the choice needs: a ratio if random, a field if typed. */
export function kindOf(choice: PowerChoice): "random" | "typed" | "given" {
  if (choice === "typed") return "typed";
  return choice.includes("×") ? "random" : "given";
}

/** What the choice means, with what was typed and the layers of the trained discriminator. */
export function powerSource(choice: PowerChoice, typed: Matrix, layers: readonly TrainedLayer[]): PowerSource {
  if (choice === "typed") return typed;
  if (choice === "layer1" || choice === "layer2" || choice === "layer3") return layers[Number(choice.at(-1)) - 1];
  return choice;
}

/** What a reader may type in the second figure. */
export const typedMatrix = {
  label: say("your W, rows end at ;"),
  initial: "3 1 0; 1 2 -1",
  limits: {rows: [1, 8], columns: [1, 6], largest: 100},
  title: say("for example 0 2; 0 0")
} as const;

export const starts: readonly {value: PowerStart; label: string}[] = [
  {value: "random", label: say("anywhere")},
  {value: "near", label: say("close to u₁, as training leaves it")},
  {value: "perpendicular", label: say("at a right angle to u₁")}
];

export const driftKnob: Knob = {
  name: "drift",
  label: say("learning rate: size of a step"),
  initial: 0.02,
  low: 0,
  high: 1,
  step: 0.02,
  title: say("change of an entry in one step, relative to a typical entry")
};

/** Travels through the recorded training on three leashes; it starts at the end. */
export const frameKnob = (steps: readonly number[]): Knob => ({
  name: "frame",
  label: say("training step"),
  initial: steps.length - 1,
  low: 0,
  high: steps.length - 1,
  step: 1,
  show: (frame) => formatCount(steps[frame]),
  title: say("travels to any recorded step")
});
