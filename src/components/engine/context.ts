import type {Config} from "../model/config.js";
import {discriminatorLayers, generatorLayers, type ConvolutionShape} from "./convolutions.js";
import {padded} from "./layout.js";
import {memoryOf, type Memory} from "./memory.js";
import type {Hardware} from "./hardware.js";
import {discriminatorParts, generatorParts, type Parts} from "./parts.js";

/** What all parts of a plan are made from. */
export interface Context {
  /** As the model has it: for what is counted. */
  readonly config: Config;
  /** With channels filled up to fours: for what lies in memory. */
  readonly wide: Config;
  readonly batch: number;
  readonly hardware: Hardware;
  readonly memory: Memory;
  readonly parts: {readonly G: Parts; readonly D: Parts};
  readonly G: readonly ConvolutionShape[];
  readonly D: readonly ConvolutionShape[];
}

export function contextOf(config: Config, hardware: Hardware = {}): Context {
  const wide = padded(config);
  return {
    ...{config, wide, batch: config.batch, hardware, memory: memoryOf(config)},
    parts: {G: generatorParts(config, hardware), D: discriminatorParts(config, hardware)},
    ...{G: generatorLayers(wide), D: discriminatorLayers(wide)}
  };
}
