import {parseArgs} from "node:util";
import {presetNames, type Preset} from "../../src/components/model/presets.js";
import {whole} from "../plan/arguments.js";

/** What the command line asks for. */
export interface NativeOrder {
  readonly presets: readonly Preset[];
  /** One block of everything. */
  readonly quick: boolean;
  /** Steps of a long run at the last preset; none if 0. */
  readonly long: number;
  readonly torch: boolean;
  /** The Python that has PyTorch. */
  readonly python: string;
}

/** Reads the command line. Throws one sentence. */
export function readNativeOrder(args: string[]): NativeOrder {
  const flag = {type: "boolean", default: false} as const;
  const text = {type: "string"} as const;
  const {values} = parseArgs({args, options: {quick: flag, torch: flag, preset: text, long: text, python: text}});
  const {quick, torch, preset = "small,half,full", long, python = "python3"} = values;
  const presets = preset.split(",").map((name) => {
    const found = presetNames.find((known) => known === name);
    if (!found) throw new Error(`unknown preset: ${name}; there are ${presetNames.join(", ")}`);
    return found;
  });
  return {presets, quick, long: long === undefined ? 0 : whole("long", long), torch, python};
}
