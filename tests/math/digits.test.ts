import {describe, expect, it} from "vitest";
import {drawDigit, drawDigits} from "../../src/components/math/digits.js";
import {random} from "../../src/components/math/random.js";

const size = 28 * 28;
const picture = (images: Uint8Array, i: number) => images.subarray(size * i, size * (i + 1));
const classOf = (label: number, count: number, seed: number) => {
  const stream = random(seed);
  return Array.from({length: count}, () => drawDigit(label, stream));
};

/** Root mean square difference per pixel. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < size; ++i) sum += (a[i] - b[i]) ** 2;
  return Math.sqrt(sum / size);
}

function meanPicture(pictures: Uint8Array[]): Float64Array {
  const mean = new Float64Array(size);
  for (const image of pictures) image.forEach((v, i) => (mean[i] += v / pictures.length));
  return mean;
}

/** Index of the smallest value. */
const nearest = (distances: number[]) => distances.indexOf(Math.min(...distances));

/** Width and height of the box of the ink, and its centre of mass, in pixels. */
function ink(image: Uint8Array) {
  const rows = {low: 28, high: -1};
  const columns = {low: 28, high: -1};
  let [mass, x, y] = [0, 0, 0];
  image.forEach((v, i) => {
    const [column, row] = [i % 28, Math.floor(i / 28)];
    mass += v;
    x += v * column;
    y += v * row;
    if (v === 0) return;
    for (const [range, at] of [[rows, row] as const, [columns, column] as const]) {
      range.low = Math.min(range.low, at);
      range.high = Math.max(range.high, at);
    }
  });
  return {width: columns.high - columns.low + 1, height: rows.high - rows.low + 1, x: x / mass, y: y / mass};
}

describe("drawDigits", () => {
  const {images, labels} = drawDigits(2000, random(1));
  const pictures = Array.from(labels, (_, i) => picture(images, i));

  it("gives the same digits for the same seed, others for another", () => {
    expect(drawDigits(50, random(4))).toEqual(drawDigits(50, random(4)));
    expect(drawDigits(50, random(4)).images).not.toEqual(drawDigits(50, random(5)).images);
  });

  it("gives 784 bytes and one label for each picture", () => {
    expect(images.length).toBe(2000 * size);
    expect(labels.length).toBe(2000);
    expect(drawDigits(0, random(1)).images.length).toBe(0);
  });

  it("draws every class equally often, in an order that is not sorted", () => {
    for (let label = 0; label < 10; ++label) expect(labels.filter((l) => l === label).length).toBe(200);
    expect([...labels]).not.toEqual([...labels].sort());
    expect(new Set(labels.subarray(0, 100)).size).toBe(10);
  });

  it("has pure paper and full ink in every picture", () => {
    for (const image of pictures) {
      expect(Math.min(...image)).toBe(0);
      expect(Math.max(...image)).toBeGreaterThan(200);
    }
    expect(pictures.filter((image) => Math.max(...image) === 255).length).toBeGreaterThan(1950);
  });

  it("puts the centre of mass within a pixel of the middle", () => {
    for (const image of pictures) {
      const {x, y} = ink(image);
      expect(Math.hypot(x - 13.5, y - 13.5)).toBeLessThan(0.8);
    }
  });

  it("fills a box of 20 pixels", () => {
    for (const image of pictures) {
      const {width, height} = ink(image);
      expect(Math.max(width, height)).toBeLessThanOrEqual(20);
      expect(Math.max(width, height)).toBeGreaterThanOrEqual(19);
    }
  });

  it("has about the ink of MNIST: mean 0.13, deviation 0.31, a fifth of the pixels touched", () => {
    const mean = images.reduce((sum, v) => sum + v / 255, 0) / images.length;
    const square = images.reduce((sum, v) => sum + (v / 255) ** 2, 0) / images.length;
    const touched = images.reduce((sum, v) => sum + (v > 0 ? 1 : 0), 0) / images.length;
    expect(Math.abs(mean - 0.1307)).toBeLessThan(0.01);
    expect(Math.abs(Math.sqrt(square - mean ** 2) - 0.3081)).toBeLessThan(0.01);
    expect(Math.abs(touched - 0.19)).toBeLessThan(0.02);
  });

  it("draws classes so distinct that the nearest of 2,000 other digits has the right label 92 times in 100", () => {
    const asked = drawDigits(300, random(2));
    const right = Array.from(asked.labels).filter((label, i) => {
      const image = picture(asked.images, i);
      return labels[nearest(pictures.map((other) => distance(image, other)))] === label;
    });
    expect(right.length / 300).toBeGreaterThan(0.92);
  });

  it("refuses a count that is not a whole number", () => {
    expect(() => drawDigits(-1, random(1))).toThrow("invalid count: -1");
    expect(() => drawDigits(1.5, random(1))).toThrow("invalid count: 1.5");
  });
});

describe("drawDigit", () => {
  it("never draws the same picture twice in a thousand", () => {
    for (let label = 0; label < 10; ++label)
      expect(new Set(classOf(label, 1000, label).map((image) => image.join())).size).toBe(1000);
  });

  it("varies within a class about as much as the means of the classes differ", () => {
    const classes = Array.from({length: 10}, (_, label) => classOf(label, 100, 20 + label));
    const within = classes.map((pictures) => pictures.slice(1).map((image, i) => distance(image, pictures[i])));
    for (const distances of within) expect(distances.reduce((a, b) => a + b) / distances.length).toBeGreaterThan(45);
    const means = classes.map(meanPicture);
    const between = means.slice(1).map((mean, i) => distance(mean, means[i]));
    expect(Math.min(...between)).toBeGreaterThan(20);
  });

  it("refuses a label that is not a digit", () => {
    expect(() => drawDigit(10, random(1))).toThrow("invalid label: 10");
  });
});
