import type {Gan, StepLosses} from "../../toy/gan.js";
import type {Network} from "../../toy/network.js";
import {manifoldOf, surfaceOf} from "../../toy/closeLook.js";
import {observe} from "../../toy/observe.js";
import {toyOptions, type ToyOptions} from "../../toy/options.js";
import type {ToySnapshot} from "./toyMessages.js";

/** What a page tells of a recording without loading it: its start, its middle and its end. */
export type ToyStory = readonly {step: number; covered: number; highQuality: number}[];

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
  /** The critic's logits on a lattice of 25 × 25, 8 bits each, in base64. */
  readonly surface: string;
}

/** One more frame: a generator and what it covers after that rounding. */
export function recordFrame(gan: Gan, losses: StepLosses | null): ToyFrame {
  const {generator, options, steps: step} = gan;
  const weights = encodeWeights(generator);
  const surface = encodeSurface(surfaceOf(gan, recordedSide));
  const {covered, highQuality} = observe(decodeWeights(weights, options), options);
  return {step, losses, covered, highQuality, weights, surface};
}

/** The frames as the worker would have told them, without the pulls; options that a recording does not name are the defaults. */
export function readRecording({options: recorded, frames, history}: ToyRecording): {
  options: ToyOptions;
  frames: ToySnapshot[];
  history: readonly number[];
} {
  const options = toyOptions(recorded);
  return {options, history, frames: frames.map((frame) => readFrame(frame, options))};
}

function readFrame({step, losses, weights, surface}: ToyFrame, options: ToyOptions): ToySnapshot {
  const generator = decodeWeights(weights, options);
  const {samples, ...reading} = observe(generator, options);
  return {
    looked: {manifold: manifoldOf(generator, options), surface: decodeSurface(surface)},
    ...{type: "snapshot", step, running: false, stepsPerSecond: 0, rows: []},
    ...{samples: Float32Array.from(samples), ...reading},
    losses: losses ?? {discriminator: NaN, generator: NaN}
  };
}

const recordedSide = 25;
/** Logits are kept from −most to most: beyond, the probability is within 0.0025 of 0 or 1. */
const most = 6;

/** Logits in base64, each as a byte from −6 to 6. */
export function encodeSurface(logits: ArrayLike<number>): string {
  const byte = (logit: number) => Math.round((255 * (Math.min(most, Math.max(-most, logit)) + most)) / (2 * most));
  return btoa(Array.from(logits, (logit) => String.fromCharCode(byte(logit))).join(""));
}

/** The logits again, to within 0.024 where they are between −6 and 6. */
export function decodeSurface(text: string): Float32Array {
  return Float32Array.from(atob(text), (letter) => (2 * most * letter.charCodeAt(0)) / 255 - most);
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
export function decodeWeights(text: string, {z, width, depth}: ToyOptions): Network {
  const bytes = new DataView(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer);
  const sizes = [z, ...Array<number>(depth).fill(width), 2];
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
