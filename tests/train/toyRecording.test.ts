import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {recordToy} from "../../scripts/toy/record.js";
import {ring} from "../../src/components/math/coverage.js";
import {initialGan} from "../../src/components/toy/gan.js";
import {isSound} from "../../src/components/toy/observe.js";
import {defaults, toyOptions} from "../../src/components/toy/options.js";
import {
  decodeSurface,
  decodeWeights,
  encodeSurface,
  encodeWeights,
  readRecording,
  type ToyRecording
} from "../../src/components/train/toy/toyRecording.js";
import {byVariant, collapsedRuns, type ToyStudy} from "../../src/components/train/toy/toyStudy.js";
import {coverage} from "../math/coverageByDefinition.js";

const data = <T>(name: string) => JSON.parse(readFileSync(`src/data/${name}.json`, "utf8")) as T;

describe.each(["toy-recording", "toy-spectral"])("%s.json", (name) => {
  const recording = data<ToyRecording>(name);

  it("has the numbers that its weights give today", () => {
    for (const [i, {samples, covered, highQuality}] of readRecording(recording).frames.entries()) {
      const {modes, sd} = recording.options;
      const again = coverage(samples, ring(modes), sd);
      expect(again.covered).toBe(covered);
      expect(recording.frames[i].covered).toBe(covered);
      expect(Math.abs(recording.frames[i].highQuality - highQuality)).toBeLessThan(1 / 2500 + 1e-9);
      expect(Math.abs(again.highQuality - highQuality)).toBeLessThan(2 / 2500 + 1e-9); // samples on the edge, in 32 bits
    }
  });

  it("agrees with the history, up to the rounding of weights to 16 bits", () => {
    for (const {step, highQuality} of recording.frames) {
      const at = recording.history.findIndex((value, i) => i % 3 === 0 && value === step);
      expect(Math.abs(recording.history[at + 2] - highQuality)).toBeLessThan(0.005);
    }
  });
});

describe("toy-recording.json", () => {
  const recording = data<ToyRecording>("toy-recording");

  it("is made with the default options, and its first frame can be made again", () => {
    expect(recording.options).toEqual(defaults);
    const [first] = recordToy(toyOptions(), [0]).frames;
    expect(recording.frames[0]).toEqual(first);
  });

  it("tells the page's story: quality rises, and modes are lost", () => {
    const [start, middle, end] = [0, 6, 11].map((i) => recording.frames[i]);
    expect(middle.covered).toBe(8);
    expect(end.covered).toBe(5);
    expect(start.highQuality).toBeLessThan(0.05);
    expect(end.highQuality).toBeGreaterThan(0.7);
  });
});

it("toy-spectral.json is a single mode of good quality, and losses near ln 2", () => {
  const [end] = data<ToyRecording>("toy-spectral").frames;
  expect(end.covered).toBe(1);
  expect(end.highQuality).toBeGreaterThan(0.95);
  expect(Math.abs(end.losses!.discriminator - Math.LN2)).toBeLessThan(0.01);
  expect(Math.abs(end.losses!.generator - Math.LN2)).toBeLessThan(0.01);
});

describe("toy-study.json", () => {
  const study = data<ToyStudy>("toy-study");
  const variants = byVariant(study);
  const of = (critic: string, lead: number, slope = 5) =>
    variants.find((variant) => variant.critic === critic && variant.lead === lead && variant.slope === slope)!.results;
  const covered = (...which: Parameters<typeof of>) => of(...which).map((result) => result.covered);

  it("has six variants with six seeds each", () => {
    expect(variants.map(({results}) => results.map(({seed}) => seed))).toEqual(Array(6).fill([1, 2, 3, 4, 5, 6]));
    expect([study.steps, study.settled]).toEqual([4000, 1000]);
  });

  it("bears out the page: hasty plain generators collapse, and five of six recover", () => {
    expect(Math.max(...of("plain", 10).map(({fewest}) => fewest))).toBeLessThanOrEqual(4);
    expect(covered("plain", 10).filter((modes) => modes === 8)).toHaveLength(5);
  });

  it("bears out the page: under haste a bound keeps them collapsed", () => {
    expect(covered("spectral", 10, 1)).toEqual([1, 1, 1, 1, 1, 1]);
    expect([1, 5].map((slope) => collapsedRuns({results: of("spectral", 10, slope)}))).toEqual([6, 5]);
    expect(variants[2].results).toBe(of("spectral", 10, 5)); // the row whose counts the page gives in its text
  });

  it("bears out the page: at equal rates slope 5 covers all, slope 1 few, and plain loses modes with two seeds", () => {
    expect(covered("spectral", 1, 5)).toEqual([8, 8, 8, 8, 8, 8]);
    expect(Math.max(...covered("spectral", 1, 1))).toBeLessThanOrEqual(4);
    expect(covered("plain", 1).filter((modes) => modes < 8)).toHaveLength(2);
  });

  it("agrees with the recording", () => {
    const end = data<ToyRecording>("toy-recording").frames.at(-1)!;
    const same = of("plain", 1).find(({seed}) => seed === defaults.seed)!;
    expect(same.covered).toBe(end.covered);
    expect(Math.abs(same.highQuality - end.highQuality)).toBeLessThan(0.005);
  });
});

describe("encodeSurface", () => {
  it("keeps logits to 0.024, and those beyond ±6 as ±6", () => {
    const logits = [-9, -6, -1.234, 0, 0.5, 6, 40];
    const again = decodeSurface(encodeSurface(logits));
    logits.forEach((logit, i) => {
      expect(Math.abs(again[i] - Math.min(6, Math.max(-6, logit)))).toBeLessThan(0.024);
    });
  });

  it("is in every frame of the recording, a lattice of 25 × 25", () => {
    for (const {looked} of readRecording(data<ToyRecording>("toy-recording")).frames) {
      expect(looked.surface).toHaveLength(25 * 25);
      expect(looked.manifold).toHaveLength(2 * 21 * 21);
    }
  });
});

describe("encodeWeights", () => {
  const options = toyOptions({width: 4, z: 2});
  const {generator} = initialGan(options);

  it("keeps each weight to a thirty-thousandth of the largest", () => {
    const again = decodeWeights(encodeWeights(generator), options);
    generator.forEach(({W, b}, l) => {
      const largest = Math.max(...W.values.map(Math.abs));
      W.values.forEach((w, i) => expect(Math.abs(again[l].W.values[i] - w)).toBeLessThan(largest / 30_000));
      expect(again[l].b).toEqual(b); // zeros
    });
  });

  it("refuses weights of another network", () => {
    expect(() => decodeWeights(btoa("short"), options)).toThrow("invalid weights: 5 bytes, not 108");
  });
});

it("isSound sees a weight that is no number", () => {
  const gan = initialGan(toyOptions({width: 4}));
  expect(isSound(gan)).toBe(true);
  gan.discriminator[1].b[0] = NaN;
  expect(isSound(gan)).toBe(false);
});
