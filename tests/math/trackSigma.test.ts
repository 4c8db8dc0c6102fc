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

  it("is as page 3 says: below one per cent up to a tenth of an entry, and lost where entries change by their own size", () => {
    const keptAt = (drift: number) => mean(trackSigma(gaussian(8, 32), 100, drift, random(1, 1)).kept.subarray(20))!;
    for (const drift of [0.02, 0.06, 0.1]) expect(keptAt(drift)).toBeLessThan(1.01);
    expect(keptAt(1)).toBeGreaterThan(1.1);
  });

  it("never lets the norm fall below 1", () => {
    expect(min(kept)).toBeGreaterThan(1 - 1e-12);
    expect(min(redrawn)).toBeGreaterThan(1 - 1e-12);
  });

  it("leaves the matrix that it was given alone", () => expect(W).toEqual(gaussian(16, 64)));
});
