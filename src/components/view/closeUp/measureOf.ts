import {random} from "../../math/random.js";
import {perfectQuality, target as targetOf, type Target, type TargetName} from "../../math/targets.js";
import type {ToyOptions} from "../../train/toy/toyMessages.js";

/** What the drawings and numbers need to know of the data. */
export interface Measure {
  readonly target: Target;
  /** Real points to show, x and y in turn. */
  readonly real: Float64Array;
  readonly modes: number;
  /** The high-quality share of a perfect generator. */
  readonly perfect: number;
  /** Share of the data in their most likely part. */
  readonly most: number;
  /** What is counted: the modes of a mixture, the stretches of a curve. */
  readonly noun: string;
}

const realShown = 400;

/** What `perfectQuality` counts for the curves, with their own jitter; it takes 40 ms, too long for a page. */
export const perfectCurves: Partial<Readonly<Record<TargetName, number>>> = {moons: 0.99696, roll: 0.99666};

/** The data of a run, with a sample of them that depends on the seed alone. */
export function measureOf({target: name, modes, sd, seed}: ToyOptions): Measure {
  const target = targetOf(name, {modes, sd});
  return {
    target,
    real: target.draw(realShown, random(seed, 4)),
    modes: target.weights.length,
    perfect: perfectCurves[name] ?? perfectQuality(target),
    most: Math.max(...target.weights),
    noun: target.places.length > target.weights.length ? "stretches" : "modes"
  };
}
