import type {StepLosses} from "../toy/gan.js";
import type {Network} from "../toy/network.js";
import {observe} from "../toy/observe.js";
import type {ToyOptions} from "../toy/options.js";
import type {ToySnapshot} from "./toyMessages.js";

/** A run of the toy GAN, kept as the generator's weights: the samples are drawn again by whoever reads it. */
export interface ToyRecording {
  readonly options: ToyOptions;
  readonly frames: readonly ToyFrame[];
  /** Three numbers a measurement: step, modes covered, high-quality share. */
  readonly history: readonly number[];
}

export interface ToyFrame {
  readonly step: number;
  readonly losses: StepLosses | null;
  readonly covered: number;
  readonly highQuality: number;
  /** The generator's weights, layer by layer W then b, as 32-bit floats in base64. */
  readonly weights: string;
}

/** One more frame: a generator and what it covers after the rounding to 32 bits. */
export function recordFrame(
  generator: Network,
  options: ToyOptions,
  step: number,
  losses: StepLosses | null
): ToyFrame {
  const weights = encodeWeights(generator);
  const {covered, highQuality} = observe(decodeWeights(weights, options), options);
  return {step, losses, covered, highQuality, weights};
}

/** The frames as the worker would have told them. */
export function readRecording({options, frames, history}: ToyRecording): {
  options: ToyOptions;
  frames: ToySnapshot[];
  history: readonly number[];
} {
  return {options, history, frames: frames.map((frame) => readFrame(frame, options))};
}

function readFrame({step, losses, weights}: ToyFrame, options: ToyOptions): ToySnapshot {
  const {samples, ...reading} = observe(decodeWeights(weights, options), options);
  return {
    ...{type: "snapshot", step, running: false, stepsPerSecond: 0, rows: []},
    ...{samples: Float32Array.from(samples), ...reading},
    losses: losses ?? {discriminator: NaN, generator: NaN}
  };
}

/** All weights as little-endian 32-bit floats, in base64. */
export function encodeWeights(network: Network): string {
  const bytes = new DataView(new ArrayBuffer(4 * network.reduce((sum, {W, b}) => sum + W.values.length + b.length, 0)));
  let at = 0;
  for (const {W, b} of network) for (const w of [...W.values, ...b]) bytes.setFloat32(4 * at++, w, true);
  return btoa(Array.from(new Uint8Array(bytes.buffer), (byte) => String.fromCharCode(byte)).join(""));
}

/** The generator of a run with these options. Throws `invalid weights: 12 bytes, not 6664`. */
export function decodeWeights(text: string, {z, width}: ToyOptions): Network {
  const bytes = new DataView(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
  const sizes = [z, width, width, 2];
  const expected = 4 * sizes.slice(1).reduce((sum, rows, l) => sum + rows * (sizes[l] + 1), 0);
  if (bytes.byteLength !== expected)
    throw new RangeError(`invalid weights: ${bytes.byteLength} bytes, not ${expected}`);
  let at = 0;
  const take = (count: number) => Float64Array.from({length: count}, () => bytes.getFloat32(4 * at++, true));
  return sizes
    .slice(1)
    .map((rows, l) => ({W: {rows, columns: sizes[l], values: take(rows * sizes[l])}, b: take(rows)}));
}
