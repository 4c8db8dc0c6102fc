import {describe, expect, it} from "vitest";
import {softmax} from "../../../src/components/math/softmax.js";
import {confidenceOf} from "../../../src/components/math/meters/confidence.js";
import {duplicateBelow, duplicateShare, pairDistances} from "../../../src/components/math/meters/duplicates.js";
import {foilsOf} from "../../../src/components/math/meters/foils.js";
import {nearest} from "../../../src/components/math/meters/nearest.js";
import {pixelDiversity} from "../../../src/components/math/meters/pixelDiversity.js";
import {random} from "../../../src/components/math/random.js";

describe("pixelDiversity", () => {
  it("is 0 for one image, 1 where every pixel is −1 and 1 equally often, 1/√3 for uniform noise", () => {
    expect(pixelDiversity([0.25, -1, 0.25, -1], 2)).toBe(0);
    expect(pixelDiversity([1, -1, -1, 1], 2)).toBe(1);
    const noise = Float64Array.from({length: 20_000}, () => 0);
    const stream = random(1);
    noise.forEach((_, i) => (noise[i] = 2 * stream.uniform() - 1));
    expect(Math.abs(pixelDiversity(noise, 10) - 1 / Math.sqrt(3))).toBeLessThan(0.01);
  });
});

describe("nearest", () => {
  it("finds what sorting all distances finds, and leaves out what it is told to", () => {
    const [size, count] = [200, 60];
    const library = random(2).normals(size * count);
    const query = library.slice(7 * size, 8 * size);
    const all = Array.from({length: count}, (_, index) => ({
      index,
      distance: Math.hypot(...query.map((x, i) => x - library[index * size + i]))
    })).sort((a, b) => a.distance - b.distance);
    const found = nearest(query, library, {count: 5});
    expect(found.map(({index}) => index)).toEqual(all.slice(0, 5).map(({index}) => index));
    found.forEach(({distance}, i) => expect(distance).toBeCloseTo(all[i].distance, 10));
    expect(nearest(query, library, {except: 7})[0].index).toBe(all[1].index);
    expect(nearest(query, library.subarray(0, size * 2), {count: 5})).toHaveLength(2);
  });
});

describe("duplicates", () => {
  it("are pairs nearer than one real pair in a thousand: .1 % of real ones, all of one image", () => {
    const normals = random(3).normals(300 * 8);
    const distances = pairDistances(normals.subarray(0, 1200), 8);
    expect(distances).toHaveLength((150 * 149) / 2);
    const limit = duplicateBelow(distances);
    expect(duplicateShare(distances, limit)).toBeCloseTo(0.001, 3);
    expect(duplicateShare(pairDistances(new Float64Array(80), 8), limit)).toBe(1);
  });
});

describe("confidenceOf", () => {
  it("is the mean, and the share above .9", () => {
    expect(confidenceOf([0.95, 0.9, 0.4, 0.75])).toEqual({mean: 0.75, sure: 0.25});
  });

  it("comes from a softmax that doesn't overflow", () => {
    expect([...softmax([1000, 1000])]).toEqual([0.5, 0.5]);
    expect(softmax([Math.log(3), 0])[0]).toBeCloseTo(0.75, 14);
  });
});

describe("foilsOf", () => {
  it("keeps the ink of moved and shuffled digits, and moves by seven pixels each way", () => {
    const real = Float32Array.from({length: 2 * 784}, (_, i) => (i % 97) / 48 - 1);
    const {noise, moved, shuffled} = foilsOf(real, random(1));
    const sorted = (x: Float32Array) => [...x.subarray(784)].sort();
    expect(sorted(moved)).toEqual(sorted(real));
    expect(sorted(shuffled)).toEqual(sorted(real));
    expect(moved[784]).toBe(real[784 + 7 * 28 + 7]);
    expect(moved[784 + 783]).toBe(real[784 + 6 * 28 + 6]);
    expect(Math.abs(noise.reduce((a, b) => a + b, 0) / noise.length)).toBeLessThan(0.06);
  });
});
