import {configure, type Config} from "./config.js";
import {preset as presetOf, type Preset} from "./presets.js";

/** Departures of a run from its preset. */
export type Recipe = Partial<
  Pick<Config, "loss" | "normD" | "z" | "generatorWidth" | "discriminatorWidth" | "batch" | "lr">
>;

/** The configuration of a preset with these departures. */
export const configOf = (preset: Preset, recipe: Recipe): Config => configure({...presetOf(preset), ...recipe});
