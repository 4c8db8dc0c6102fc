import {execFileSync} from "node:child_process";
import {preset, type Preset} from "../../src/components/model/presets.js";

/** What PyTorch took for a step. */
export interface TorchTime {
  readonly mode: "eager" | "graph";
  /** Whether convolutions may round their factors to TF32, which is how PyTorch comes. */
  readonly tf32: boolean;
  /** Milliseconds a step, the median of `blocks`. */
  readonly wall: number;
  readonly blocks: number;
  readonly losses: readonly [number, number];
}

export interface Torch {
  readonly torch: string;
  readonly device: string;
  readonly note: string;
  readonly times: readonly TorchTime[];
}

/** Runs our PyTorch script at a preset. Throws the last line of what it says where it fails. */
export function torchTimes(script: string, name: Preset, {python, blocks}: {python: string; blocks: number}): Torch {
  const {batch, z, generatorWidth, discriminatorWidth} = preset(name);
  const options = {batch, z, width: generatorWidth, "width-d": discriminatorWidth, blocks};
  const flags = Object.entries(options).flatMap(([option, value]) => [`--${option}`, String(value)]);
  try {
    const said = execFileSync(python, ["-", ...flags], {input: script, encoding: "utf8", stdio: "pipe"});
    return JSON.parse(said.trimEnd().split("\n").at(-1)!) as Torch;
  } catch (error) {
    const {stderr = "", message} = error as {stderr?: string; message: string};
    throw new Error(`PyTorch: ${stderr.trimEnd().split("\n").at(-1) || message}`, {cause: error});
  }
}
