// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {powerExample} from "../../src/components/math/powerExample.js";
import {norm, times} from "../../src/components/math/matrix.js";
import {svd} from "../../src/components/math/svd.js";
import {dataOf} from "../../src/components/view/drawingData.js";
import {PowerDiagram} from "../../src/components/view/PowerDiagram.js";
import {PowerErrorPlot} from "../../src/components/view/PowerErrorPlot.js";

const run = powerExample("3×2", 0.5, 1);

describe("fig-power", () => {
  it("has the run: an estimate that is ‖Wv‖, its error and what theory allows", () => {
    const [{heads, rows}] = dataOf(PowerErrorPlot(run, {k: 3}));
    expect(heads).toEqual([
      ...["k", "estimate σ̂", "error of σ̂, 1 − σ̂/σ₁", "tan of u’s angle to u₁"],
      ...["σ̂: theory", "u: theory"]
    ]);
    expect(rows).toHaveLength(run.states.length);
    expect((rows[0] as number[]).slice(1, 3)).toEqual([NaN, NaN]);
    const sigma = svd(run.W).sigma[0];
    for (const [k, estimate, error, , bound] of rows.slice(1) as number[][]) {
      expect(estimate).toBeCloseTo(norm(times(run.W, run.states[k].v!)), 12);
      expect(error).toBeCloseTo(1 - estimate / sigma, 12);
      expect(error).toBeLessThanOrEqual(bound + 1e-14);
    }
  });

  it("keeps theory and what is to come to itself while the reader predicts", () => {
    const prediction = {phase: "predicting", angle: 1, error: 1} as const;
    const [{heads, rows}] = dataOf(PowerErrorPlot(run, {k: 3, prediction}));
    expect(heads.join()).not.toContain("theory");
    expect(rows.map(([k]) => k)).toEqual([0, 1, 2, 3]);
  });

  it("has u and v as they stand beside the exact ones, and W where its numbers are drawn", () => {
    const [v, u, W] = dataOf(PowerDiagram(run, {k: 2.25}));
    expect([v.heads, u.heads]).toEqual([
      ["number", "Wᵀu", "exact v₁"],
      ["number", "u", "exact u₁"]
    ]);
    expect(u.rows.map(([, value]) => value)).toEqual(Array.from(run.states[2].u));
    expect(W.rows.flatMap(([, ...values]) => values)).toEqual(Array.from(run.W.values));
    expect(dataOf(PowerDiagram(run))[0].rows).toEqual(Array.from(run.v1, (exact, j) => [j + 1, NaN, exact]));
  });
});
