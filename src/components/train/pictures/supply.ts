import {random} from "../../math/random.js";
import {streams} from "../../model/streams.js";
import {batches, beginning, type Place} from "./batches.js";
import type {Images} from "./idx.js";

/** Images on a sheet, 5 × 5. */
export const sheetCount = 25;
const pixels = 28 * 28;

/** The pictures of a run: which ones come next, and which came last. */
export interface Supply {
  /** The numbers of the next `count` pictures. */
  next(count: number): Uint32Array<ArrayBuffer>;
  /** Pictures by their numbers, 784 bytes each. */
  copy(chosen: ArrayLike<number>): Uint8Array<ArrayBuffer>;
  /** The 25 pictures used last, [25 · 784]; before the first step, the first ones there are. */
  reals(): Uint8Array<ArrayBuffer>;
  /** Goes on with these pictures, of which the present ones are the first; the new ones count from the next pass on. */
  grow(images: Images): void;
  place(): Place;
}

/** The pictures of the run with this seed, from `place` on, or from the start. */
export function supplyOf(given: Images, seed: number, place?: Place): Supply {
  let images = given;
  const order = batches(place ?? beginning(images.count, random(seed, streams.order)));
  if (place) order.grow(images.count); // there may be more than the pass that the place is in knows of
  let recent = Uint32Array.from({length: sheetCount}, (_, i) => i % images.count);
  const copy = (chosen: ArrayLike<number>) => {
    const bytes = new Uint8Array(chosen.length * pixels);
    for (let i = 0; i < chosen.length; ++i)
      bytes.set(images.pixels.subarray(chosen[i] * pixels, (chosen[i] + 1) * pixels), i * pixels);
    return bytes;
  };
  return {
    next(count) {
      const chosen = order.next(count);
      recent = Uint32Array.from([...chosen.subarray(Math.max(0, count - sheetCount)), ...recent]).subarray(
        0,
        sheetCount
      );
      return chosen;
    },
    copy,
    reals: () => copy(recent),
    grow(more) {
      images = more;
      order.grow(more.count);
    },
    place: () => order.place()
  };
}
