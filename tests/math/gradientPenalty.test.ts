import {describe, expect, it} from "vitest";
import {
  batchWidePenalty,
  contentNorms,
  oneSidedPenalty,
  penalties,
  type PenaltyRule
} from "../../src/components/math/gradientPenalty.js";
import {batchSize, penaltyBatch} from "../../src/components/math/penaltyBatch.js";
import {planarCritic, planarGradient, type Point} from "../../src/components/math/planarCritic.js";

const rules = Object.keys(penalties) as PenaltyRule[];
const norms = [0.2, 0.9, 1.3, 2.5];
const upright = (sizes: readonly number[]) => sizes.map((size) => [0, size]);

describe("oneSidedPenalty", () => {
  it("counts only norms above 1: 0 and 3 give 10 · (0 + 4)/2", () => {
    expect(oneSidedPenalty(upright([0, 3]))).toBeCloseTo(20, 12);
    expect(oneSidedPenalty(upright([0, 0.3, 1]))).toBe(0);
  });
});

describe("contentNorms", () => {
  it.each(rules)("have no penalty, and the penalty is λ times the squared distance to them: %s", (rule) => {
    const content = contentNorms(norms, rule);
    expect(penalties[rule](upright(content))).toBeCloseTo(0, 12);
    const square = norms.reduce((sum, norm, i) => sum + (norm - content[i]) ** 2, 0);
    const weight = 3 / (rule === "batch-wide" ? 1 : norms.length);
    expect(penalties[rule](upright(norms), {lambda: 3})).toBeCloseTo(weight * square, 12);
  });

  it("of the batch-wide mistake is a root mean square of 1/√n, so that it takes 1 for too steep", () => {
    expect(contentNorms([1, 1, 1, 1], "batch-wide")).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(contentNorms([0, 0], "batch-wide")).toEqual([0, 0]);
  });
});

describe("planarGradient", () => {
  it("agrees with differences of the critic", () => {
    const h = 1e-5;
    for (const [x, y] of [
      [0, 0],
      [-1.2, 0.7],
      [2, -1.5]
    ] as Point[]) {
      // prettier-ignore
      const f = (dx: number, dy: number) => planarCritic([x + dx, y + dy], {scale: 1.7});
      const [a, b] = planarGradient([x, y], {scale: 1.7});
      expect(a).toBeCloseTo((f(h, 0) - f(-h, 0)) / (2 * h), 8);
      expect(b).toBeCloseTo((f(0, h) - f(0, -h)) / (2 * h), 8);
    }
  });
});

describe("penaltyBatch", () => {
  it("draws one point on each segment; a new seed moves nothing but these", () => {
    const [first, second] = [penaltyBatch(), penaltyBatch({seed: 2})];
    expect(first).toHaveLength(batchSize);
    first.forEach(({real, fake, epsilon, between, gradient, norm}, i) => {
      for (const k of [0, 1]) expect(between[k]).toBeCloseTo(fake[k] + epsilon * (real[k] - fake[k]), 12);
      expect(norm).toBeCloseTo(Math.sqrt(gradient[0] ** 2 + gradient[1] ** 2), 12);
      expect([second[i].real, second[i].fake]).toEqual([real, fake]);
      expect(second[i].epsilon).not.toBe(epsilon);
    });
  });

  it("has norms on both sides of 1, so that the rules differ; a critic half as steep has half the norms", () => {
    const batch = penaltyBatch();
    const above = batch.filter(({norm}) => norm > 1).length;
    expect(above).toBeGreaterThan(1);
    expect(above).toBeLessThan(batchSize - 1);
    penaltyBatch({scale: 0.5}).forEach(({norm}, i) => expect(norm).toBeCloseTo(batch[i].norm / 2, 12));
    expect(batchWidePenalty(batch.map(({gradient}) => gradient))).toBeGreaterThan(10);
  });
});
