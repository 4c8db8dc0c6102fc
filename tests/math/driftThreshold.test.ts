import {describe, expect, it} from "vitest";
import {driftCurve, driftThreshold} from "../../src/components/math/driftThreshold.js";

describe("driftCurve", () => {
  const rows = driftCurve([0, 0.01, 0.1, 0.3, 1], {seeds: 5});

  it("is exact for a matrix at rest, and more wrong the larger the step, but never too low", () => {
    expect(rows[0].kept).toBeCloseTo(1, 4);
    rows.slice(1).forEach(({kept}, i) => expect(kept).toBeGreaterThan(rows[i].kept));
    for (const {kept, redrawn} of rows) expect(Math.min(kept, redrawn)).toBeGreaterThanOrEqual(1);
  });

  it("tells what the page says: below one per cent up to a tenth of an entry, 5 % at about a third, and always > 20 % with u drawn anew", () => {
    expect(rows[2].kept).toBeLessThan(1.01);
    expect(driftThreshold(rows, 0.05)).toBeGreaterThan(0.2);
    expect(driftThreshold(rows, 0.05)).toBeLessThan(0.45);
    for (const {redrawn} of rows) expect(redrawn).toBeGreaterThan(1.2);
  });
});

describe("driftThreshold", () => {
  const row = (drift: number, kept: number) => ({drift, kept, redrawn: 2});

  it("lies between the rows around it, on a straight line", () => {
    expect(driftThreshold([row(0.1, 1), row(0.2, 1.04), row(0.4, 1.06)], 0.05)).toBeCloseTo(0.3, 12);
  });

  it("is the first drift if that is too much already, and ∞ if none is", () => {
    expect(driftThreshold([row(0.1, 1.2)], 0.05)).toBe(0.1);
    expect(driftThreshold([row(0.1, 1)], 0.05)).toBe(Infinity);
  });
});
