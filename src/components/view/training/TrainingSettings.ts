import type {Opened, Settings} from "../../train/messages.js";
import type {ValueElement} from "../controls/Slider.js";
import {Choice} from "../controls/Choice.js";
import {WholeNumber} from "../controls/WholeNumber.js";
import {deviceNames} from "./costWords.js";

/** The controls that decide a run, kept in the address; `settings` reads them. */
export interface TrainingSettings {
  readonly elements: readonly HTMLElement[];
  readonly seed: ValueElement<number>;
  settings(): Settings;
}

/** Seed, size, digits and backend. */
export function TrainingSettings({seed: initial, hasMnist}: {seed: number; hasMnist: boolean}): TrainingSettings {
  const seed = WholeNumber("seed", {label: "seed", initial});
  const preset = Choice("preset", presets, {label: "size"});
  const data = Choice("data", digits(hasMnist), {label: "digits"});
  const backend = Choice("backend", backends, {label: "runs on"});
  return {
    elements: [seed, preset, data, backend],
    seed,
    settings: () => ({
      ...{seed: seed.value, preset: preset.value, data: data.value, backend: backend.value},
      ...{recipe: {}, stop: {}}
    })
  };
}

/** How many steps a second at most; the value is the number. */
export const SpeedLimit = () => Choice("limit", limits, {label: "speed"});

const presets = [
  {value: "auto", label: "what suits this device"},
  {value: "full", label: "full: the article’s"},
  {value: "half", label: "half"},
  {value: "small", label: "small"}
] as const;

const backends: readonly {value: Settings["backend"]; label: string}[] = [
  {value: "auto", label: "the best there is"},
  ...(Object.keys(deviceNames) as Opened["backend"][]).map((value) => ({value, label: deviceNames[value]}))
];

const limits = [
  {value: "Infinity", label: "as fast as it goes"},
  {value: "10", label: "at most 10 steps/s"},
  {value: "1", label: "at most 1 step/s"}
] as const;

function digits(hasMnist: boolean): {value: Settings["data"]; label: string}[] {
  const builtIn = {value: "built-in" as const, label: "drawn by code"};
  return hasMnist ? [{value: "mnist", label: "MNIST"}, builtIn] : [builtIn];
}
