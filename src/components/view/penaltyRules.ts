import type {PenaltyRule} from "../math/gradientPenalty.js";
import {say} from "../words/say.js";
import type {Knob} from "./controls/Slider.js";

/** What the figure calls each rule, what its pulls do, and whether it is one that works. */
export const penaltyRules: Record<PenaltyRule, {label: string; says: string; right: boolean}> = {
  "two-sided": {
    label: say("two-sided ✓"),
    says: say("two-sided ✓: each tip to its circle"),
    right: true
  },
  "one-sided": {
    label: say("one-sided ✓"),
    says: say("one-sided ✓: only tips outside"),
    right: true
  },
  "batch-wide": {
    label: say("one norm for the batch ✗"),
    says: say("one norm ✗: all scaled alike"),
    right: false
  }
};

export const penaltyOptions = (Object.keys(penaltyRules) as PenaltyRule[]).map((value) => ({
  value,
  label: penaltyRules[value].label
}));

export const steepKnob: Knob = {
  name: "steep",
  label: say("scale of the critic"),
  initial: 1,
  low: 0.1,
  high: 2,
  step: 0.05,
  title: say("multiplies f, and so each gradient")
};
