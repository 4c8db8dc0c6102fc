import {mean, min} from "d3-array";
import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {trackSigma} from "../../src/components/math/trackSigma.js";
import {gaussian} from "./matrices.js";

describe("trackSigma", () => {
  const W = gaussian(16, 64);
  const {kept, redrawn} = trackSigma(W, 200, 0.01, random(1, 1));

  it("starts both ways from a random u, equally far off", () => {
    expect(kept[0]).toBeGreaterThan(1.1);
    expect(redrawn[0]).toBeGreaterThan(1.1);
  });

  it("keeps the norm of W/σ̂ within 1–1.05 where u is kept, and not where it is drawn anew", () => {
    expect(Math.max(...kept.slice(20))).toBeLessThan(1.05);
    expect(mean(redrawn)).toBeGreaterThan(1.2);
  });

  it("never lets the norm fall below 1", () => {
    expect(min(kept)).toBeGreaterThan(1 - 1e-12);
    expect(min(redrawn)).toBeGreaterThan(1 - 1e-12);
  });

  it("leaves the matrix that it was given alone", () => expect(W).toEqual(gaussian(16, 64)));
});
