// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {gaussianMatrix} from "../../src/components/math/gaussianMatrix.js";
import {matrix} from "../../src/components/math/matrix.js";
import {powerExample} from "../../src/components/math/powerExample.js";
import {random} from "../../src/components/math/random.js";
import {trackSigma} from "../../src/components/math/trackSigma.js";
import {PowerDiagram} from "../../src/components/view/PowerDiagram.js";
import {PowerErrorPlot} from "../../src/components/view/PowerErrorPlot.js";
import {PowerFormulas} from "../../src/components/view/PowerFormulas.js";
import {PowerReadout} from "../../src/components/view/PowerReadout.js";
import {SigmaGradient} from "../../src/components/view/SigmaGradient.js";
import {SigmaGradientReadout} from "../../src/components/view/SigmaGradientReadout.js";
import {pointAt, SigmaGradientDrawing} from "../../src/components/view/sigmaGradient/SigmaGradientDrawing.js";
import {StretchPlot} from "../../src/components/view/StretchPlot.js";
import {StretchReadout} from "../../src/components/view/StretchReadout.js";
import {TrackingPlot} from "../../src/components/view/TrackingPlot.js";
import {TrackingReadout} from "../../src/components/view/TrackingReadout.js";
import {svgText} from "./svgFile.js";

const run = powerExample("3×2", 0.5, 1);
const shear = matrix([
  [1, 1],
  [0, 1]
]);

const tracked = trackSigma(gaussianMatrix(8, 12, random(1)), 12, 0.02, random(1, 1));

const layer = {W: [1.6, 1.2], T: [0.5, 0.2], rate: 0.1, sigmaIsConstant: false} as const;

const drawings = {
  powerErrorsFromARightAngle: () => PowerErrorPlot(powerExample("4×6", 0.5, 5, "perpendicular").states, {k: 10}),
  powerErrorsOfZeros: () => PowerErrorPlot(powerExample("zero", 0.5, 5).states, {k: 1}),
  sigmaGradient: () => SigmaGradientDrawing(layer),
  sigmaGradientConstantOnPhone: () => SigmaGradientDrawing({...layer, sigmaIsConstant: true}, {width: 320}),
  powerDiagramStart: () => PowerDiagram(run),
  powerDiagramThirdRound: () => PowerDiagram(run, {k: 3}),
  powerDiagramOnPhone: () => PowerDiagram(powerExample("8×6", 0.9, 1), {k: 2, width: 320}),
  powerErrorsDownToRounding: () => PowerErrorPlot(run.states, {k: 3}),
  powerErrorsOnPhone: () => PowerErrorPlot(run.states, {k: 0, width: 320}),
  trackingKeptAndRedrawn: () => TrackingPlot(tracked),
  stretchOfShear: () => StretchPlot(shear, {angle: 45}),
  stretchToALine: () => StretchPlot(powerExample("zero-eigenvalues", 0.9, 1).W, {angle: 90, width: 320})
};

describe("drawings of page 3", () => {
  it.each(Object.entries(drawings))("%s", async (name, draw) => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
  });
});

const text = (element: Element) => element.textContent.replace(/\s+/g, " ");

describe("PowerErrorPlot", () => {
  const marks = (k: number) => [...PowerErrorPlot(run.states, {k}).querySelectorAll("path[transform]:has(title)")];

  it("fills the marks up to k and leaves later ones hollow: two a round, one at the start", () => {
    const filled = marks(3).filter((mark) => !mark.getAttribute("fill")!.includes("background"));
    expect(filled).toHaveLength(2 * 3 + 1);
    expect(marks(3)).toHaveLength(2 * 60 + 1);
  });

  it("says so where only rounding is left", () => {
    const titles = marks(3).map(text);
    expect(titles[60]).toBe("k = 60: tan of u’s angle to u₁ below rounding");
    expect(titles[1]).not.toContain("rounding");
  });
});

describe("PowerFormulas", () => {
  it("puts the numbers into the formulas, and they add up", () => {
    const W = matrix([[3, 0], [0, 1]]); // prettier-ignore
    const first = PowerFormulas({...powerExample("2×2", 0.9, 1), W, states: [
      {k: 0, u: Float64Array.of(0.8, 0.6), tangent: 0, tangentBound: 0, errorBound: 0},
      {k: 1, u: Float64Array.of(1, 0), v: Float64Array.of(1, 0), sigma: 3, tangent: 0, tangentBound: 0, errorBound: 0}
    ]}, {k: 1}); // prettier-ignore
    expect([...first.children].map(text)).toEqual([
      "v ← Wᵀu / ‖Wᵀu‖ = (2.400, 0.600) / 2.474 = (1.000, 0.000)",
      "u ← Wv / ‖Wv‖ = (3.000, 0.000) / 3.000 = (1.000, 0.000)",
      "σ̂ = uᵀWv = 1.000 · 3.000 + 0.000 · 0.000 = 3.000"
    ]);
  });

  it("shows the start alone before the first round", () => {
    expect(PowerFormulas(run).children).toHaveLength(1);
  });
});

describe("PowerReadout", () => {
  it("has no estimate at the start, and then one beside the exact value and the factors of theory", () => {
    expect(text(PowerReadout(run))).toContain("estimate σ̂none yet");
    const third = text(PowerReadout(run, {k: 3}));
    expect(third).toContain("exact σ₁: 2.000000");
    expect(third).toContain("tends to r⁴ = 0.0625");
    expect(third).toContain("tends to r² = 0.25");
  });

  it("says why there is no error, no angle and no quotient in a matrix of zeros", () => {
    const words = text(PowerReadout(powerExample("zero", 0.9, 5), {k: 1}));
    expect(words).toContain("error 1 − σ̂/σ₁none: σ₁ = 0");
    expect(words).toContain("none: u = 0");
    expect(words).not.toMatch(/NaN|undefined/);
    expect(text(PowerFormulas(powerExample("zero", 0.9, 5), {k: 1}))).toContain("/ ε, since the length is below ε");
  });

  it("has no factor where the angle is exactly right, and calls the estimate 0 where σ₁ is not", () => {
    const words = text(PowerReadout(powerExample("zero-eigenvalues", 0.9, 5, "perpendicular"), {k: 2}));
    expect(words).toContain("norm of W/σ̂none: σ̂ = 0");
    expect(words).not.toMatch(/NaN|undefined/);
  });

  it("calls an error below 1e-14 rounding", () => {
    expect(text(PowerReadout(run, {k: 40}))).toContain("below rounding");
  });
});

describe("SigmaGradientReadout", () => {
  it("says that the gradient is at a right angle to W, that G/σ is not, and where both descents end", () => {
    const words = text(SigmaGradientReadout(layer));
    expect(words).toContain("σ of W1.6");
    expect(words).toContain("⟨∂L/∂W, W⟩ = 0");
    expect(words).toContain("⟨G/σ, W⟩ = 0.9125"); // ½ · 1.6/1.6 + .55 · 1.2/1.6
    expect(words).toMatch(/through σσ = 1\.9\d+, loss 0\.125/);
  });
});

describe("SigmaGradient", () => {
  const slider = (root: Element, name: string) => root.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  const set = (root: Element, name: string, value: number) => {
    slider(root, name).value = String(value);
    slider(root, name).dispatchEvent(new Event("input", {bubbles: true}));
  };

  it("follows its sliders, and keeps W where 0 would be asked of it", () => {
    const root = SigmaGradient();
    set(root, "t1", -1);
    expect(root.value).toMatchObject({W: [1.6, 1.2], T: [-1, 0.2], sigmaIsConstant: false});
    set(root, "w2", 0);
    set(root, "w1", 0);
    expect(root.value.W).toEqual([1.6, 0]);
    expect(slider(root, "w1").value).toBe("1.6");
    expect(text(root)).toContain("W = 0 has no σ to divide by, so W stays where it was.");
  });

  it("finds the same point under a pixel of either plane, beside or below each other", () => {
    expect(pointAt(34 + 140, 22, 640).point).toEqual(pointAt(320 + 34 + 140, 22, 640).point);
    expect(pointAt(100, 90, 320).point).toEqual(pointAt(100, 320 + 90, 320).point);
    const middle = [(34 + 320 - 6) / 2, (22 + 320 - 36) / 2] as const;
    expect(pointAt(...middle, 320).point).toEqual([0, 0]);
  });
});

describe("TrackingReadout", () => {
  it("takes the means after the first steps", () => {
    const [kept, redrawn] = [Float64Array.of(9, 1, 1.5), Float64Array.of(9, 2, 4)];
    const words = text(TrackingReadout({kept, redrawn}, {skip: 1}));
    expect(words).toContain("u kept1.250mean of steps 1 to 2");
    expect(words).toContain("u drawn anew3.000");
  });
});

describe("StretchReadout", () => {
  it("gives the shear eigenvalues 1 and 1 but a spectral norm of 1.618", () => {
    const words = text(StretchReadout(shear, {angle: 0}));
    expect(words).toContain("longest, σ₁1.618");
    expect(words).toContain("eigenvalues of W1 and 1");
    expect(words).toContain("stretch of h, ‖Wh‖/‖h‖1between");
  });

  it("prints complex eigenvalues", () => {
    const turn = matrix([[0.5, -1], [1, 0.5]]); // prettier-ignore
    expect(text(StretchReadout(turn))).toContain("0.5 + 1i and 0.5 − 1i");
  });
});
