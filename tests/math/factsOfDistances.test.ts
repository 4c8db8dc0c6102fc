import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {assignment} from "../../src/components/math/assignment.js";
import {lossesAtBest} from "../../src/components/math/bestLosses.js";
import {valueAtBestDiscriminator} from "../../src/components/math/critics.js";
import {gaussian, uniform} from "../../src/components/math/densities.js";
import {densityJs, densityKl, densityTv, densityW1} from "../../src/components/math/densityDivergences.js";
import {toBits} from "../../src/components/math/divergences.js";
import {integrate} from "../../src/components/math/integrate.js";
import {parallelLines} from "../../src/components/math/parallelLines.js";
import {random} from "../../src/components/math/random.js";
import {wasserstein1, wasserstein1OfSamples} from "../../src/components/math/transport.js";

const [p, q] = [gaussian(0, 1), gaussian(1, 1)];
const [left, right] = [uniform(-3, -1), uniform(1, 3)];
const lines = parallelLines(0.3);

/** Section 1 of facts.md, line by line. */
const facts: [string, number, number][] = [
  ["KL of N(0, 1) and N(1, 1), nats", densityKl(p, q), 0.5],
  ["JSD of N(0, 1) and N(1, 1), nats", densityJs(p, q), 0.111421],
  ["W₁ of N(0, 1) and N(1, 1)", densityW1(p, q), 1],
  ["JSD of boxes apart, nats", densityJs(left, right), Math.LN2],
  ["JSD of boxes apart, bits", toBits(densityJs(left, right)), 1],
  ["KL of boxes apart", densityKl(left, right), Infinity],
  ["KL of boxes apart, reversed", densityKl(right, left), Infinity],
  ["TV of boxes apart", densityTv(left, right), 1],
  ["W₁ of boxes apart", densityW1(left, right), 4],
  ["parallel lines: KL", lines.kl, Infinity],
  ["parallel lines: JSD", lines.js, Math.LN2],
  ["parallel lines: TV", lines.tv, 1],
  ["parallel lines: W₁", lines.w1, 0.3],
  ["parallel lines at θ = 0: JSD", parallelLines(0).js, 0],
  ["value at the best D, at equality: −2 ln 2", valueAtBestDiscriminator(p, p), -1.386294],
  ["value at the best D, disjoint", valueAtBestDiscriminator(left, right), 0],
  ["value at the best D: 2 JSD − 2 ln 2", valueAtBestDiscriminator(p, q), 2 * 0.111421 - 2 * Math.LN2],
  ["hinge loss at the best D, at equality", lossesAtBest(p, p).hinge, 2],
  ["hinge loss at the best D, disjoint", lossesAtBest(left, right).hinge, 0],
  ["hinge loss at the best D: 2 (1 − TV)", lossesAtBest(p, q).hinge, 2 * (1 - densityTv(p, q))],
  ["Weng's piles, W₁ of ten shovelfuls", wasserstein1([1, 2, 3, 4], [0.3, 0.2, 0.1, 0.4], [0.1, 0.2, 0.4, 0.3]), 0.5],
  ["½δ₀ + ½δ₁ and ½δ₂ + ½δ₃", wasserstein1OfSamples([0, 1], [2, 3]), 2]
];

describe("facts of the distances", () => {
  it.each(facts)("%s", (_, computed, value) => {
    if (value === Infinity) expect(computed).toBe(Infinity);
    else expect(computed).toBeCloseTo(value, 5);
  });
});

describe("W₁ on the line, three ways", () => {
  it("is the same by exact assignment, by ∫ |F − G| of the samples, and by quadrature of their distribution functions", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 9999}), fc.integer({min: 1, max: 12}), (seed, n) => {
        const [a, b] = [
          random(seed).normals(n),
          random(seed, 1)
            .normals(n)
            .map((x) => 1.5 * x + 0.5)
        ];
        const byAssignment = assignment(Array.from(a, (x) => Array.from(b, (y) => Math.abs(x - y)))).cost / n;
        const cdf = (sample: Float64Array) => (x: number) => sample.filter((value) => value <= x).length / n;
        const breaks = [...a, ...b].sort((x, y) => x - y);
        const [F, G] = [cdf(a), cdf(b)];
        expect(wasserstein1OfSamples(a, b)).toBeCloseTo(byAssignment, 12);
        expect(integrate((x) => Math.abs(F(x) - G(x)), breaks).value).toBeCloseTo(byAssignment, 12);
      }),
      {numRuns: 200}
    );
  });
});
