import {describe, expect, it} from "vitest";
import {drawMixture, grid, perfectHighQuality, ring, type Point} from "../../src/components/math/coverage.js";
import {normalsInto, random} from "../../src/components/math/random.js";
import {
  coverageOf,
  perfectQuality,
  target,
  targetNames,
  targetSds,
  type Target
} from "../../src/components/math/targets.js";
import {coverage} from "./coverageByDefinition.js";

const points: Point[] = [[0, 0], [0.5, 0.25], [0, 0], [-1, 0.75]]; // prettier-ignore
const all = targetNames.map((name): [string, Target] => [name, target(name, {points})]);

describe.each(all)("the target %s", (_, target) => {
  it("has places in parts whose weights sum to 1, all within its extent", () => {
    expect(target.partOf).toHaveLength(target.places.length);
    expect([...new Set(target.partOf)].sort((a, b) => a - b)).toEqual(target.weights.map((_, k) => k));
    expect(target.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    const reach = Math.max(...target.places.flat().map(Math.abs)) + 4 * target.sd;
    expect(reach).toBeLessThanOrEqual(target.extent);
    expect(reach).toBeLessThan(1.5);
  });

  it("draws each part as often as its weight says, within five standard deviations", () => {
    const count = 20_000;
    const {counts, highQuality} = coverageOf(target.draw(count, random(3)), target);
    target.weights.forEach((w, k) => {
      const share = counts[k] / (count * highQuality);
      expect(Math.abs(share - w)).toBeLessThan(5 * Math.sqrt((w * (1 - w)) / count) + 0.01 * w); // a curve's stretches leak at their ends
    });
  });

  it("gives a perfect generator its quality", () => {
    const {highQuality, covered} = coverageOf(target.draw(20_000, random(4)), target);
    expect(Math.abs(highQuality - perfectQuality(target))).toBeLessThan(0.005);
    expect(covered).toBe(target.weights.length);
  });

  it("draws the same points from the same stream, into a new array or an old one", () => {
    const old = new Float64Array(20).fill(7);
    target.fill(old, random(5));
    expect(target.draw(10, random(5))).toEqual(old);
  });
});

describe("ring and grid", () => {
  it("are those of coverage.ts, to the bit", () => {
    const draws = target("ring").draw(50, random(1));
    expect(draws).toEqual(drawMixture(ring(), 0.05, 50, random(1)));
    expect(target("grid").places).toEqual(grid(5, 0.5));
    for (const spread of [0.05, 0.02])
      expect(coverageOf(draws, target("ring", {sd: spread}))).toEqual(coverage(draws, ring(), spread));
  });

  it("read 1 − exp(−9/2), in closed form", () => {
    expect(perfectQuality(target("ring"))).toBe(perfectHighQuality());
    expect(perfectQuality(target("grid"))).toBe(perfectHighQuality());
  });

  it("take the published scale: the grid {−4 … 4}² with sd .05, the ring with sd .01", () => {
    const wide = target("grid", {scale: 4});
    expect(wide.places).toEqual(grid(5, 2));
    expect(wide.sd).toBeCloseTo(0.05, 15);
    expect(target("ring", {sd: 0.01, modes: 5}).places).toEqual(ring(5));
  });
});

describe("curves", () => {
  it.each(["moons", "roll"] as const)(
    "%s: places are nearer than one sd to the next, so that nothing between is missed",
    (name) => {
      const {places, sd, partOf} = target(name);
      places.slice(1).forEach(([x, y], i) => {
        const way = Math.hypot(x - places[i][0], y - places[i][1]);
        if (name === "roll" || partOf[i + 1] !== 4 || partOf[i] === 4) expect(way).toBeLessThan(sd);
      });
    }
  );

  it("have stretches of equal length, to a tenth", () => {
    const {places, partOf} = target("roll");
    const lengths = Array.from({length: 8}, (_, part) =>
      places.reduce((sum, [x, y], i) => {
        if (partOf[i] !== part || partOf[i + 1] !== part) return sum;
        return sum + Math.hypot(places[i + 1][0] - x, places[i + 1][1] - y);
      }, 0)
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / 8;
    for (const length of lengths) expect(Math.abs(length / mean - 1)).toBeLessThan(0.1);
  });
});

describe("uneven and drawn", () => {
  it("weigh as 1 : ½ : ⅓, and repeated points twice", () => {
    const {weights} = target("uneven", {modes: 3});
    expect(weights.map((w) => w / weights[0])).toEqual([1, 1 / 2, 1 / 3].map((w) => expect.closeTo(w, 12)));
    const drawn = target("drawn", {points});
    expect([drawn.weights, drawn.partOf]).toEqual([[0.5, 0.25, 0.25], [0, 1, 0, 2]]); // prettier-ignore
  });

  it("refuse what can't be drawn from", () => {
    expect(() => target("drawn")).toThrow("invalid number of points: 0");
    expect(() => target("drawn", {points: Array(201).fill([0, 0])})).toThrow("invalid number of points: 201");
    expect(() => target("drawn", {points: [[0, NaN]]})).toThrow("invalid point: 0, NaN");
    expect(() => target("ring", {modes: 1})).toThrow("invalid count: 1");
    expect(() => target("ring", {sd: 0})).toThrow("invalid sd: 0");
    expect(() => target("ring", {scale: -1})).toThrow("invalid scale: -1");
    expect(() => target("star" as "ring")).toThrow("invalid target: star");
  });
});

it("every target's own sd is what it is drawn with", () => {
  for (const name of targetNames) expect(target(name, {points}).sd).toBe(targetSds[name]);
});

it("normalsInto draws what `normals` draws, odd counts too, and leaves the stream where that leaves it", () => {
  for (const count of [1, 2, 7, 100]) {
    const [a, b] = [random(8), random(8)];
    const values = new Float64Array(count);
    normalsInto(values, a);
    expect(values).toEqual(b.normals(count));
    expect(a.state()).toEqual(b.state());
  }
});
