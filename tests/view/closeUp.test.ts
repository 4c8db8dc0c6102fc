// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {beforeEach, describe, expect, it, vi} from "vitest";
import {perfectQuality, target} from "../../src/components/math/targets.js";
import {lookAt} from "../../src/components/toy/closeLook.js";
import {initialGan, step} from "../../src/components/toy/gan.js";
import {observe} from "../../src/components/toy/observe.js";
import {toyOptions, type ToyOptions} from "../../src/components/toy/options.js";
import {stepInStages, type StepStages} from "../../src/components/toy/stepStages.js";
import type {ToyCommand, ToySnapshot} from "../../src/components/train/toy/toyMessages.js";
import {readRecording, type ToyRecording} from "../../src/components/train/toy/toyRecording.js";
import {CloseUp} from "../../src/components/view/CloseUp.js";
import {brief, briefVector} from "../../src/components/view/closeUp/brief.js";
import {drawArrows} from "../../src/components/view/closeUp/drawArrows.js";
import {surfaceScale} from "../../src/components/view/closeUp/drawSurface.js";
import {indexed} from "../../src/components/view/closeUp/indexed.js";
import {KnobControls} from "../../src/components/view/closeUp/KnobControls.js";
import {closeUpKnobs} from "../../src/components/view/closeUp/knobs.js";
import {LayeredPlot} from "../../src/components/view/closeUp/LayeredPlot.js";
import {initialLayers} from "../../src/components/view/closeUp/layers.js";
import {lossWords} from "../../src/components/view/closeUp/lossWords.js";
import {measureOf, perfectCurves} from "../../src/components/view/closeUp/measureOf.js";
import {PathDiagram} from "../../src/components/view/closeUp/PathDiagram.js";
import {stages as stageParts} from "../../src/components/view/closeUp/pathParts.js";
import {sceneOf, stageScene} from "../../src/components/view/closeUp/scene.js";
import {pathNumbers, stageWords} from "../../src/components/view/closeUp/stageWords.js";
import {svgText} from "./svgFile.js";

const options = toyOptions({width: 8, batch: 12, z: 2});

/** A small GAN after some steps, as the worker would show it. */
function look(changes: Partial<ToyOptions> = {}, steps = 40): {snapshot: ToySnapshot; record: StepStages} {
  const gan = initialGan(toyOptions({...options, ...changes}));
  let losses = {discriminator: NaN, generator: NaN};
  for (let k = 0; k < steps; ++k) losses = step(gan);
  const {samples, ...reading} = observe(gan.generator, gan.options);
  const snapshot: ToySnapshot = {
    ...{type: "snapshot", step: steps, running: false, stepsPerSecond: 0, rows: [], losses, ...reading},
    ...{samples: Float32Array.from(samples.subarray(0, 120)), looked: lookAt(gan)}
  };
  return {snapshot, record: stepInStages(gan)};
}
const {snapshot, record} = look();
const measure = measureOf(options);
const withoutCritic = {...snapshot, looked: {manifold: snapshot.looked.manifold}};
const all = {...initialLayers, manifold: true, pulls: true};
const recording = readRecording(JSON.parse(readFileSync("src/data/toy-recording.json", "utf8")) as ToyRecording);
const recorded = (size: number) =>
  LayeredPlot(sceneOf(recording.frames.at(-1)!, recording.options), {...measureOf(recording.options), size});
const plot = (now: ToySnapshot, more: object = {}) => LayeredPlot(sceneOf(now, options), {...measure, ...more});

const drawings = {
  closeUpRecorded: () => recorded(295),
  closeUpRecordedOnPhone: () => recorded(286),
  closeUpAllLayers: () => plot(snapshot, {layers: all}),
  closeUpGridAlone: () =>
    plot(snapshot, {layers: {...all, surface: false, generated: false, real: false, pulls: false}}),
  closeUpStagePulls: () => LayeredPlot(stageScene(record, 8), {...measure, size: 320}),
  closeUpPathVerdict: () => PathDiagram(3, pathNumbers(record, 3), {width: 320}),
  closeUpPathPullOnPhone: () => PathDiagram(8, pathNumbers(record, 8), {width: 286})
};

describe.each(Object.entries(drawings))("%s", (name, draw) => {
  it("looks as before", async () => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
  });
  it("is an image with words, and has no number that is none", () => {
    expect(draw().getAttribute("role")).toBe("img");
    expect(draw().getAttribute("aria-label")).toMatch(/\w{4,}/);
    expect(svgText(draw())).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("the layers", () => {
  it("are switched one by one, and one that a recording lacks is left out", () => {
    const none = {surface: false, manifold: false, pulls: false, real: false, generated: false};
    const marks = (layers: object, now = snapshot) => svgText(plot(now, {layers: {...none, ...layers}})).length;
    const empty = marks({});
    for (const name of Object.keys(none)) expect(marks({[name]: true})).toBeGreaterThan(empty + 100);
    expect(marks({surface: true}, withoutCritic)).toBe(marks({}, withoutCritic));
    expect(plot(snapshot, {layers: none}).getAttribute("aria-label")).toContain("Layers: none");
  });

  it("say the probability of real where the loss has one, else the logit, with a symmetric or a plain scale", () => {
    expect(surfaceScale([-3, 1], "bce")).toMatchObject({low: 0, high: 1, name: "D(x), probability of real"});
    expect(surfaceScale([-3, 1], "bce").of(0)).toBe(0.5);
    expect(surfaceScale([-3, 1], "hinge")).toMatchObject({low: -3, high: 3});
    expect(surfaceScale([-3, 1], "wasserstein")).toMatchObject({low: -3, high: 1});
  });

  it("mark the missed modes of a grid with crosses, and count the stretches of a curve", () => {
    const grid = measureOf(toyOptions({target: "grid"}));
    const counts = Uint32Array.from({length: 25}, (_, k) => (k < 20 ? 3 : 0));
    const svg = LayeredPlot({generated: [], counts, loss: "bce"}, grid);
    expect(svg.textContent!.match(/✕/g)).toHaveLength(5);
    expect(measureOf(toyOptions({target: "roll"}))).toMatchObject({modes: 8, noun: "stretches"});
    expect(measureOf(toyOptions({target: "uneven"})).most).toBeCloseTo(0.368, 3);
  });

  it("know what a perfect generator scores on the curves", () => {
    for (const name of ["moons", "roll"] as const) expect(perfectCurves[name]).toBe(perfectQuality(target(name)));
  });

  it("say which dimensions the grid shows, where there are more than two", () => {
    const words = (z: number) => LayeredPlot({...sceneOf(snapshot, options), z}, {...measure, layers: all}).textContent;
    expect(words(16)).toContain("grid: z₁ and z₂; the other 14 numbers of z are 0");
    expect(words(2)).not.toContain("grid:");
  });

  it("leave out arrows without a length", () => {
    const g = {append: vi.fn(() => ({attr: vi.fn()}))};
    drawArrows({g, x: Number, y: Number, extent: 9} as never, [0, 0, 0, 0]);
    expect(g.append).toHaveBeenCalledTimes(2); // two empty paths
  });
});

describe("the words of a step", () => {
  it("put the step's own numbers into the loss of D, and the formula gives the value said", () => {
    const {followed, realLogits, fakeLogits} = record.critic;
    const [real, fake] = [realLogits[followed], fakeLogits[followed]];
    const D = (logit: number) => 1 / (1 + Math.exp(-logit));
    const own = (-Math.log(D(real)) - Math.log(1 - D(fake))) / 2;
    const words = stageWords(record, 4);
    expect(words).toContain(
      `L_D = ½(−log ${brief(D(real))} − log(1 − ${brief(D(fake))})) = ${brief(own)} nats for this pair`
    );
    expect(words).toContain(`averaged over 12 pairs: ${brief(record.critic.loss)}.`);
  });

  it("are as many as the stages, differ, and hold no number that is none, with every loss", () => {
    for (const changes of [{}, {loss: "hinge"}, {loss: "wasserstein", critic: "penalty", criticSteps: 3}] as const) {
      const {record} = look(changes, 3);
      const all = stageParts.map((_, k) => stageWords(record, k + 1));
      expect(new Set(all).size).toBe(9);
      expect(all.join()).not.toMatch(/NaN|undefined|Infinity/);
    }
    const {record} = look({loss: "wasserstein", critic: "penalty", criticSteps: 3}, 3);
    expect(stageWords(record, 4)).toMatch(/of which the penalty is 0?\.\d+/);
    expect(stageWords(record, 5)).toContain("The other 2 of D’s 3 updates follow");
    expect(stageWords(record, 3)).toContain("no probability");
  });

  it("work out 1 − D where D is nearly 1", () => {
    expect(lossWords.bce.pairFormula(0, 12)).toBe("½(−log 0.5 − log (6.14 · 10⁻⁶))");
    expect(lossWords.hinge.pairFormula(-0.5, 2)).toBe("max(0, 1 − (−0.5)) + max(0, 1 + 2)");
    expect(lossWords.wasserstein.pairFormula(-0.5, 2)).toBe("2 − (−0.5)");
  });

  it("have their indices and powers where they belong, and read the same", () => {
    const root = document.createElement("p");
    root.append(...indexed("L_D = 1/(1 + e^−0.22) or e^(1.2 · 10⁻⁴), ∂L_G/∂G(z); done."));
    expect(Array.from(root.querySelectorAll("sub, sup"), (node) => node.textContent)).toEqual([
      "D",
      "−0.22",
      "(1.2 · 10⁻⁴)",
      "G"
    ]);
    expect(root.textContent).toBe("LD = 1/(1 + e−0.22) or e(1.2 · 10⁻⁴), ∂LG/∂G(z); done.");
  });

  it("are short", () => {
    expect([0.12345, -3, 0, 0.000123, 1234567].map(brief)).toEqual(["0.123", "−3", "0", "1.23 · 10⁻⁴", "1.23 · 10⁶"]);
    expect(briefVector([1, 2, 3, 4])).toBe("(1, 2, 3, …)");
    expect(briefVector([1, 2])).toBe("(1, 2)");
  });

  it("stand beside a diagram that lights at least one box in each stage, with numbers only once they are known", () => {
    for (const [k, {boxes}] of stageParts.entries()) {
      const thick = PathDiagram(k + 1).querySelectorAll("rect[stroke-width='4']");
      expect(thick).toHaveLength(boxes.length);
    }
    expect(Object.keys(pathNumbers(record, 1))).toEqual(["z"]);
    expect(Object.keys(pathNumbers(record, 4))).toEqual(["z", "Gz", "x", "D", "LD"]);
    expect(Object.keys(pathNumbers(record, 6))).toEqual(["z"]);
    expect(Object.keys(pathNumbers(record, 9))).toEqual(["z", "Gz", "D", "LG"]);
  });
});

describe("the table of knobs", () => {
  beforeEach(() => history.replaceState(null, "", "/"));
  const recorded = toyOptions();

  it("has a name of its own in the address for each knob, and an initial value that it can show", () => {
    const knobs = closeUpKnobs(recorded);
    expect(new Set(knobs.map(({name}) => name)).size).toBe(knobs.length);
    for (const knob of knobs) {
      if (knob.kind === "list") expect(knob.values).toContain(knob.initial);
      else if (knob.kind === "choice") expect(knob.values.map(({value}) => value)).toContain(knob.initial);
      else expect(knob.initial).toBeGreaterThanOrEqual(knob.low);
    }
    expect(KnobControls(recorded, () => {}).options()).toEqual(recorded);
  });

  it("goes to the address and comes back, each knob by itself", () => {
    for (const knob of closeUpKnobs(recorded)) {
      history.replaceState(null, "", knob.onlyFor ? `/?critic=${knob.onlyFor}` : "/");
      const {common, rare, options} = KnobControls(recorded, () => {});
      const field = [common, rare]
        .map((part) => part.querySelector<HTMLInputElement>(`[name=${knob.name}]`))
        .find(Boolean)!;
      const value =
        knob.kind === "slider"
          ? knob.high
          : String(knob.kind === "list" ? knob.values.at(-1) : knob.values.at(-1)!.value);
      field.value = String(value);
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, {bubbles: true}));
      expect(String(options()[knob.option])).toBe(String(value));
      expect(KnobControls(recorded, () => {}).options()).toEqual(options());
      expect(() => toyOptions(options())).not.toThrow();
    }
  });

  it("takes the jitter of the data chosen, and hides what belongs to another discriminator", () => {
    history.replaceState(null, "", "/?gan-data=grid&critic=clipped&slope=9");
    const {common, options} = KnobControls(recorded, () => {});
    expect(options()).toMatchObject({target: "grid", sd: 0.0125, critic: "clipped", clip: 0.01, slope: 5});
    const isHidden = (name: string) => common.querySelector(`[name=${name}]`)!.closest("label")!.hidden;
    expect(["gan-clip", "slope", "gan-lambda"].map(isHidden)).toEqual([false, true, true]);
  });
});

describe("CloseUp", () => {
  beforeEach(() => {
    history.replaceState(null, "", "/");
    vi.stubGlobal("requestAnimationFrame", (draw: () => void) => (draw(), 0));
  });

  function make(query = "/") {
    history.replaceState(null, "", query);
    const recorded = toyOptions();
    const asked: (ToyOptions | ToyCommand)[] = [];
    const actions = {open: (o: ToyOptions) => asked.push(o), send: (command: ToyCommand) => asked.push(command)};
    const frames = [0, 50, 100].map((step) => ({...withoutCritic, step}));
    const recording = {options: recorded, frames, history: [0, 8, 0.1, 50, 5, 0.5, 100, 3, 0.9]};
    const figure = CloseUp(recording, {actions, lastStep: 200});
    const button = (name: string) => Array.from(figure.querySelectorAll("button")).find((b) => b.textContent === name)!;
    const input = (name: string) => figure.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    const set = (name: string, value: string) => {
      input(name).value = value;
      for (const type of ["input", "change"]) input(name).dispatchEvent(new Event(type, {bubbles: true}));
    };
    const run = (changes: object = {}) =>
      figure.update({options: recorded, phase: "paused", snapshot, history: [0, 8, 0.1], ...changes});
    return {figure, asked, button, set, input, run, recorded};
  }

  it("shows the end of the recording before anything is pressed, and asks for nothing", () => {
    const {figure, asked} = make();
    expect(figure.textContent).toContain("A recording: plain discriminator, learning rate 0.001 for both, seed 6");
    expect(figure.textContent).toContain("step 100 of 100");
    expect(asked).toEqual([]);
  });

  it("scrubs through the recording, and says where it is", () => {
    const {figure, set, input} = make();
    set("frame", "1");
    expect(figure.textContent).toContain("step 50 of 100");
    expect(input("frame").getAttribute("aria-valuetext")).toBe("step 50");
    expect(location.search).toBe("?frame=1");
  });

  it("opens a run and trains both, or one of them; the same button pauses", () => {
    const {asked, button, run, recorded} = make();
    button("Train D").click();
    expect(asked).toEqual([recorded, {type: "train", trained: "D", until: 200}]);
    run({phase: "running", snapshot: {...snapshot, running: true}});
    expect(button("Train D")).toBeUndefined();
    button("Pause").click();
    expect(asked.at(-1)).toEqual({type: "pause"});
    run();
    button("Train").click();
    expect(asked.at(-1)).toEqual({type: "train", trained: "both", until: 200});
  });

  it("applies a learning rate to the running networks, and starts anew for another width, and says so", () => {
    const {figure, asked, set, run, recorded} = make();
    run({phase: "running", snapshot: {...snapshot, running: true}});
    set("rate", "0.003");
    expect(asked).toEqual([{type: "change", options: {...recorded, learningRate: 0.003}}]);
    set("gan-width", "64");
    const wide = {...recorded, learningRate: 0.003, width: 64};
    expect(asked.slice(1)).toEqual([wide, {type: "train", trained: "both", until: 200}]);
    expect(figure.textContent).toContain("New networks for another choice of width, at step 0.");
  });

  it("rewinds to the same seed, and takes another one only by its own button", () => {
    const {asked, button, run, recorded} = make();
    run();
    button("Rewind").click();
    button("New seed").click();
    expect(asked).toEqual([recorded, {...recorded, seed: 7}]);
    expect(location.search).toBe("?seed=7");
  });

  it("stops where the reader says, and says why it does not go on", () => {
    const {figure, asked, button, set, run} = make();
    set("gan-stop", "40");
    run();
    button("Train").click();
    expect(asked).toEqual([]);
    expect(figure.textContent).toContain("The run is at step 40, where it is to stop");
  });

  it("goes through a step in slow motion by buttons and arrow keys, asks for the next, and leaves", () => {
    const {figure, asked, button, run, recorded} = make();
    button("Slow motion").click();
    expect(asked).toEqual([recorded, {type: "stages"}]);
    run({stages: record});
    const slow = figure.querySelector<HTMLElement>(".close-up__slow")!;
    const title = () => slow.querySelector(".close-up__title")!.textContent;
    const key = (key: string) => slow.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
    expect(title()).toBe("Step 41, stage 1 of 9: noise");
    expect(button("Back").disabled).toBe(true);
    button("Next").click();
    key("ArrowRight");
    expect(title()).toBe("Step 41, stage 3 of 9: the discriminator’s verdict");
    expect(figure.querySelector(".close-up__plane")!.textContent).toContain("G(z)");
    key("ArrowLeft");
    expect(title()).toMatch(/stage 2/);
    run({stages: record}); // a redraw keeps the stage
    expect(title()).toMatch(/stage 2/);
    for (let k = 2; k < 9; ++k) button("Next").click();
    button("Next step").click();
    expect(asked.at(-1)).toEqual({type: "stages"});
    button("Leave slow motion").click();
    expect(slow.hidden).toBe(true);
  });

  it("takes everything from the address, and says when the recording is another run", () => {
    const {figure, asked, button, recorded} = make("/?critic=spectral&lead=10&seed=9&gan-loss=hinge&gan-pulls=on");
    expect(figure.textContent).toContain("The recording was made with other settings");
    expect(figure.querySelector<HTMLInputElement>("[name=gan-pulls]")!.checked).toBe(true);
    button("One step").click();
    expect(asked).toEqual([{...recorded, critic: "spectral", lead: 10, seed: 9, loss: "hinge"}, {type: "step"}]);
  });

  it("keeps its controls through redraws, and draws anew at another width", () => {
    const {figure, button, input, run} = make();
    const before = [button("One step"), input("seed")];
    run();
    expect([button("One step"), input("seed")]).toEqual(before);
    const size = () => figure.querySelector(".close-up__plane")!.getAttribute("width");
    expect(size()).toBe("312");
    figure.resize(290);
    expect(size()).toBe("290");
  });

  it("says what went wrong", () => {
    const {figure, run} = make();
    run({phase: "failed", fault: "the worker stopped"});
    expect(figure.querySelector("[role=alert]")!.textContent).toMatch(/^The run ended: the worker stopped\./);
  });
});
