// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {ring} from "../../src/components/math/coverage.js";
import {diracPath} from "../../src/components/math/dirac.js";
import {packedAtLeast, packedDistances} from "../../src/components/math/packing.js";
import {packingPair} from "../../src/components/math/packingPair.js";
import {bumpsDensity, dataBumps} from "../../src/components/math/twoModes.js";
import {twoModeScore} from "../../src/components/math/twoModesScore.js";
import {initialGan, step} from "../../src/components/toy/gan.js";
import {toyOptions} from "../../src/components/toy/options.js";
import {stepInStages} from "../../src/components/toy/stepStages.js";
import {LayeredPlot} from "../../src/components/view/closeUp/LayeredPlot.js";
import {measureOf} from "../../src/components/view/closeUp/measureOf.js";
import {PathDiagram} from "../../src/components/view/closeUp/PathDiagram.js";
import {stageScene} from "../../src/components/view/closeUp/scene.js";
import {pathNumbers} from "../../src/components/view/closeUp/stageWords.js";
import {CoveragePlots} from "../../src/components/view/CoveragePlots.js";
import {DiracPlaneDrawing, type DiracPlaneState} from "../../src/components/view/dirac/DiracPlaneDrawing.js";
import {dataOf} from "../../src/components/view/drawingData.js";
import {PackingDrawing} from "../../src/components/view/packing/PackingDrawing.js";
import {MeterPlot} from "../../src/components/view/race/MeterPlot.js";
import {raceMeters} from "../../src/components/view/race/meters.js";
import {raceMethods} from "../../src/components/view/race/raceLooks.js";
import {RaceGrid} from "../../src/components/view/race/RaceGrid.js";
import {RingPlot} from "../../src/components/view/RingPlot.js";
import {TwoModeGame} from "../../src/components/view/TwoModeGame.js";
import {AnswerPlot} from "../../src/components/view/twoModes/AnswerPlot.js";
import {LandscapePlot} from "../../src/components/view/twoModes/LandscapePlot.js";
import {MassPlot} from "../../src/components/view/twoModes/MassPlot.js";
import {letAnswer, respond, startState} from "../../src/components/view/twoModes/twoModesPlay.js";
import {madeRun} from "./madeRace.js";

const numbers = (node: Element, which = 0) => dataOf(node)[which].rows as readonly (readonly number[])[];
const labelOf = (node: Element) => node.getAttribute("aria-label");

beforeEach(() => history.replaceState(null, "", "/"));

describe("fig-ring", () => {
  const options = toyOptions({width: 8, batch: 12, z: 2});
  const gan = initialGan(options);
  for (let k = 0; k < 5; ++k) step(gan);
  const record = stepInStages(gan);
  const measure = measureOf(options);

  it("has the samples at each mode, and at which place that is", () => {
    const counts = [0, 5, 0, 0, 1, 0, 0, 9];
    const plot = LayeredPlot({generated: [], counts, loss: "bce"}, measure);
    const rows = numbers(plot);
    expect(rows.map(([, , , , count]) => count)).toEqual(counts);
    expect(rows.map(([, x, y]) => [x, y])).toEqual(measure.target.places);
    expect(rows.map(([, , , share]) => share)).toEqual(Array(8).fill(1 / 8));
  });

  it("has stretches of a curve without a place", () => {
    const plot = LayeredPlot(
      {generated: [], counts: Array(8).fill(2), loss: "bce"},
      measureOf(toyOptions({target: "roll"}))
    );
    expect(dataOf(plot)[0].heads).toEqual(["stretch", "share of the data", "samples"]);
  });

  it("says in slow motion which of the nine stages it is, and what is there", () => {
    const labels = Array.from({length: 9}, (_, i) => labelOf(LayeredPlot(stageScene(record, i + 1), measure))!);
    expect(new Set(labels).size).toBe(9);
    expect(labels[0]).toMatch(/^Slow motion, stage 1 of 9, noise: no point yet\. Layers: /);
    expect(labels[2]).toMatch(
      /stage 3 of 9, the discriminator’s verdict: 12 generated points and 12 real points of the batch; /
    );
    expect(labels[2]).toMatch(/; the one you follow: x at \(.*\), G\(z\) at \(/);
    expect(labels[7]).toContain("12 generated points of the batch, an arrow for each pull");
  });

  it("has the numbers of the stage as they stand beside the boxes", () => {
    const said = pathNumbers(record, 4);
    const rows = dataOf(PathDiagram(4, said))[0].rows;
    expect(rows).toEqual([
      ["z", said.z![0]],
      ["x", said.x![0]],
      ["G(z)", said.Gz![0]],
      ["D(x)", said.D![0]],
      ["D(G(z))", said.D![1]],
      ["L D", said.LD![0]]
    ]);
    expect(dataOf(PathDiagram(8, pathNumbers(record, 8)))[0].rows.map(([what]) => what)).toEqual([
      "z",
      "G(z)",
      "D(G(z))",
      "L G"
    ]);
  });

  it("has the curves of what is covered", () => {
    const plots = CoveragePlots([0, 8, 0.05, 50, 3, 0.9], {modes: 8, perfect: 0.989}).querySelectorAll("svg");
    expect(numbers(plots[0])).toEqual([
      [0, 8],
      [50, 3]
    ]);
    expect(numbers(plots[1])[1]).toEqual([50, expect.closeTo(90, 9)]);
  });
});

it("fig-slope has the samples at each mode, also those of an update", () => {
  const svg = RingPlot({samples: [], counts: [1, 2, 3, 4, 5, 6, 7, 8]}, {modes: ring(), sd: 0.05, real: []});
  svg.update({samples: [], counts: [0, 0, 0, 0, 0, 0, 0, 9]});
  expect(numbers(svg).map(([mode, x, y, count]) => [mode, [x, y], count])).toEqual(
    ring().map((place, k) => [k + 1, place.map((v) => (Math.abs(v) < 1e-12 ? 0 : v)), k === 7 ? 9 : 0])
  );
});

describe("fig-race", () => {
  const run = madeRun();
  const covered = raceMeters[0];

  it("has every round, method by method, and says what stands where the reader looks", () => {
    const plot = MeterPlot(covered, run.rounds, {references: run.references, step: 500});
    expect(dataOf(plot)[0].heads).toEqual(["step", "GAN", "WGAN", "WGAN-GP", "SN-GAN"]);
    expect(numbers(plot)).toEqual([0, 250, 500, 750, 1000].map((step) => [step, 5, 6, 7, 8]));
    expect(labelOf(plot)).toMatch(
      /^modes covered over the steps; in the end GAN 5, .* a perfect generator 8; at step 500, where you look, GAN 5, WGAN 6, WGAN-GP 7, SN-GAN 8$/
    );
    expect(labelOf(MeterPlot(covered, run.rounds, {step: 1000}))).not.toContain("where you look");
  });

  it("has the good samples of each part as the four panels show them", () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null); // jsdom has none
    const grid = RaceGrid({width: 640});
    grid.setTarget(run.settings);
    expect(dataOf(grid)[0].rows).toEqual([]);
    const frame = run.frames[2];
    for (const method of raceMethods) grid.update(method, frame, undefined);
    const [{heads, rows}] = dataOf(grid);
    expect(heads).toEqual(["mode", "GAN", "WGAN", "WGAN-GP", "SN-GAN"]);
    raceMethods.forEach((method, i) =>
      expect(rows.map((row) => row[i + 1])).toEqual(Array.from(frame.readings[method]!.counts))
    );
    vi.restoreAllMocks();
  });
});

describe("fig-two-modes", () => {
  it("has both densities, and the one that a waiting D has seen", () => {
    const hopped = respond(startState);
    const [p, q] = [bumpsDensity(dataBumps(2)), bumpsDensity(hopped.played)];
    expect(dataOf(MassPlot(startState))[0].heads).toHaveLength(3);
    const plot = MassPlot(hopped);
    expect(dataOf(plot)[0].heads[3]).toBe("seen by D");
    for (const [x, atP, atQ] of numbers(plot)) expect([atP, atQ]).toEqual([p.pdf(x), q.pdf(x)]);
  });

  it("has D = p/(p + q) along x, and on the samples", () => {
    const [p, q] = [bumpsDensity(dataBumps(2)), bumpsDensity(startState.played)];
    const plot = AnswerPlot(startState);
    for (const [x, D] of numbers(plot).filter(([x]) => Math.abs(x) < 3))
      expect(D).toBeCloseTo(p.pdf(x) / (p.pdf(x) + q.pdf(x)), 6);
    expect(numbers(plot, 1)).toHaveLength(12);
  });

  it("has the JSD of each move, and the rounds that were played", () => {
    const row = numbers(LandscapePlot(startState)).find(([x]) => x === -2)!;
    const {js} = twoModeScore(2, startState.played, startState.played);
    expect(row[1]).toBeCloseTo((100 * js) / Math.LN2, 3);
    const root = TwoModeGame();
    const press = (name: string) =>
      [...root.querySelectorAll("button")].find(({textContent}) => textContent === name)!.click();
    press("play the best response");
    press("let D answer");
    const [{rows}] = dataOf(root.querySelector(".two-modes__log")!);
    const [round] = letAnswer(respond(startState)).rounds;
    expect(rows).toEqual([[1, "x = 2", round.value, round.js, round.loss, round.lossAnswered]]);
  });
});

it("fig-dirac has the path of the game, and what becomes of all six", () => {
  const state: DiracPlaneState = {
    start: {theta: 0.8, psi: 0.6},
    steps: 100,
    options: {method: "R1", h: 0.1, gamma: 0.3, lambda: 1, clip: 0.5}
  };
  const drawing = DiracPlaneDrawing(state);
  const [games] = dataOf(drawing);
  expect(games.rows.map(([game, fate]) => [game, fate])).toContainEqual(["penalty R1", "comes in"]);
  const path = diracPath(state.start, 100, state.options);
  expect(numbers(drawing, 1)).toEqual(path.map(({theta, psi}, i) => [i, theta, psi, Math.hypot(theta, psi)]));
});

describe("fig-packing", () => {
  const state = {kept: 6, m: 2, fault: "uneven", measure: "totalVariation"} as const;

  it("has the distances for each m, and what any generator could have", () => {
    const {real, collapsed, other} = packingPair(6, "uneven", {modes: 8, measure: "totalVariation"});
    for (const [m, ofCollapsed, ofOther, least] of numbers(PackingDrawing(state))) {
      expect(ofCollapsed).toBe(packedDistances(real, collapsed, m).totalVariation);
      expect(ofOther).toBe(packedDistances(real, other, m).totalVariation);
      expect(least).toBeCloseTo(packedAtLeast(0.25, m), 12);
    }
    expect(dataOf(PackingDrawing({...state, measure: "jsDivergence"}))[0].heads).toEqual(["m", "collapsed", "uneven"]);
  });

  it("has the answers of the best D to packs, whose shares are all of them", () => {
    const drawing = PackingDrawing(state);
    for (const which of [2, 3]) {
      const rows = numbers(drawing, which);
      for (const column of [1, 2]) expect(rows.reduce((sum, row) => sum + row[column], 0)).toBeCloseTo(1, 9);
      for (const [answer, real, fake] of rows) expect(answer).toBeCloseTo(real / (real + fake), 9);
    }
  });
});
