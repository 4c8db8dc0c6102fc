// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {discriminators, withBatchNorm} from "../../src/components/math/certificate.js";
import {frequencyNorms, gaussianKernel, onesKernel, reshaped} from "../../src/components/math/convolutionNorm.js";
import {validNorm} from "../../src/components/math/convolution.js";
import {driftCurve} from "../../src/components/math/driftThreshold.js";
import {sigmaGradient} from "../../src/components/math/diagonalLayer.js";
import {gaussianMatrix} from "../../src/components/math/gaussianMatrix.js";
import {matrix} from "../../src/components/math/matrix.js";
import {powerExample} from "../../src/components/math/powerExample.js";
import {parseMatrix} from "../../src/components/math/parseMatrix.js";
import {random} from "../../src/components/math/random.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {svd} from "../../src/components/math/svd.js";
import {trackSigma} from "../../src/components/math/trackSigma.js";
import {Certificate} from "../../src/components/view/Certificate.js";
import {convolutionJob, convolutionOptions, isTrained} from "../../src/components/view/convolutionChoices.js";
import {ConvolutionPlot} from "../../src/components/view/ConvolutionPlot.js";
import {ConvolutionReadout} from "../../src/components/view/ConvolutionReadout.js";
import {ConvolutionView} from "../../src/components/view/ConvolutionView.js";
import {DriftPlot} from "../../src/components/view/DriftPlot.js";
import {PowerDiagram} from "../../src/components/view/PowerDiagram.js";
import {PowerErrorPlot} from "../../src/components/view/PowerErrorPlot.js";
import {PowerFormulas} from "../../src/components/view/PowerFormulas.js";
import {PowerPredictor} from "../../src/components/view/PowerPredictor.js";
import {PowerTraps, traps} from "../../src/components/view/PowerTraps.js";
import {Choice} from "../../src/components/view/controls/Choice.js";
import {Slider} from "../../src/components/view/controls/Slider.js";
import {powerSource, ratioKnob, roundKnob, sizes, starts} from "../../src/components/view/spectralNormKnobs.js";
import {PowerReadout} from "../../src/components/view/PowerReadout.js";
import {SigmaGradient} from "../../src/components/view/SigmaGradient.js";
import {SigmaGradientReadout} from "../../src/components/view/SigmaGradientReadout.js";
import {
  pixelsOf,
  pointAt,
  SigmaGradientDrawing,
  targetOfTip
} from "../../src/components/view/sigmaGradient/SigmaGradientDrawing.js";
import {Stretch, stretchPresets} from "../../src/components/view/Stretch.js";
import {imageAt, pixelsOfImage, StretchPlot} from "../../src/components/view/StretchPlot.js";
import {StretchReadout} from "../../src/components/view/StretchReadout.js";
import {TrackingPlot} from "../../src/components/view/TrackingPlot.js";
import {TrackingReadout} from "../../src/components/view/TrackingReadout.js";
import {svgText} from "./svgFile.js";

const run = powerExample("3×2", 0.5, 1);
const shear = matrix([
  [1, 1],
  [0, 1]
]);

const intoSpace = matrix([[1, 0.2], [0.6, 1], [-0.6, 0.8]]); // prettier-ignore

const tracked = trackSigma(gaussianMatrix(8, 12, random(1)), 12, 0.02, random(1, 1));

const layer = {W: [1.6, 1.2], T: [0.5, 0.2], rate: 0.1, sigmaIsConstant: false} as const;

const convolution = {kernel: gaussianKernel(3, 2, 4, random(1)), stride: 2, wrapped: 12, plain: 12};
const convolutionNorms = {
  reshaped: spectralNorm(reshaped(convolution.kernel)),
  frequencies: frequencyNorms(convolution.kernel, 2, 12),
  plain: validNorm(convolution.kernel, 2, 12, {random: random(2)})
};

const drawings = {
  convolutionFrequencies: () => ConvolutionPlot(convolution, convolutionNorms),
  convolutionOnPhone: () => ConvolutionPlot(convolution, convolutionNorms, {width: 320}),
  driftThreshold: () => DriftPlot(driftCurve([0.01, 0.1, 0.3, 1], {seeds: 2}), {drift: 0.1}),
  powerErrorsFromARightAngle: () => PowerErrorPlot(powerExample("4×6", 0.5, 5, "perpendicular"), {k: 10}),
  powerErrorsOfZeros: () => PowerErrorPlot(powerExample("zero", 0.5, 5), {k: 1}),
  sigmaGradient: () => SigmaGradientDrawing(layer),
  sigmaGradientConstantOnPhone: () => SigmaGradientDrawing({...layer, sigmaIsConstant: true}, {width: 320}),
  powerDiagramStart: () => PowerDiagram(run),
  powerDiagramThirdRound: () => PowerDiagram(run, {k: 3}),
  powerDiagramOnPhone: () => PowerDiagram(powerExample("8×6", 0.9, 1), {k: 2, width: 320}),
  powerDiagramBeforeNormalising: () => PowerDiagram(run, {k: 2.25}),
  powerDiagramOfLayer: () => PowerDiagram(powerExample(gaussianMatrix(16, 40, random(1)), 0.9, 1), {k: 1.75}),
  powerErrorsPredicted: () => PowerErrorPlot(run, {k: 3, prediction: {phase: "predicting", angle: 1, error: 2}}),
  powerErrorsDownToRounding: () => PowerErrorPlot(run, {k: 3}),
  powerErrorsOnPhone: () => PowerErrorPlot(run, {k: 0, width: 320}),
  trackingKeptAndRedrawn: () => TrackingPlot(tracked),
  stretchOfShear: () => StretchPlot({W: shear, angle: 45, stage: 3, turn: 0}),
  stretchHalfStretched: () => StretchPlot({W: shear, angle: 45, stage: 1.5, turn: 0}),
  stretchIntoSpace: () => StretchPlot({W: intoSpace, angle: 45, stage: 3, turn: 35}),
  stretchToALine: () =>
    StretchPlot({W: powerExample("zero-eigenvalues", 0.9, 1).W, angle: 90, stage: 3, turn: 0}, {width: 320})
};

describe("drawings of page 3", () => {
  it.each(Object.entries(drawings))("%s", async (name, draw) => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
  });
});

const text = (element: Element) => element.textContent.replace(/\s+/g, " ");

describe("PowerErrorPlot", () => {
  const marks = (k: number) => [...PowerErrorPlot(run, {k}).querySelectorAll("path[transform]:has(title)")];

  it("fills the marks up to k and leaves later ones hollow: two a round, one at the start", () => {
    const filled = marks(3).filter((mark) => !mark.getAttribute("fill")!.includes("background"));
    expect(filled).toHaveLength(2 * 3 + 1);
    expect(marks(3)).toHaveLength(2 * 60 + 1);
  });

  it("hides theory and what is to come while the reader predicts", () => {
    const plot = PowerErrorPlot(run, {k: 3, prediction: {phase: "predicting", angle: 2, error: 4}});
    expect(plot.querySelectorAll("path[transform]:has(title)")).toHaveLength(2 * 3 + 1);
    expect(plot.querySelectorAll('path[stroke-dasharray="5 3"]')).toHaveLength(0);
    expect(plot.textContent).not.toContain("theory");
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
      "Wᵀu = (3.000 · 0.800 + 0.000 · 0.600, …) = (2.400, 0.600)",
      "v ← Wᵀu / ‖Wᵀu‖ = (2.400, 0.600) / 2.474 = (1.000, 0.000)",
      "Wv = (3.000 · 1.000 + 0.000 · 0.000, …) = (3.000, 0.000)",
      "u ← Wv / ‖Wv‖ = (3.000, 0.000) / 3.000 = (1.000, 0.000)",
      "σ̂ = uᵀWv = 1.000 · 3.000 + 0.000 · 0.000 = ‖Wv‖ = 3.000, and no v of length 1 gets more than σ₁ = 2.000"
    ]);
  });

  it("shows the parts of a round that are done, and cuts long vectors", () => {
    expect([0.25, 0.5, 0.75, 1].map((k) => PowerFormulas(run, {k}).children.length)).toEqual([1, 2, 3, 5]);
    const wide = powerExample(gaussianMatrix(2, 300, random(1)), 0.9, 1);
    expect(text(PowerFormulas(wide, {k: 1}))).toContain("… 300 numbers)");
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
    expect(third).toContain("tends to × r⁴ = 0.0625 a round");
    expect(third).toContain("tends to × r² = 0.25 a round");
    expect(text(PowerReadout(run, {k: 3.75}))).toBe(third);
  });

  it("keeps theory to itself while the reader predicts", () => {
    expect(text(PowerReadout(run, {k: 3, predicting: true}))).not.toMatch(/r²|r⁴/);
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

describe("PowerTraps", () => {
  it("are one click away, and each does what its name says", () => {
    history.replaceState(null, "", "/page");
    const controls = {
      size: Choice("size", sizes, {label: "W", initial: "4×6"}),
      ratio: Slider(ratioKnob),
      start: Choice("start", starts, {label: "u starts"}),
      k: Slider(roundKnob)
    };
    const buttons = [...PowerTraps(controls).querySelectorAll("button")];
    const runs = buttons.map((button) => {
      button.click();
      const {size, ratio, start, k} = controls;
      return powerExample(powerSource(size.value, shear, []), ratio.value, 8, start.value).states[k.value];
    });
    expect(buttons.map(text)).toEqual(traps.map(({name}) => name));
    const [equal, perpendicular, zero, good] = runs;
    expect([equal.error! < 1e-6, equal.tangent > 0.01]).toEqual([true, true]);
    expect(perpendicular.error).toBeCloseTo(0.5, 3); // σ̂ rests at σ₂
    expect(zero.sigma).toBe(0);
    expect(good.error).toBeLessThan(1e-4);
    history.replaceState(null, "", "/page");
  });
});

describe("PowerPredictor", () => {
  it("lets the reader set two slopes, and compares them with theory when that is revealed", () => {
    history.replaceState(null, "", "/page");
    const root = PowerPredictor();
    const button = root.querySelector("button")!;
    expect([root.value.phase, button.textContent]).toEqual(["none", "predict the slopes first"]);
    button.click();
    expect([root.value.phase, button.textContent]).toEqual(["predicting", "reveal theory"]);
    for (const [name, power] of [
      ["pu", 2],
      ["ps", 3]
    ] as const) {
      const slider = root.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
      slider.value = String(power);
      slider.dispatchEvent(new Event("input", {bubbles: true}));
    }
    button.click();
    expect(root.value).toEqual({phase: "revealed", angle: 2, error: 3});
    expect(text(root)).toContain("You said r² for the tangent and r³ for the error of σ̂; theory says r² and r⁴.");
    expect(location.search).toBe("?predict=revealed&pu=2&ps=3");
    history.replaceState(null, "", "/page");
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

  it("turns a dragged tip of G/σ into the target that gives it", () => {
    const T = targetOfTip([1.6, 1.2], [1.9, 1.5]);
    const {constant} = sigmaGradient([1.6, 1.2], T);
    expect(constant[0]).toBeCloseTo(0.3, 1);
    expect(constant[1]).toBeCloseTo(0.3, 1);
    expect(targetOfTip([1.6, 1.2], [9, -9])).toEqual([-2, 2]);
  });

  it("finds the same point under a pixel of either plane, beside or below each other", () => {
    expect(pointAt(34 + 140, 22, 640)).toEqual(pointAt(320 + 34 + 140, 22, 640));
    expect(pointAt(100, 90, 320)).toEqual(pointAt(100, 320 + 90, 320));
    const middle = [(34 + 320 - 6) / 2, (22 + 320 - 36) / 2] as const;
    expect(pointAt(...middle, 320)).toEqual([0, 0]);
    for (const {x, y} of pixelsOf([0.5, -1.2], 640)) expect(pointAt(x, y, 640)).toEqual([0.5, -1.2]);
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
    const words = text(StretchReadout({W: shear, angle: 0}));
    expect(words).toContain("longest, σ₁1.618");
    expect(words).toContain("eigenvalues of W1 and 1");
    expect(words).toContain("stretch of h, ‖Wh‖/‖h‖1between");
  });

  it("prints complex eigenvalues", () => {
    const turn = matrix([[0.5, -1], [1, 0.5]]); // prettier-ignore
    expect(text(StretchReadout({W: turn, angle: 0}))).toContain("0.5 + i and 0.5 − i");
  });

  it("has no eigenvalues where W is not square", () => {
    expect(text(StretchReadout({W: intoSpace, angle: 0}))).toContain("eigenvalues of WnoneW is not square");
  });
});

describe("Stretch", () => {
  const press = (root: Element, name: string) =>
    [...root.querySelectorAll("button")].find((button) => button.textContent === name)!.click();

  it("takes a preset, what is typed, and nothing that is no matrix", () => {
    history.replaceState(null, "", "/page");
    const root = Stretch();
    press(root, "zero eigenvalues");
    expect([...root.value.W.values]).toEqual([0, 2, 0, 0]);
    expect(location.search).toBe("?A=0+2%3B+0+0");
    const field = root.querySelector<HTMLInputElement>("input[name=A]")!;
    const type = (words: string) => {
      field.value = words;
      for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, {bubbles: true}));
      return [...root.value.W.values];
    };
    expect(type("1 0; 0 -1.5")).toEqual([1, 0, 0, -1.5]);
    expect(type("1 0; 0 9")).toEqual([1, 0, 0, -1.5]);
    expect(text(root)).toContain("That was no matrix (“9” is no number from −2 to 2); the last one stays.");
    history.replaceState(null, "", "/page");
  });

  it("offers the view of space for three rows alone", () => {
    const root = Stretch();
    const turn = () => root.querySelector("input[name=turn]")!.closest("label")!.hidden;
    expect(turn()).toBe(true);
    press(root, "into space");
    expect(turn()).toBe(false);
    expect(root.value.W.rows).toBe(3);
    history.replaceState(null, "", "/page");
  });

  it("finds the same point under the pixels where it is drawn", () => {
    const state = {W: shear, angle: 0, stage: 3, turn: 0};
    const {x, y} = pixelsOfImage(state, [0, 1], 640);
    expect(imageAt(state, x, y, 640)).toEqual([1, 1]);
  });

  it("names its presets for what they are", () => {
    const named = Object.fromEntries(
      stretchPresets.map(({name, rows}) => [name, svd(parseMatrix(rows, {rows: [2, 3], columns: [2, 2], largest: 2}))])
    );
    expect(named.rotation.sigma[1]).toBeCloseTo(1, 12);
    expect(named["rank one"].sigma[1]).toBeCloseTo(0, 12);
    const [first, second] = named["nearly equal σ"].sigma;
    expect(second / first).toBeGreaterThan(0.9);
    expect(first).toBeGreaterThan(second);
  });
});

describe("the norms of a convolution", () => {
  const job = {kernel: onesKernel(3), stride: 1, wrapped: 6, plain: 6};
  const norms = {reshaped: 3, frequencies: frequencyNorms(job.kernel, 1, 6), plain: 7.5};
  const run = {phase: "done", job, share: 1, norms} as const;

  it("are compared with the reshaped one: 2.5 and 3 times, where the bound is 3", () => {
    const words = text(ConvolutionReadout(run));
    expect(words).toContain("reshaped norm3");
    expect(words).toContain("no padding2.5");
    expect(words).toContain("wrapped3exact");
    expect(words).toContain("bound ⌈k/s⌉3");
  });

  it("show their progress, and are busy, until they are known", () => {
    const measuring = {phase: "measuring", job, share: 0.25} as const;
    const view = ConvolutionView(measuring);
    expect(view.querySelector("progress")!.value).toBe(0.25);
    expect([view.getAttribute("aria-busy"), ConvolutionView(run).getAttribute("aria-busy")]).toEqual(["true", "false"]);
    expect(text(ConvolutionReadout(measuring))).toContain("measuring");
  });

  it("say in one sentence what went wrong", () => {
    const failed = {phase: "failed", job, share: 0, fault: "the worker stopped (it could not be loaded)"} as const;
    expect(text(ConvolutionView(failed))).toBe(
      "The measurement ended: the worker stopped (it could not be loaded). Choose a kernel to start anew."
    );
  });

  it("have a frame for the constant image, in the middle of the map, where all weights are equal", () => {
    const frame = ConvolutionPlot(job, norms).querySelector("rect[stroke-width='3']")!;
    const cell = 260 / 6;
    expect(Number(frame.getAttribute("x"))).toBeCloseTo(3 * cell, 0);
    expect(Number(frame.getAttribute("y"))).toBeCloseTo(3 * cell, 0);
  });

  it.each(convolutionOptions.filter(({value}) => !isTrained(value)))(
    "are asked for as they are named: $label",
    ({value, label}) => {
      const {kernel, stride, wrapped} = convolutionJob(value, []);
      expect(label).toContain(`${kernel.side} × ${kernel.side}`);
      expect(label).toContain(`stride ${stride}`);
      expect(wrapped % stride).toBe(0);
    }
  );
});

describe("Certificate", () => {
  const rows = (parts: Parameters<typeof Certificate>[0]) => [...Certificate(parts).querySelectorAll("tr")].map(text);

  it("lists the parts of this notebook's discriminator, and 4 as their product", () => {
    expect(rows(discriminators.ours).slice(1)).toEqual([
      "convolution 4 × 4, stride 22",
      "convolution 4 × 4, stride 22",
      "convolution 4 × 4, stride 2, sees a single patch1",
      "their product: Lip(D) is at most4"
    ]);
  });

  it("has none with BatchNorm, and counts residual blocks and sums", () => {
    expect(rows(withBatchNorm(discriminators.ours)).at(-1)).toBe("their product: no certificate∞");
    const words = rows(discriminators.residual);
    expect(words[1]).toBe("residual block: 1 + 3 · 310");
    expect(words.at(-1)).toBe("their product: Lip(D) is at most80,000");
  });
});
