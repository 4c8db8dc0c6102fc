// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {readFileSync} from "node:fs";
import {bestPlans} from "../../src/components/math/bestPlans.js";
import {gap, optimalDiscriminator} from "../../src/components/math/critics.js";
import {criticReport} from "../../src/components/math/criticReport.js";
import {bestKnots, passage} from "../../src/components/math/drawnCritic.js";
import {discriminatorLosses} from "../../src/components/math/sampleLosses.js";
import {contentNorms} from "../../src/components/math/gradientPenalty.js";
import {pairDistance} from "../../src/components/math/separation.js";
import {penaltyBatch} from "../../src/components/math/penaltyBatch.js";
import {integrate} from "../../src/components/math/integrate.js";
import {parallelLines} from "../../src/components/math/parallelLines.js";
import {shapeDensity} from "../../src/components/math/shapes.js";
import type {CriticLayers} from "../../src/components/train/critic/criticLayers.js";
import {BestDiscriminators} from "../../src/components/view/BestDiscriminators.js";
import {CloudsPlot} from "../../src/components/view/clouds/CloudsPlot.js";
import {cloudArrows, cloudsAt} from "../../src/components/view/clouds/cloudState.js";
import {ConePlot} from "../../src/components/view/ConePlot.js";
import {CriticPlot} from "../../src/components/view/CriticPlot.js";
import {DrawnCriticDrawing} from "../../src/components/view/drawnCritic/DrawnCriticDrawing.js";
import {cliff, dualPairs, knots} from "../../src/components/view/drawnCritic/drawnState.js";
import {EarthDrawing} from "../../src/components/view/earthMover/EarthDrawing.js";
import {LayersPlot} from "../../src/components/view/LayersPlot.js";
import {measures} from "../../src/components/view/measures.js";
import {SlopeHistoryPlot} from "../../src/components/view/microscope/SlopeHistoryPlot.js";
import {PenaltyPlot} from "../../src/components/view/PenaltyPlot.js";
import {SampleLossPlot} from "../../src/components/view/SampleLossPlot.js";
import {SpotTheSign} from "../../src/components/view/SpotTheSign.js";
import {SweepPlot} from "../../src/components/view/SweepPlot.js";
import {criticPair} from "../../src/components/view/wassersteinKnobs.js";
import {dataOf} from "../../src/components/view/drawingData.js";
import {PairDrawing} from "../../src/components/view/densityPair/PairDrawing.js";
import {initialPair, presets} from "../../src/components/view/densityPair/pairState.js";
import {IntegrandPlot} from "../../src/components/view/IntegrandPlot.js";
import {LinesPlot} from "../../src/components/view/LinesPlot.js";
import {DensityPair} from "../../src/components/view/DensityPair.js";

const pairs = Object.fromEntries(presets.map(({label, pair}) => [label, pair]));
const labelOf = (node: Element) => node.getAttribute("aria-label");

/** The area under a column of a table, by trapezia. */
function area(rows: readonly (readonly (number | string)[])[], column: number): number {
  const all = rows as readonly (readonly number[])[];
  return all.slice(1).reduce((sum, row, i) => sum + ((row[0] - all[i][0]) * (row[column] + all[i][column])) / 2, 0);
}

describe("fig-pair", () => {
  it("says both shapes, and has the densities that are drawn now", () => {
    const {element, update} = PairDrawing(initialPair);
    expect(labelOf(element)).toBe(
      "Two densities, with handles for the middle and the width of each: P, the data, is a Gaussian with mean 0 and standard deviation 1; " +
        "Q, the generator, is a Gaussian with mean 1 and standard deviation 1"
    );
    update(pairs["a bump starved"]);
    expect(labelOf(element)).toContain("two bumps at −2 and 2, the right one with 90.0 % of the mass");
    const [{heads, rows}] = dataOf(element);
    expect(heads).toEqual(["x", "p, the data", "q, the generator"]);
    const {p, q} = pairs["a bump starved"];
    for (const [x, ...values] of rows as number[][])
      expect(values).toEqual([shapeDensity(p).pdf(x), shapeDensity(q).pdf(x)]);
    update(pairs["boxes, apart"]);
    expect(labelOf(element)).toContain("P, the data, is a box from −3 to −1");
  });

  it("has bars whose label says their heights", () => {
    history.replaceState(null, "", "/?q=bars");
    const bars = DensityPair().querySelector('[aria-label^="bars of Q, to drag"]')!;
    expect(labelOf(bars)).toContain("their heights: 0, 0, 0, 0, 1, 4, 6, 4, 2, 1, 1, 0, 0, 0");
  });

  it("adds up to the distance that the label says", () => {
    const plot = IntegrandPlot(initialPair, {measure: "w1"});
    expect(labelOf(plot)).toBe("W₁ adds up |F − G| along x; the shaded area is W₁ = 1");
    const [{heads, rows}] = dataOf(plot);
    expect(heads).toEqual(["x", "F", "G", "|F − G|"]);
    expect(area(rows, 3)).toBeCloseTo(1, 3);
    expect(labelOf(IntegrandPlot(initialPair, {measure: "js"}))).toMatch(/JSD = 0\.1114 nat$/);
  });

  it("has ∞ where the integrand is", () => {
    const plot = IntegrandPlot(pairs["boxes, apart"], {measure: "kl"});
    expect(labelOf(plot)).toMatch(/KL\(P‖Q\) = ∞$/);
    expect(dataOf(plot)[0].rows.find(([x]) => x === -2)![3]).toBe(Infinity);
  });

  it("has F and G as the areas under p and q", () => {
    const [{rows}] = dataOf(IntegrandPlot(initialPair));
    const row = rows.find(([x]) => x === 1) as number[];
    const {pdf} = shapeDensity(initialPair.p);
    expect(row[1]).toBeCloseTo(integrate(pdf, [-12, 1], {tolerance: 1e-10}).value, 8);
  });
});

describe("fig-lines", () => {
  it("has W₁ = |θ| and all else as the lines have it, at every θ that is drawn", () => {
    const [{heads, rows}] = dataOf(LinesPlot(0.5));
    expect(heads).toEqual(["θ", "KL, nat", "JSD, nat", "TV", "W₁"]);
    expect(rows).toHaveLength(41);
    for (const [theta, kl, js, tv, w1] of rows as number[][]) {
      expect(w1).toBeCloseTo(Math.abs(theta), 12);
      const exact = parallelLines(theta);
      expect([kl, js, tv]).toEqual(
        [exact.kl, exact.js, exact.tv].map((x) => (x === Infinity ? x : expect.closeTo(x, 9)))
      );
    }
  });

  it("keeps the curves to itself while the reader is asked", () => {
    const [{rows}] = dataOf(LinesPlot(-0.3, {isAsking: true}));
    expect(rows).toEqual([[-0.3, Infinity, expect.closeTo(Math.LN2, 9), 1, expect.closeTo(0.3, 9)]]);
  });
});

const numbers = (node: Element, which = 0) => dataOf(node)[which].rows as readonly (readonly number[])[];
const labels = (root: Element) => [...root.querySelectorAll("svg")].map(labelOf);

describe("fig-sign", () => {
  it("has both values once the reader has said which", () => {
    history.replaceState(null, "", "/");
    const root = SpotTheSign(initialPair);
    expect(dataOf(root)).toEqual([]);
    root.querySelector("button")!.click();
    const [{rows}] = dataOf(root);
    expect(rows).toEqual([
      ["Σ p log(p/q)", 0.5],
      ["Σ p log(q/p)", -0.5]
    ]);
  });
});

describe("fig-piles", () => {
  it("has what each place has, needs and passes on, and a plan that costs W₁", () => {
    const [p, q] = [
      [3, 2, 1, 4],
      [1, 2, 4, 3]
    ];
    const drawing = EarthDrawing({p, q, moves: [{from: 0, to: 1}], plan: bestPlans([2, 3, 1, 4], q).plans[0]});
    const [piles, routes, moves] = dataOf(drawing);
    expect(piles.rows).toEqual([
      [1, 2, 1, 1],
      [2, 3, 2, 2],
      [3, 1, 4, -1],
      [4, 4, 3, NaN]
    ]);
    const cost = (routes.rows as number[][]).reduce((sum, [, , , steps, amount]) => sum + steps * amount, 0);
    expect(cost).toBe((piles.rows as number[][]).slice(0, 3).reduce((sum, row) => sum + Math.abs(row[3]), 0));
    expect(moves.rows).toEqual([[1, 1, 2, 1]]);
  });
});

describe("fig-clouds", () => {
  it("has arrows of mean length W₁, each to a partner of its own", () => {
    const state = cloudsAt(cloudArrows({kind: "crossing", n: 20, seed: 1, beside: "numbered"}), 0.5);
    const rows = numbers(CloudsPlot(state));
    expect(rows.reduce((sum, row) => sum + row[6], 0) / 20).toBeCloseTo(state.w1, 12);
    expect(new Set(rows.map((row) => row[3])).size).toBe(20);
    for (const [, x, , , ofPartner, , , now] of rows) expect(now).toBeCloseTo((x + ofPartner) / 2, 12);
    expect(dataOf(CloudsPlot(state))[0].heads.at(-1)).toBe("partner, as numbered");
  });
});

describe("fig-sweep", () => {
  it("has the five distances at each place, W₁ the separation", () => {
    const [{heads, rows}] = dataOf(SweepPlot(initialPair));
    expect(heads).toEqual(["separation of P and Q", "KL(P‖Q), nat", "KL(Q‖P), nat", "JSD, nat", "TV", "W₁"]);
    for (const [apart, kl, , js, , w1] of rows.slice(0, 20) as number[][]) {
      expect(w1).toBeCloseTo(apart, 2);
      expect(kl).toBeCloseTo(apart ** 2 / 2, 2);
      const q = {...initialPair.q, mean: apart};
      expect(js).toBeCloseTo(pairDistance(measures.js.integrand, {...initialPair, q}), 2);
    }
  });
});

describe("fig-critic", () => {
  it("says what both say at P and at Q, and nothing untrue where these are the same", () => {
    expect(labels(CriticPlot(criticPair(4), {K: 2}))).toEqual([
      "The best discriminator D(x) = p/(p + q): 1 at P’s middle, x = −2, and 1.27e-14 at Q’s, x = 2",
      "The best critic f of slope at most 2: 4 at P’s middle, x = −2, and −4 at Q’s, x = 2"
    ]);
    expect(labels(CriticPlot(criticPair(0)))).toEqual([
      "The best discriminator D(x) = p/(p + q): level at 0.5: P and Q are the same",
      "The best critic f of slope at most 1: level at 0: P and Q are the same"
    ]);
  });

  it("has D = p/(p + q), and f with the gap K · W₁", () => {
    const pair = criticPair(2);
    const rows = numbers(CriticPlot(pair, {K: 3}));
    const [p, q] = [shapeDensity(pair.p), shapeDensity(pair.q)];
    for (const [x, , , D] of rows) expect(D).toBe(optimalDiscriminator(p, q)(x));
    const f = (x: number) => rows.reduce((best, row) => (Math.abs(row[0] - x) < Math.abs(best[0] - x) ? row : best))[4];
    const breaks = rows.map(([x]) => x + 0.025);
    expect(gap(f, p, q, {breaks})).toBeCloseTo(criticReport(pair, 3).bound, 1);
  });
});

describe("fig-drawn", () => {
  it("has f as it is drawn now, what keeps the leash below it, and where it is too steep", () => {
    const {pair} = dualPairs[0];
    const between = passage(shapeDensity(pair.p), shapeDensity(pair.q), knots);
    const state = {pair, between, f: cliff, K: 1, at: 25, reach: 5};
    const {element, update} = DrawnCriticDrawing(state);
    const [{rows}] = dataOf(element);
    expect(rows.filter(([, , , steep]) => steep === "yes")).toHaveLength(2);
    expect(rows.map(([, f]) => f)).toEqual(cliff);
    const best = bestKnots(between, {K: 1});
    update({...state, f: best});
    for (const [, f, leashed, steep] of dataOf(element)[0].rows) {
      expect(leashed).toBeCloseTo(f as number, 9);
      expect(steep).not.toBe("yes");
    }
  });
});

describe("fig-cone", () => {
  it("has the curve and the cone on its point", () => {
    const [{rows}] = dataOf(ConePlot({curve: "square", points: [], at: 1, K: 1}));
    const at3 = rows.find(([x]) => x === 3)!;
    expect(at3).toEqual([3, 9, -1, 3, "yes"]);
    expect(rows.find(([x]) => x === 1)).toEqual([1, 1, 1, 1, "no"]);
  });
});

describe("fig-layers", () => {
  it("has what was recorded, leash by leash", () => {
    const recording = JSON.parse(readFileSync("src/data/critic.json", "utf8")) as CriticLayers;
    const [{heads, rows}] = dataOf(LayersPlot(recording));
    const first = recording.runs[0];
    expect(heads.slice(0, 2)).toEqual(["layer", expect.stringContaining("clipping, c = ")]);
    expect(rows.map(([, value]) => value)).toEqual(first.gradients);
  });
});

describe("fig-penalty", () => {
  it("has each x̂ between its points, the norm of its gradient and where the rule pulls it", () => {
    const batch = penaltyBatch();
    const rows = numbers(PenaltyPlot(batch, {rule: "one-sided"}));
    const content = contentNorms(batch.map(({norm}) => norm), "one-sided"); // prettier-ignore
    rows.forEach(([, epsilon, real, , fake, , between, , dx, dy, norm, to], i) => {
      expect(between).toBeCloseTo(epsilon * real + (1 - epsilon) * fake, 12);
      expect(norm).toBeCloseTo(Math.hypot(dx, dy), 12);
      expect(to).toBe(content[i]);
    });
  });
});

it("fig-microscope has its measurements step by step", () => {
  expect(numbers(SlopeHistoryPlot([0, 0.1, 2.2, 20, 0.6, Infinity]))).toEqual([
    [0, 0.1, 2.2],
    [20, 0.6, Infinity]
  ]);
});

describe("fig-losses", () => {
  it("says whose losses they are, and has them with their pulls", () => {
    const root = SampleLossPlot(-4, {side: "discriminator"});
    expect(labels(root)[0]).toMatch(/^D’s loss at a real sample, against t; at t = −4: −t, Wasserstein 4; /);
    expect(labels(root)[1]).toMatch(/^the pull of D’s loss at a real sample, against t; /);
    const [{heads}] = dataOf(root);
    expect(heads.slice(1, 4)).toEqual(["−t, Wasserstein", "max(0, 1 − t)", "−log D"]);
    for (const [t, , hinge, entropy, , pull] of numbers(root)) {
      expect(hinge).toBe(discriminatorLosses.hinge.loss(t));
      expect(entropy).toBeCloseTo(Math.log1p(Math.exp(-t)), 9);
      expect(pull).toBe(-discriminatorLosses.hinge.slope(t));
    }
  });
});

describe("fig-best", () => {
  it("has the three answers, and nothing where a discriminator may say anything", () => {
    const root = BestDiscriminators(pairs["boxes, apart"]);
    expect(labels(root)[0]).toMatch(/; 1 at P’s mean, 0 at Q’s$/);
    const row = (at: number) => numbers(root).find(([x]) => Math.abs(x - at) < 1e-9)!;
    expect(row(-2).slice(1, 3)).toEqual([1, 1]);
    expect(row(0).slice(1, 3)).toEqual([NaN, NaN]);
    expect(row(-2)[3] - row(2)[3]).toBeCloseTo(4, 6);
  });
});
