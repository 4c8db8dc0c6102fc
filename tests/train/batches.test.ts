import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {batches, beginning} from "../../src/components/train/pictures/batches.js";

const start = (count: number, seed = 1) => batches(beginning(count, random(seed)));
const sorted = (numbers: ArrayLike<number>) => Array.from(numbers).sort((a, b) => a - b);
const upTo = (count: number) => Array.from({length: count}, (_, i) => i);

describe("batches", () => {
  it("uses every image once a pass, though batches run over the ends of passes", () => {
    const supply = start(10);
    const numbers = upTo(9).flatMap(() => [...supply.next(4)]); // 36 of them
    for (const pass of [0, 1, 2]) expect(sorted(numbers.slice(10 * pass, 10 * pass + 10))).toEqual(upTo(10));
    expect(supply.place()).toMatchObject({epoch: 3, position: 6});
  });

  it("goes through each pass in another order, the same for the same seed", () => {
    const supply = start(50);
    expect(supply.next(50)).not.toEqual(supply.next(50));
    expect(start(50, 2).next(70)).toEqual(start(50, 2).next(70));
    expect(start(50, 2).next(50)).not.toEqual(start(50, 3).next(50));
  });

  it("goes on exactly where place() was taken, wherever that is", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 30}), fc.integer({min: 0, max: 100}), (count, used) => {
        const supply = start(count);
        supply.next(used);
        const resumed = batches(structuredClone(supply.place()));
        expect(resumed.next(50)).toEqual(supply.next(50));
      }),
      {numRuns: 100}
    );
  });

  it("takes new images in from the next pass on", () => {
    const supply = start(5);
    supply.next(2);
    supply.grow(8);
    expect(Math.max(...supply.next(3))).toBeLessThan(5);
    expect(sorted(supply.next(8))).toEqual(upTo(8));
  });

  it("refuses to make batches of nothing", () => {
    expect(() => beginning(0, random(1))).toThrow("invalid count: 0");
  });
});
