import {describe, expect, it} from "vitest";
import {centreDigit} from "../../src/components/math/centreDigit.js";
import {inkOfPicture} from "../../src/components/math/inkOfPicture.js";

/** Ink of a shape on a grid: 1 inside. */
const shape = (width: number, height: number, inside: (x: number, y: number) => boolean) =>
  Float32Array.from({length: width * height}, (_, i) => Number(inside((i % width) + 0.5, Math.floor(i / width) + 0.5)));
const disc = (size: number, x: number, y: number, radius: number) =>
  shape(size, size, (a, b) => Math.hypot(a - x, b - y) <= radius);
const bytes = (ink: Float32Array) => Uint8Array.from(ink, (x) => 255 * x);

/** Mass, and the centre of mass in pixels. */
function momentsOf(pixels: Uint8Array) {
  let [mass, x, y] = [0, 0, 0];
  pixels.forEach((value, i) => {
    mass += value / 255;
    x += (value / 255) * ((i % 28) + 0.5);
    y += (value / 255) * (Math.floor(i / 28) + 0.5);
  });
  return {mass, x: x / mass, y: y / mass};
}
/** Rows and columns that hold ink. */
function boxOf(pixels: Uint8Array) {
  const inked = [...pixels.keys()].filter((i) => pixels[i] > 0);
  const [columns, rows] = [inked.map((i) => i % 28), inked.map((i) => Math.floor(i / 28))];
  return {
    ...{left: Math.min(...columns), right: Math.max(...columns)},
    ...{top: Math.min(...rows), bottom: Math.max(...rows)}
  };
}

describe("centreDigit", () => {
  it("leaves a disc of 20 pixels in the middle as it is, and brings a shifted one there", () => {
    const centred = disc(28, 14, 14, 10);
    expect(centreDigit(centred, 28, 28)).toEqual(bytes(centred));
    expect(centreDigit(disc(28, 11, 17, 10), 28, 28)).toEqual(bytes(centred));
    expect(centreDigit(disc(60, 40, 15, 10), 60, 60)).toEqual(bytes(centred));
  });

  it("makes discs of any size one of radius 10, in the middle", () => {
    for (const radius of [3, 25, 110]) {
      const ink = disc(256, 130, 120, radius);
      const {mass, x, y} = momentsOf(centreDigit(ink, 256, 256));
      const area = ink.reduce((sum, value) => sum + value, 0) / radius ** 2; // π, up to the steps of its rim
      expect(mass / (area * 100)).toBeCloseTo(1, 2);
      expect(Math.hypot(x - 14, y - 14)).toBeLessThan(0.02);
    }
  });

  it("keeps the aspect: a bar of 10 × 80 becomes one of 2.5 × 20", () => {
    const bar = shape(90, 100, (x, y) => x > 50 && x < 60 && y > 5 && y < 85);
    const made = centreDigit(bar, 90, 100);
    expect(boxOf(made)).toEqual({top: 4, bottom: 23, left: 12, right: 15});
    expect(momentsOf(made).mass).toBeCloseTo(50, 0);
    const turned = centreDigit(
      shape(100, 90, (x, y) => y > 50 && y < 60 && x > 5 && x < 85),
      100,
      90
    );
    expect(turned).toEqual(Uint8Array.from(made, (_, i) => made[(i % 28) * 28 + Math.floor(i / 28)]));
  });

  it("puts the centre of mass, not of the box, in the middle", () => {
    const wedge = shape(40, 40, (x, y) => y < 40 && x < y);
    const {x, y} = momentsOf(centreDigit(wedge, 40, 40));
    expect([x, y].map((v) => Number(v.toFixed(1)))).toEqual([14, 14]);
  });

  it("fits a whole picture, corners and all", () => {
    const frame = shape(56, 56, (x, y) => Math.max(Math.abs(x - 28), Math.abs(y - 28)) > 26);
    const made = centreDigit(frame, 56, 56, "whole");
    expect(boxOf(made)).toEqual({left: 0, right: 27, top: 0, bottom: 27});
    expect(made[14 * 28 + 14]).toBe(0);
    expect(boxOf(centreDigit(new Float32Array(56 * 28).fill(1), 56, 28, "whole"))).toEqual({
      left: 0,
      right: 27,
      top: 7,
      bottom: 20
    });
  });
});

describe("inkOfPicture", () => {
  const side = 9;
  const isInk = (i: number) => i % side > 2 && i % side < 6 && i > 2 * side && i < 6 * side;
  const picture = (pixel: (i: number) => number[]) => Array.from({length: side * side}, (_, i) => pixel(i)).flat();
  const grey = (value: number) => [value, value, value, 255];
  const expected = Array.from({length: side * side}, (_, i) => Number(isInk(i)));
  const inkOf = (pixel: (i: number) => number[], paper?: "bright" | "dark") =>
    inkOfPicture(picture(pixel), side, side, paper);

  it("finds the paper by its border, and stretches faint ink to the full range", () => {
    const cases: [(i: number) => number[], string][] = [
      [(i) => grey(isInk(i) ? 0 : 255), "bright"],
      [(i) => grey(isInk(i) ? 150 : 230), "bright"],
      [(i) => grey(isInk(i) ? 255 : 0), "dark"],
      [(i) => (isInk(i) ? [200, 0, 0, 255] : [20, 20, 20, 255]), "dark"],
      [(i) => (isInk(i) ? [0, 0, 0, 255] : [0, 0, 0, 0]), "dark"]
    ];
    for (const [pixel, paper] of cases) {
      const found = inkOf(pixel)!;
      expect(found.paper).toBe(paper);
      found.ink.forEach((x, i) => expect(x).toBeCloseTo(expected[i], 5));
    }
  });

  it("takes the reader’s word for the paper: then the other side is ink, or there is none", () => {
    expect(inkOf((i) => grey(isInk(i) ? 0 : 255), "dark")).toBeUndefined();
    const both = (i: number) => grey(isInk(i) ? 40 : i === 40 ? 0 : 128);
    expect(inkOf(both, "bright")!.ink[31]).toBe(1);
  });

  it("has none on empty paper, even where it is a little uneven", () => {
    expect(inkOf(() => grey(255))).toBeUndefined();
    expect(inkOf((i) => grey(240 + (i % 12)))).toBeUndefined();
    const noisy = inkOf((i) => grey(isInk(i) ? 0 : 240 + (i % 12)))!;
    expect([...noisy.ink].filter((x, i) => x > 0 && !isInk(i))).toEqual([]);
  });
});
