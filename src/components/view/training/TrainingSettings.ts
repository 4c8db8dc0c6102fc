import type {Opened, Settings} from "../../train/run/messages.js";
import type {ValueElement} from "../controls/Slider.js";
import {Choice} from "../controls/Choice.js";
import {WholeNumber} from "../controls/WholeNumber.js";
import {deviceNames, sizeNames} from "./costWords.js";
import {say} from "../../words/say.js";

/** What this row decides of a run. */
export type RowSettings = Pick<Settings, "seed" | "preset" | "data" | "backend">;

/** The controls that decide a run, kept in the address; `settings` reads them. */
export interface TrainingSettings {
  readonly elements: readonly HTMLElement[];
  readonly seed: ValueElement<number>;
  settings(): RowSettings;
  /** Puts the controls where a run's settings have them. */
  set(settings: RowSettings): void;
  /** Pictures of the reader's own can be chosen, and are. */
  offerOwn(name: string): void;
}

/** Seed, size, digits and backend. */
export function TrainingSettings({seed: initial, hasMnist}: {seed: number; hasMnist: boolean}): TrainingSettings {
  const seed = WholeNumber("seed", {label: say("seed"), initial});
  const preset = Choice("preset", presets, {label: say("size")});
  const data = Choice("data", digits(hasMnist), {label: say("digits")});
  const backend = Choice("backend", backends, {label: say("runs on")});
  const controls = {seed, preset, data, backend};
  const set = (settings: RowSettings) => {
    for (const name of Object.keys(controls) as (keyof RowSettings)[])
      (controls[name] as ValueElement<unknown>).value = settings[name];
  };
  return {
    ...{elements: [seed, preset, data, backend], seed, set},
    settings: () => ({seed: seed.value, preset: preset.value, data: data.value, backend: backend.value}),
    offerOwn(name) {
      const select = data.querySelector("select")!;
      const option = select.querySelector<HTMLOptionElement>("option[value=own]") ?? new Option("", "own");
      option.textContent = say("your own: {name}", {name});
      select.append(option);
      select.value = "own"; // not in the address: a link can't carry pictures
      data.dispatchEvent(new Event("input", {bubbles: true}));
    }
  };
}

/** How many steps a second at most; the value is the number. */
export const SpeedLimit = (): ValueElement<string> => Choice("limit", limits, {label: say("speed")});

const presets = [
  {value: "auto", label: say("what suits this device")},
  {value: "full", label: say("full: the article’s")},
  {value: "half", label: sizeNames.half},
  {value: "small", label: sizeNames.small}
] as const;

const backends: readonly {value: Settings["backend"]; label: string}[] = [
  {value: "auto", label: say("the best there is")},
  ...(Object.keys(deviceNames) as Opened["backend"][]).map((value) => ({value, label: deviceNames[value]}))
];

const limits = [
  {value: "Infinity", label: say("as fast as it goes")},
  {value: "10", label: say("at most 10 steps/s")},
  {value: "1", label: say("at most 1 step/s")}
] as const;

function digits(hasMnist: boolean): {value: Settings["data"]; label: string}[] {
  const builtIn = {value: "built-in" as const, label: say("drawn by code")};
  return hasMnist ? [{value: "mnist", label: "MNIST"}, builtIn] : [builtIn];
}
