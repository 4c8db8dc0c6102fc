import {describe, expect, it} from "vitest";
import {fourfold, layoutOf, padded, place, take} from "../../src/components/engine/layout.js";
import {configure} from "../../src/components/model/config.js";

describe("layoutOf", () => {
  const layout = layoutOf({W: [2, 3, 5], b: [5], x: [1]}, {W: [2, 4, 8], b: [8], x: [1]});

  it("puts tensors end to end, each at a multiple of four", () => {
    expect(Object.values(layout.slots).map(({offset}) => offset)).toEqual([0, 64, 72]);
    expect(layout.length).toBe(76);
  });

  it("places numbers by their index on every axis and leaves zeros where channels were filled up", () => {
    const flat = new Float32Array(layout.length);
    place(
      flat,
      layout.slots.W,
      Float32Array.from({length: 30}, (_, i) => i + 1)
    );
    expect(flat[(1 * 4 + 2) * 8 + 3]).toBe((1 * 3 + 2) * 5 + 3 + 1);
    expect(flat.filter((x) => x !== 0).length).toBe(30);
  });

  it("takes what was placed, and nothing from the neighbours", () => {
    const flat = new Float32Array(layout.length).fill(-1);
    const numbers = Float32Array.from({length: 5}, (_, i) => i / 3);
    place(flat, layout.slots.b, numbers);
    expect(take(flat, layout.slots.b)).toEqual(numbers);
    expect(flat[63]).toBe(-1);
    expect(flat[64 + 5]).toBe(-1);
  });
});

it("widths and z are filled up to multiples of four, and what already is one stays", () => {
  const {z, generatorWidth, discriminatorWidth, batch} = padded(
    configure({z: 5, generatorWidth: 17, discriminatorWidth: 4, batch: 3})
  );
  expect([z, generatorWidth, discriminatorWidth, batch]).toEqual([8, 20, 4, 3]);
  expect([0, 1, 4, 5].map(fourfold)).toEqual([0, 4, 4, 8]);
});
