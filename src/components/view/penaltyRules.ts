import type {PenaltyRule} from "../math/gradientPenalty.js";
import type {Knob} from "./controls/Slider.js";

/** What the figure calls each rule, what its pulls do, and whether it is one that works. */
export const penaltyRules: Record<PenaltyRule, {label: string; says: string; right: boolean}> = {
  "two-sided": {
    label: "two-sided ✓",
    says: "two-sided ✓: each tip to its circle",
    right: true
  },
  "one-sided": {
    label: "one-sided ✓",
    says: "one-sided ✓: only tips outside",
    right: true
  },
  "batch-wide": {
    label: "one norm for the batch ✗",
    says: "one norm ✗: all scaled alike",
    right: false
  }
};

export const penaltyOptions = (Object.keys(penaltyRules) as PenaltyRule[]).map((value) => ({
  value,
  label: penaltyRules[value].label
}));

export const steepKnob: Knob = {
  name: "steep",
  label: "scale of the critic",
  initial: 1,
  low: 0.1,
  high: 2,
  step: 0.05,
  title: "multiplies f, and so each gradient"
};
