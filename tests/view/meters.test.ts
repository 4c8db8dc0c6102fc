// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import type {Balance} from "../../src/components/math/meters/balance.js";
import type {Measurement, ShownSample} from "../../src/components/train/meters/measurement.js";
import type {Metering} from "../../src/components/train/meters/metersHandle.js";
import {balanceSentences} from "../../src/components/view/meters/balanceWords.js";
import {dataOf} from "../../src/components/view/drawingData.js";
import {ClassBars} from "../../src/components/view/meters/ClassBars.js";
import {MetersHistory} from "../../src/components/view/meters/MetersHistory.js";
import {MetersReadout, splitsDuplicates} from "../../src/components/view/meters/MetersReadout.js";
import {memoryWords} from "../../src/components/view/meters/SamplePicker.js";
import {MetersPanel} from "../../src/components/view/MetersPanel.js";
import {svgText} from "./svgFile.js";

const picture = (seed: number) => Uint8Array.from(random(seed).normals(784), (x) => 128 + 20 * x);
const neighbour = (seed: number) => ({pixels: picture(seed), distance: 7 + seed / 10});
const shown: ShownSample[] = [0, 3, 3].map((label, i) => ({
  ...{pixels: picture(i), label, confidence: 0.99 - i / 10},
  inPixels: [1, 2, 3, 4].map(neighbour),
  inFeatures: [5, 6, 7, 8].map(neighbour)
}));
const balance: Balance = {
  ...{verdict: "balance", loss: 0.6912, spread: 0.412},
  wins: {fake: 0.52, noise: 1, moved: 0.93, shuffled: 0.98}
};
const measurement: Measurement = {
  ...{
    name: "the recording, step 3,000",
    step: 3000,
    run: "recording",
    samples: 500,
    reals: 500,
    isStandIn: false,
    balance,
    shown
  },
  shares: {
    generated: Float64Array.of(0.12, 0.08, 0.1, 0.2, 0.05, 0.1, 0.15, 0.1, 0.002, 0.098),
    real: new Float64Array(10).fill(0.1),
    bands: Array.from({length: 10}, () => [0.074, 0.126] as const)
  },
  covered: {generated: 9, real: 10, perfect: 10},
  uneven: {generated: 0.17, real: 0.012, perfect: 0.0535},
  confidence: {generated: {mean: 0.87, sure: 0.7}, real: {mean: 0.99, sure: 0.98}},
  diversity: {generated: 0.353, real: 0.382},
  frechet: {generated: 41.234, real: 1.2345},
  duplicates: {generated: 0.0042, real: 0.001},
  nearest: {generated: 8.21, real: 7.9},
  library: {pixels: 10_000, features: 4000}
};
const history = [100, 1000, 3000].map((step, i) => ({
  ...measurement,
  step,
  frechet: {generated: 90 - 24 * i, real: 1.2345}
}));

const drawings = {
  meterClasses: () => ClassBars(measurement),
  meterClassesOnPhone: () => ClassBars(measurement, {width: 288}),
  meterHistory: () => MetersHistory(history)
};

it.each(Object.entries(drawings))("%s", async (name, draw) => {
  const kind = name === "meterHistory" ? "html" : "svg";
  await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.${kind}`);
});

it("has the shares of the digits, and its history, as tables", () => {
  const [{rows}] = dataOf(ClassBars(measurement));
  expect(rows[3]).toEqual([3, 0.2, 0.1, 0.074, 0.126]);
  const [frechet] = MetersHistory(history).querySelectorAll("svg");
  expect(dataOf(frechet)[0].rows).toEqual([
    [100, 90],
    [1000, 66],
    [3000, 42]
  ]);
});

it("each number has its reference beside it", () => {
  const text = MetersReadout(measurement).textContent;
  for (const words of [
    "classes covered9 of 10real: 10; perfect generator: 10.0",
    "distance from uniform17.0 %real: 1.2 %; perfect generator, 500 samples: 5.3 %",
    "pixel diversity0.353real: 0.382",
    "Fréchet distance41.2real against real: 1.23",
    "near-duplicate pairs0.4 %real: 0.1 %",
    "to the nearest real digit8.21real to another real: 7.9 (medians)"
  ])
    expect(text).toContain(words);
});

it("a history that came with the page's recording is called the recording's, in its tables too", () => {
  const [frechet] = MetersHistory(history.map((one) => ({...one, isRecorded: true}))).querySelectorAll("svg");
  expect(frechet.getAttribute("aria-label")).toMatch(/^Fréchet distance up to step 3,000: recording between 42 and 90/);
  expect(dataOf(frechet)[0].heads).toEqual(["step", "recording"]);
});

describe("the count of classes", () => {
  const generated = (...shares: number[]) => ({
    ...measurement,
    shares: {...measurement.shares, generated: Float64Array.from(shares)}
  });
  const words = "the count means little here: near-duplicates get different classes";
  const says = (m: Measurement) => MetersReadout(m).textContent!.includes(words);
  // shares and duplicates of docs/results/meters.md, "our run, step 1,600": one grey blur in three classes
  const blur = {...generated(0.922, 0.04, 0.038), duplicates: {generated: 0.983, real: 0.001}};

  it("means little where near-duplicates are put into different classes", () => {
    expect(says(blur)).toBe(true);
    expect(says(measurement)).toBe(false);
  });

  it("means what it says where one picture, or two, are drawn again and again", () => {
    expect(says({...generated(1), duplicates: {generated: 1, real: 0.001}})).toBe(false);
    expect(says({...generated(0.7, 0.3), duplicates: {generated: 0.579, real: 0.001}})).toBe(false);
  });

  it("isn't judged where duplicates are of fewer samples than the classes", () => {
    expect(splitsDuplicates({...blur, reals: 40})).toBe(false);
  });
});

it("one step has no history", () => {
  expect(MetersHistory([measurement]).children).toHaveLength(0);
});

describe("the verdict on ln 2", () => {
  it("says the loss, both tests and what follows", () => {
    expect(balanceSentences(balance).join(" ")).toBe(
      "On these samples, and by its running averages, D’s cross-entropy is 0.691; ln 2 is 0.693. " +
        "Does it answer differently to different pictures? Its logits have a standard deviation of 0.412; below 0.04, answers differ by less than a point in a hundred. " +
        "Does it know digits? It puts real ones before random noise in 100.0 % of pairs, moved digits in 93.0 %, shuffled pixels in 98.0 %; chance is 50 %, and 75 % on average is asked for. " +
        "So it is a balance: D knows digits, but puts real ones before samples in only 52.0 % of pairs. Of how many kinds the samples are, it says nothing: the classes above do."
    );
  });

  it("has an ending for each outcome", () => {
    expect(balanceSentences({...balance, verdict: "dead"}).at(-1)).toMatch(/can’t judge/);
    expect(balanceSentences({...balance, verdict: "dead", spread: 0.01}).at(-1)).toMatch(/has not begun to judge/);
    expect(balanceSentences({...balance, verdict: "uncalibrated"}).at(-1)).toMatch(
      /no balance: .* in 52\.0 % of pairs/
    );
    expect(balanceSentences({...balance, verdict: "apart"}).at(-1)).toMatch(/no equilibrium to explain/);
  });
});

it("a copy is suspicious, a digit as far off as others is not", () => {
  expect(memoryWords(1, 8)).toBe(
    "Suspiciously near: 1.0 from its nearest real digit; real digits lie 8.0 from theirs (median)."
  );
  expect(memoryWords(7.5, 8)).toMatch(/^No copy: 7.5/);
});

describe("MetersPanel", () => {
  const make = () => {
    const asked: string[] = [];
    const panel = MetersPanel({actions: {measure: () => asked.push("measure"), stop: () => asked.push("stop")}});
    document.body.replaceChildren(panel);
    const done: Metering = {phase: "done", measurement, history, accuracy: {mnist: 0.9912, drawn: 0.998}};
    const status = () => panel.querySelector(".training__status")!.textContent;
    return {panel, asked, done, status, button: panel.querySelector<HTMLButtonElement>(".control--primary")!};
  };

  it("says in words that nothing is measured yet", () => {
    const {panel, status} = make();
    expect(status()).toBe("nothing measured yet");
    expect(panel.textContent).toContain("No generator has been measured yet.");
    expect(panel.querySelector<HTMLElement>(".meters__body")!.hidden).toBe(true);
  });

  it("shows the recording's curves until something is measured, and says whose they are and what the button does", () => {
    const {panel, done, status} = make();
    const recorded = history.map((one) => ({...one, isRecorded: true}));
    const whose = "The curves are the recording’s: its meters were read at 3 steps when it was made.";
    const button = "The button measures the newest generator in full: the recording’s, or your run’s last checkpoint.";
    panel.update({phase: "idle", history: recorded});
    expect(status()).toBe("nothing measured in this tab yet");
    expect(panel.textContent).toContain(`${whose} ${button}`);
    expect(panel.textContent).not.toContain("No generator has been measured yet");
    const curves = [...panel.querySelectorAll("svg")];
    expect(curves).toHaveLength(3);
    expect(dataOf(curves[1])[0].rows.map(([step]) => step)).toEqual([100, 1000, 3000]);

    panel.update({phase: "measuring", measuring: "the recording, step 3,000", history: recorded});
    expect([...panel.querySelectorAll("svg")]).toEqual(curves);
    expect(panel.textContent).toContain(whose);
    expect(panel.textContent).not.toContain(button);

    panel.update({...done, history: [...recorded.slice(0, 2), history[2]]});
    expect(panel.textContent).toContain("only their last point is measured here.");
    panel.update({...done, measurement: {...measurement, run: "a"}, history});
    expect(panel.textContent).not.toContain("The curves are the recording’s");
    expect(panel.textContent).not.toContain(button);
  });

  it("draws its history anew at another width, before anything is measured too", () => {
    const {panel} = make();
    panel.update({phase: "idle", history});
    panel.resize(300);
    expect([...panel.querySelectorAll("svg")].map((svg) => svg.getAttribute("width"))).toEqual(["300", "300", "300"]);
  });

  it("names whose numbers it shows, and how good its judge is", () => {
    const {panel, done, status} = make();
    panel.update(done);
    expect(status()).toBe("the recording, step 3,000 · 500 samples beside 500 real digits");
    panel.update({...done, measurement: {...measurement, isStandIn: true}});
    expect(status()).toContain("beside 500 digits drawn by code, since this copy lacks MNIST, from which it learnt");
    expect(panel.textContent).toContain("right on 99.1 % of MNIST’s test digits and 99.8 % of freshly drawn ones");
    expect(panel.textContent).toContain("balance, by a discriminator that is alive.");
    expect(panel.querySelectorAll("svg")).toHaveLength(4);
  });

  it("shows the neighbours of the sample that is picked, and keeps the pick while it measures on", () => {
    const {panel, done} = make();
    panel.update(done);
    const samples = Array.from(panel.querySelectorAll<HTMLButtonElement>(".meters__sample"));
    expect(samples.map((one) => one.getAttribute("aria-label"))).toEqual([
      "sample seen as 0, 99.0 % sure",
      "sample seen as 3, 89.0 % sure",
      "sample seen as 3, 79.0 % sure"
    ]);
    samples[1].click();
    panel.update({...done, phase: "measuring", measuring: "your run, step 40", what: "samples, drawn", share: 0.2});
    expect(samples.map((one) => one.getAttribute("aria-pressed"))).toEqual(["false", "true", "false"]);
    expect(panel.querySelector(".meters__detail")!.textContent).toContain("Seen as 3, 89.0 % sure.");
    expect(panel.querySelectorAll(".meters__neighbour")).toHaveLength(8);
  });

  it("has one button that says what it will do, and a box to stop following", () => {
    const {panel, asked, done, button, status} = make();
    expect(panel.follows()).toBe(true);
    expect(button.textContent).toBe("Measure");
    button.click();
    panel.update({...done, phase: "measuring", measuring: "your run, step 40", what: "samples, drawn", share: 0.2});
    expect(status()).toBe("measuring your run, step 40 · samples, drawn");
    expect(button.textContent).toBe("Stop");
    expect(panel.querySelector("progress")!.value).toBe(0.2);
    button.click();
    expect(asked).toEqual(["measure", "stop"]);
  });

  it("says a fault in one sentence and keeps the numbers", () => {
    const {panel, done} = make();
    panel.update({...done, phase: "failed", fault: "invalid W1: missing"});
    expect(panel.querySelector("[role=alert]")!.textContent).toBe(
      "The measurement ended: invalid W1: missing. The last numbers are kept; the button tries again."
    );
    expect(panel.querySelector<HTMLElement>(".meters__body")!.hidden).toBe(false);
  });
});
