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
  /** The generator's weights, layer by layer W then b, 16 bits each, in base64. */
  readonly weights: string;
}

/** One more frame: a generator and what it covers after that rounding. */
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

/**
 * All weights in base64. Each array (W, then b, layer by layer) is its largest size as a 32-bit float, then its numbers
 * as 16-bit fractions of that; little-endian.
 */
export function encodeWeights(network: Network): string {
  const arrays = network.flatMap(({W, b}) => [W.values, b]);
  const bytes = new DataView(new ArrayBuffer(byteLength(arrays.map(({length}) => length))));
  let at = 0;
  for (const array of arrays) {
    const largest = Math.fround(array.reduce((size, w) => Math.max(size, Math.abs(w)), 1e-30) * (1 + 1e-6));
    bytes.setFloat32(at, largest, true);
    array.forEach((w, i) => bytes.setInt16(at + 4 + 2 * i, Math.round((w / largest) * 32_767), true));
    at += 4 + 2 * array.length;
  }
  return btoa(Array.from(new Uint8Array(bytes.buffer), (byte) => String.fromCharCode(byte)).join(""));
}

/** The generator of a run with these options. Throws `invalid weights: 12 bytes, not 3356`. */
export function decodeWeights(text: string, {z, width}: ToyOptions): Network {
  const bytes = new DataView(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
  const sizes = [z, width, width, 2];
  const expected = byteLength(sizes.slice(1).flatMap((rows, l) => [rows * sizes[l], rows]));
  if (bytes.byteLength !== expected)
    throw new RangeError(`invalid weights: ${bytes.byteLength} bytes, not ${expected}`);
  let at = 0;
  const take = (count: number) => {
    const start = at;
    at += 4 + 2 * count;
    const largest = bytes.getFloat32(start, true);
    return Float64Array.from({length: count}, (_, i) => (bytes.getInt16(start + 4 + 2 * i, true) / 32_767) * largest);
  };
  return sizes
    .slice(1)
    .map((rows, l) => ({W: {rows, columns: sizes[l], values: take(rows * sizes[l])}, b: take(rows)}));
}

const byteLength = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + 4 + 2 * length, 0);
