// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {integrate} from "../../src/components/math/integrate.js";
import {parallelLines} from "../../src/components/math/parallelLines.js";
import {shapeDensity} from "../../src/components/math/shapes.js";
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
