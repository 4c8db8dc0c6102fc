import type {Config} from "./config.js";

/** Departures of a run from its preset. */
export type Recipe = Partial<
  Pick<Config, "loss" | "normD" | "z" | "generatorWidth" | "discriminatorWidth" | "batch" | "lr">
>;
