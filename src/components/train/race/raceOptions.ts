import {methods, toyOptions, type Method, type ToyOptions} from "../../toy/options.js";
import type {RaceSettings} from "./raceMessages.js";

/** The options of one method in a race: the shared settings, and what the method changes. */
export function raceOptions({target, points, seed, learningRate, width}: RaceSettings, method: Method): ToyOptions {
  return toyOptions({target, points, seed, learningRate, width, ...methods[method]});
}
