import type {PackingFault, PackingMeasure} from "../../math/packingPair.js";
import type {Knob} from "../controls/Slider.js";

/** Modes of the data. */
export const modes = 8;

export const packingKnobs = {
  kept: {
    ...{name: "pack-kept", label: "modes the collapsed one keeps", initial: 6, low: 5, high: 7, step: 1},
    show: (kept) => `${kept} of ${modes}`,
    title: "it draws these perfectly, and the others never"
  },
  m: {
    ...{name: "pack-m", label: "samples in a pack, m", initial: 2, low: 1, high: 4, step: 1},
    title: "how many samples D sees at once"
  }
} as const satisfies Record<string, Knob>;

export const packingFaultOptions = [
  {value: "uneven", label: "uneven weights", short: "uneven"},
  {value: "outside", label: "mass outside", short: "mass outside"}
] as const satisfies readonly {value: PackingFault; label: string; short: string}[];

export const packingMeasureOptions = [
  {value: "totalVariation", label: "total variation"},
  {value: "jsDivergence", label: "JSD, in nats"}
] as const satisfies readonly {value: PackingMeasure; label: string}[];
