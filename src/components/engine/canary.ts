import {drawDigits} from "../math/digits.js";
import {random} from "../math/random.js";
import {configure} from "../model/config.js";
import {initialise} from "../model/initialise.js";
import type {PlainState} from "../model/plainState.js";
import {createEngine} from "./engine.js";
import {expected, type Sign} from "./canaryNumbers.js";
import {say} from "../words/say.js";

/** A network so small that its steps take a moment on anything, with widths that are no multiples of four. */
export const canaryConfig = configure({z: 5, generatorWidth: 3, discriminatorWidth: 3, batch: 3});
export const canarySteps = 3;
const pictures = 8;

/** Where the canary starts: gains near 1, so that every layer matters; pictures drawn by code. */
export function canaryStart(): {state: PlainState; pixels: Uint8Array<ArrayBuffer>; chosen: Uint32Array<ArrayBuffer>} {
  const state = initialise(canaryConfig, random(1));
  for (const [name, {data}] of Object.entries(state.tensors)) {
    if (/\.gamma\d$/.test(name)) data.forEach((x, i) => (data[i] = 1 + 5 * x));
    if (/\.W\d$/.test(name)) data.forEach((x, i) => (data[i] = 8 * x));
  }
  const pixels = drawDigits(pictures, random(2)).images as Uint8Array<ArrayBuffer>;
  return {state, pixels, chosen: Uint32Array.from({length: canarySteps * canaryConfig.batch}, (_, i) => i % pictures)};
}

/** What a run of a few steps is known by: its reports, and the length of each network's weights at the end. */
export function signOf(rows: readonly (readonly number[])[], {tensors}: PlainState): Sign {
  const lengthOf = (network: string) =>
    Math.hypot(
      ...Object.entries(tensors)
        .filter(([name]) => new RegExp(`^${network}\\.(W|b|gamma|beta)\\d$`).test(name))
        .map(([, {data}]) => Math.hypot(...data))
    );
  return {rows: rows.map((row) => [...row]), lengths: [lengthOf("generator"), lengthOf("discriminator")]};
}

/** The largest deviation from what TensorFlow.js computes on the processor, relative to 1 or to the number, whichever is larger. */
export function deviation(ours: Sign, theirs: Sign = expected): number {
  const flat = ({rows, lengths}: Sign) => [...rows.flat(), ...lengths];
  const [a, b] = [flat(ours), flat(theirs)];
  const off = b.map((x, i) => Math.abs(a[i] - x) / Math.max(1, Math.abs(x)));
  return off.every(Number.isFinite) ? Math.max(...off) : Infinity;
}

/** How far a healthy graphics card may be off: a hundred times what rounding does. */
export const tolerated = 1e-4;

/** Makes three tiny steps on the device and compares them with known numbers. Throws a sentence where they are wrong. */
export async function canary(device: GPUDevice): Promise<void> {
  const {state, pixels, chosen} = canaryStart();
  const engine = await createEngine(device, {config: canaryConfig, seed: 3, state, pictures});
  try {
    engine.store(pixels);
    const rows = await engine.submit(chosen);
    const off = deviation(signOf(rows, await engine.state()));
    if (!(off <= tolerated))
      throw new Error(say("it computes a step wrongly (off by {off})", {off: off.toPrecision(2)}));
  } finally {
    engine.dispose();
  }
}
