import {permutation, resume, type Random} from "../../math/random.js";

/** Where a run is in its data; plain numbers, so that it can be stored. */
export interface Place {
  /** Passes over the data so far, the current one not counted. */
  epoch: number;
  /** Images of the current pass that have been used. */
  position: number;
  /** Images in the current pass. */
  count: number;
  /** The state of the random stream before the current pass was shuffled. */
  random: readonly number[];
}

/** An endless supply of image numbers, every image once a pass. */
export interface Batches {
  /** The numbers of the next `size` images. */
  next(size: number): Uint32Array<ArrayBuffer>;
  /** Says that there are `count` images from the next pass on. */
  grow(count: number): void;
  /** What `batches` needs in order to go on exactly here. */
  place(): Place;
}

/** The place before the first of `count` images. Throws `invalid count: 0`. */
export function beginning(count: number, random: Random): Place {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`invalid count: ${count}`);
  return {epoch: 0, position: 0, count, random: random.state()};
}

/**
 * The batches from `place` on. Each pass goes through all images in an order of its own. PyTorch's loader, and so the
 * article, ends each pass with a smaller batch (60,000 = 468 · 128 + 96); here a batch that finds too few images takes
 * the missing ones from the next pass, so that all batches have one size and every image still counts once a pass.
 * A run is 50 · 469 = 23,450 steps either way.
 */
export function batches(place: Place): Batches {
  let {epoch, position, count} = place;
  let size = count;
  let before = place.random;
  const stream = resume(before);
  let order = permutation(count, stream);

  const turn = () => {
    before = stream.state();
    [epoch, position, count] = [epoch + 1, 0, size];
    order = permutation(count, stream);
  };

  return {
    next: (size) =>
      Uint32Array.from({length: size}, () => {
        if (position === count) turn();
        return order[position++];
      }),
    grow: (count) => void (size = count),
    place: () => ({epoch, position, count, random: before})
  };
}
