// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {frequencyNorms, gaussianKernel, reshaped} from "../../src/components/math/convolutionNorm.js";
import {descend, sigmaGradient} from "../../src/components/math/diagonalLayer.js";
import {driftCurve} from "../../src/components/math/driftThreshold.js";
import {matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {discriminators} from "../../src/components/math/certificate.js";
import {powerExample} from "../../src/components/math/powerExample.js";
import {norm, times} from "../../src/components/math/matrix.js";
import {svd} from "../../src/components/math/svd.js";
import {Certificate} from "../../src/components/view/Certificate.js";
import {ConvolutionPlot} from "../../src/components/view/ConvolutionPlot.js";
import {DriftPlot} from "../../src/components/view/DriftPlot.js";
import {SigmaGradientDrawing} from "../../src/components/view/sigmaGradient/SigmaGradientDrawing.js";
import {SpectraPlot} from "../../src/components/view/SpectraPlot.js";
import {StretchPlot} from "../../src/components/view/StretchPlot.js";
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

const numbers = (node: Element, which = 0) => dataOf(node)[which].rows as readonly (readonly number[])[];

it("fig-stretch has h, v₁, the columns and what keeps its direction, before and after", () => {
  const W = matrix([[1, 1], [0, 1]]); // prettier-ignore
  const {sigma} = svd(W);
  const [{heads, rows}] = dataOf(StretchPlot({W, angle: 0, stage: 3, turn: 0}));
  expect(heads).toEqual(["vector", "before, 1", "before, 2", "after, 1", "after, 2", "length after"]);
  const of = (name: string) => rows.find(([vector]) => vector === name)!.slice(1) as number[];
  const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9) as number);
  expect(of("h")).toEqual(close([1, 0, 1, 0, 1]));
  expect(of("e₂")).toEqual(close([0, 1, 1, 1, Math.SQRT2]));
  expect(of("v₁")[4]).toBeCloseTo(sigma[0], 12);
  const half = dataOf(StretchPlot({W, angle: 0, stage: 1, turn: 0}))[0];
  expect(half.label).toContain("after 1 of W’s three steps");
  for (const row of half.rows) expect(row[5]).toBeCloseTo(1, 12); // only turned so far
  const space = matrix([[1, 0.2], [0.6, 1], [-0.6, 0.8]]); // prettier-ignore
  expect(dataOf(StretchPlot({W: space, angle: 45, stage: 3, turn: 0}))[0].heads).toHaveLength(7);
});

describe("fig-tracking", () => {
  const rows = driftCurve([0.01, 0.1, 0.3, 1], {seeds: 2});

  it("names the size of a step that is chosen, where the axis has it", () => {
    const label = (drift: number) => DriftPlot(rows, {drift}).getAttribute("aria-label");
    const {kept, redrawn} = rows[1];
    expect(label(0.1)).toContain(
      `; chosen, at steps of 0.1: ${kept.toFixed(4)} with u kept, ${redrawn.toFixed(4)} with u drawn anew; `
    );
    expect(label(0)).not.toContain("chosen");
  });

  it("has the mean norm at each size", () => {
    expect(numbers(DriftPlot(rows))).toEqual(rows.map(({drift, kept, redrawn}) => [drift, kept, redrawn]));
  });
});

it("fig-gradient has the parts of the gradient, and both descents step by step", () => {
  const state = {W: [1.6, 1.2], T: [0.5, 0.2], rate: 0.1, sigmaIsConstant: false} as const;
  const drawing = SigmaGradientDrawing(state);
  const {gradient, constant} = sigmaGradient(state.W, state.T);
  const rows = dataOf(drawing)[0].rows;
  expect(rows).toContainEqual(["gradient", ...gradient]);
  expect(rows).toContainEqual(["G/σ", ...constant]);
  const right = descend(state.W, state.T, {steps: 200, rate: 0.1});
  expect(numbers(drawing, 1).map(([, a, b]) => [a, b])).toEqual(right);
});

it("fig-convolution has its norms, and the stretch of every wave, the largest of which is one of them", () => {
  const kernel = gaussianKernel(3, 2, 4, random(1));
  const job = {kernel, stride: 2, wrapped: 12, plain: 12};
  const frequencies = frequencyNorms(kernel, 2, 12);
  const norms = {reshaped: spectralNorm(reshaped(kernel)), frequencies, plain: 1};
  const [all, map] = dataOf(ConvolutionPlot(job, norms));
  expect(all.rows[0]).toEqual(["reshaped kernel: what is divided by", norms.reshaped]);
  expect(map.rows).toHaveLength(36);
  expect(map.rows.find(([wave]) => wave === "0, 0")![1]).toBe(frequencies[0]);
  expect(Math.max(...map.rows.map(([, value]) => value as number))).toBe(all.rows[2][1]);
  const large = {...job, wrapped: 40};
  expect(dataOf(ConvolutionPlot(large, {...norms, frequencies: new Float64Array(400).fill(1)}))).toHaveLength(1);
});

it("fig-leashes has the shares, which add up to the stable rank of the step", () => {
  const spectra = [
    [2, 1, 1],
    [3, 0.3, 0]
  ];
  const film = (["clipped", "weight-normalised", "spectral"] as const).map((critic) => ({critic, spectra}));
  const plot = SpectraPlot({film, steps: [0, 500]}, {frame: 1});
  const [shares, ranks] = dataOf(plot);
  expect(shares.heads).toEqual(["i", "weight clipping", "weight normalisation", "spectral normalisation"]);
  const sum = (shares.rows as number[][]).reduce((total, [, share]) => total + share, 0);
  expect(ranks.rows.map(([step]) => step)).toEqual([0, 500]);
  expect(sum).toBeCloseTo(ranks.rows[1][1] as number, 12);
});

it("fig-certificate is a table that the keyboard reaches, its product marked", () => {
  const box = Certificate(discriminators.ours);
  expect([box.tabIndex, box.getAttribute("aria-label")]).toEqual([0, "table: parts and their factors"]);
  expect(box.querySelector(".certificate__product")!.textContent).toBe("their product: Lip(D) is at most4");
});
