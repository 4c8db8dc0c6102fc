import {modeWidth} from "../../math/twoModes.js";
import {say} from "../../words/say.js";
import type {Knob} from "../controls/Slider.js";

/** How many bumps the generator has. */
export const generators = [
  {value: "one", label: say("one bump")},
  {value: "two", label: say("two bumps")}
] as const;

/** When D becomes the best against the generator as it stands. */
export const turns = [
  {value: "once", label: say("answers at once")},
  {value: "waits", label: say("waits for its turn")}
] as const;

const place = {low: -4, high: 4, step: 0.1, initial: -2};

export const twoModesKnobs = {
  first: {...{...place, name: "two-x", label: say("place")}, title: say("where the generator’s first bump stands")},
  second: {...{...place, name: "two-y", label: say("second place")}, title: say("where its second bump stands")},
  share: {
    ...{name: "two-share", label: say("second bump’s share"), initial: 0.5, low: 0, high: 1, step: 0.05},
    title: say("how much of the generator’s mass is in its second bump")
  },
  width: {
    ...{name: "two-width", label: say("width of a bump"), initial: modeWidth, low: 0.2, high: 2, step: 0.1},
    title: say("standard deviation of the generator’s bumps; the data’s is {width}", {width: modeWidth})
  },
  a: {
    ...{name: "two-a", label: say("modes at ±a, a"), initial: 2, low: 0.5, high: 3, step: 0.1},
    title: say("where the data’s two modes stand")
  }
} as const satisfies Record<string, Knob>;
