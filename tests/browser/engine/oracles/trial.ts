import type {Dispatch} from "../../../../src/components/engine/dispatch.js";
import type {Now} from "../../../../src/components/engine/kernels/now.js";
import type {Config} from "../../../../src/components/model/config.js";

/** One dispatch that is run alone on random numbers. */
export interface Trial {
  readonly config: Config;
  readonly dispatch: Dispatch;
  readonly now: Now;
  /** What the buffer at a binding (the struct not counted) holds before. */
  at(binding: number): Float32Array<ArrayBuffer>;
}

/** What the buffer at a binding must hold afterwards, or `of` it. Bindings without a claim must not change by a bit. */
export interface Claim {
  readonly binding: number;
  readonly expected: Float32Array;
  readonly of?: (after: Float32Array) => Float32Array;
  /** Whether every bit must agree. */
  readonly exact?: boolean;
}

/** What a kernel should do, said in operations of TensorFlow.js. */
export interface Oracle {
  /** Makes the random numbers fit each other, where the kernel relies on it. */
  prepare?(trial: Trial): void;
  claims(trial: Trial): Claim[];
}

/** The fields of a kernel's struct, from its words. */
export function readStruct<Field extends string>(
  struct: {text: string; pack(values: Record<Field, number>): Uint32Array},
  words: Uint32Array,
  start = 0
): Record<Field, number> {
  const names = Array.from(struct.text.matchAll(/(\w+): u32/g), ([, name]) => name);
  return Object.fromEntries(names.map((name, i) => [name, words[start + i]])) as Record<Field, number>;
}

/** The words that a struct takes. */
export const wordsOf = ({text}: {text: string}): number => [...text.matchAll(/: u32/g)].length;

/** The 32-bit float with these bits. */
export const floatOf = (bits: number): number => new Float32Array(Uint32Array.of(bits).buffer)[0];

/** The same numbers with `values` from `at` on. */
export function withNumbers(
  data: Float32Array<ArrayBuffer>,
  ...changes: [at: number, values: ArrayLike<number>][]
): Float32Array<ArrayBuffer> {
  const copy = data.slice();
  for (const [at, values] of changes) copy.set(values, at);
  return copy;
}
