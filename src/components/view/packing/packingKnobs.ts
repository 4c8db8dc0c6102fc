import type {PackingFault, PackingMeasure} from "../../math/packingPair.js";
import {say} from "../../words/say.js";
import type {Knob} from "../controls/Slider.js";

/** Modes of the data. */
export const modes = 8;

export const packingKnobs = {
  kept: {
    ...{name: "pack-kept", label: say("modes the collapsed one keeps"), initial: 6, low: 5, high: 7, step: 1},
    show: (kept) => say("{some} of {all}", {some: kept, all: modes}),
    title: say("it draws these perfectly, and the others never")
  },
  m: {
    ...{name: "pack-m", label: say("samples in a pack, m"), initial: 2, low: 1, high: 4, step: 1},
    title: say("how many samples D sees at once")
  }
} as const satisfies Record<string, Knob>;

export const packingFaultOptions = [
  {value: "uneven", label: say("uneven weights"), short: say("uneven")},
  {value: "outside", label: say("mass outside"), short: say("mass outside")}
] as const satisfies readonly {value: PackingFault; label: string; short: string}[];

export const packingMeasureOptions = [
  {value: "totalVariation", label: say("total variation")},
  {value: "jsDivergence", label: say("JSD, in nats")}
] as const satisfies readonly {value: PackingMeasure; label: string}[];
