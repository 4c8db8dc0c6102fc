import type {Config} from "../model/config.js";
import {sizeOf, type Shapes} from "../model/shapes.js";

/** Where a tensor lies in a flat buffer. */
export interface Slot {
  /** First number; a multiple of four, so that kernels may read four at a time. */
  readonly offset: number;
  /** As the model has it. */
  readonly shape: readonly number[];
  /** As the buffer has it, with channels filled up by zeros. */
  readonly padded: readonly number[];
  /** Numbers in the buffer. */
  readonly size: number;
}

export interface Layout {
  readonly slots: Readonly<Record<string, Slot>>;
  /** Numbers in the buffer, a multiple of four. */
  readonly length: number;
}

/** The next multiple of four. */
export const fourfold = (n: number): number => 4 * Math.ceil(n / 4);

/**
 * The same network with widths and z filled up to multiples of four, so that every kernel reads vectors. The channels
 * that are added have weight 0, get gradient 0 and stay 0 for ever: they change nothing but the layout.
 */
export const padded = (config: Config): Config => ({
  ...config,
  z: fourfold(config.z),
  generatorWidth: fourfold(config.generatorWidth),
  discriminatorWidth: fourfold(config.discriminatorWidth)
});

/** Tensors end to end, in the order of `shapes`; `wide` has the shapes of the padded network. */
export function layoutOf(shapes: Shapes, wide: Shapes): Layout {
  let length = 0;
  const slots: Record<string, Slot> = {};
  for (const [name, shape] of Object.entries(shapes)) {
    const size = sizeOf(wide[name]);
    slots[name] = {offset: length, shape, padded: wide[name], size};
    length += fourfold(size);
  }
  return {slots, length};
}

/** Puts the numbers of a tensor where they belong in a flat buffer. */
export function place(flat: Float32Array, {offset, shape, padded}: Slot, data: ArrayLike<number>): void {
  each(shape, padded, (from, to) => (flat[offset + to] = data[from]));
}

/** The numbers of a tensor from a flat buffer. */
export function take(flat: Float32Array, {offset, shape, padded}: Slot): Float32Array<ArrayBuffer> {
  const data = new Float32Array(sizeOf(shape));
  each(shape, padded, (from, to) => (data[from] = flat[offset + to]));
  return data;
}

/** Calls `visit` with the place of each number in a tensor and in its padded form, row by row. */
function each(shape: readonly number[], padded: readonly number[], visit: (from: number, to: number) => void): void {
  const count = sizeOf(shape);
  const index = shape.map(() => 0);
  for (let from = 0; from < count; ++from) {
    visit(
      from,
      index.reduce((place, i, axis) => place * padded[axis] + i, 0)
    );
    for (let axis = shape.length - 1; axis >= 0; --axis) {
      if (++index[axis] < shape[axis]) break;
      index[axis] = 0;
    }
  }
}
