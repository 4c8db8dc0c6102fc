import {modeWidth} from "../../math/twoModes.js";
import type {Knob} from "../controls/Slider.js";

/** How many bumps the generator has. */
export const generators = [
  {value: "one", label: "one bump"},
  {value: "two", label: "two bumps"}
] as const;

/** When D becomes the best against the generator as it stands. */
export const turns = [
  {value: "once", label: "answers at once"},
  {value: "waits", label: "waits for its turn"}
] as const;

const place = {low: -4, high: 4, step: 0.1, initial: -2};

export const twoModesKnobs = {
  first: {...{...place, name: "two-x", label: "place"}, title: "where the generator’s first bump stands"},
  second: {...{...place, name: "two-y", label: "second place"}, title: "where its second bump stands"},
  share: {
    ...{name: "two-share", label: "second bump’s share", initial: 0.5, low: 0, high: 1, step: 0.05},
    title: "how much of the generator’s mass is in its second bump"
  },
  width: {
    ...{name: "two-width", label: "width of a bump", initial: modeWidth, low: 0.2, high: 2, step: 0.1},
    title: `standard deviation of the generator’s bumps; the data’s is ${modeWidth}`
  },
  a: {
    ...{name: "two-a", label: "modes at ±a, a", initial: 2, low: 0.5, high: 3, step: 0.1},
    title: "where the data’s two modes stand"
  }
} as const satisfies Record<string, Knob>;
