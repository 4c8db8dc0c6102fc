import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {subjectsOf} from "../../scripts/meters/subjects.js";
import {drawDigits} from "../../src/components/math/digits.js";
import {random} from "../../src/components/math/random.js";
import {bakeDiscriminator, judge} from "../../src/components/model/bakedDiscriminator.js";
import {configure} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import type {Numbers} from "../../src/components/model/plainState.js";
import {readClassifier} from "../../src/components/train/meters/classifierFile.js";
import {balanceBeside, measure, samplesOf} from "../../src/components/train/meters/measure.js";
import type {Measurement, MeteredSource} from "../../src/components/train/meters/measurement.js";
import {realReference, type RealReference} from "../../src/components/train/meters/realReference.js";
import {GivenUp, quietWork, workOf} from "../../src/components/train/work.js";

const {weights} = readClassifier(readFileSync("src/data/classifier.safetensors"));
const count = 100;
let real: RealReference;
let meters: Record<string, Measurement>;

beforeAll(async () => {
  const {images} = drawDigits(4 * count, random(0));
  real = await realReference(weights, {count: 4 * count, pixels: images}, quietWork);
  const subjects = subjectsOf(drawDigits(6 * count, random(9)), count);
  const rows = await Promise.all(
    subjects.map(async ({name, samples}) => [name, await measure(samples, {weights, real, name}, quietWork)] as const)
  );
  meters = Object.fromEntries(rows);
}, 120_000);

describe("the meters", () => {
  it("find held-out real digits like real ones", () => {
    const m = meters["real digits, held out"];
    expect(m.covered.generated).toBe(10);
    expect(m.frechet.generated).toBeLessThan(2 * m.frechet.real);
    expect(Math.abs(m.diversity.generated - m.diversity.real)).toBeLessThan(0.03);
    expect(m.duplicates.generated).toBeLessThan(0.01);
    expect(Math.abs(m.nearest.generated / m.nearest.real - 1)).toBeLessThan(0.2);
    expect(m.confidence.generated.mean).toBeGreaterThan(0.95 * m.confidence.real.mean);
  });

  it("tell one image by classes, diversity and duplicates, though the classifier may be sure of it", () => {
    const m = meters["one image, collapsed"];
    expect(m.covered.generated).toBe(1);
    expect(m.uneven.generated).toBeCloseTo(0.9, 10);
    expect(m.diversity.generated).toBeLessThan(1e-6);
    expect(m.duplicates.generated).toBe(1);
    expect(m.frechet.generated).toBeGreaterThan(5 * m.frechet.real);
  });

  it("tell noise by Fréchet distance and neighbours, though it is diverse and has no duplicates", () => {
    const m = meters.noise;
    expect(m.diversity.generated).toBeGreaterThan(m.diversity.real);
    expect(m.duplicates.generated).toBe(0);
    expect(m.frechet.generated).toBeGreaterThan(5 * m.frechet.real);
    expect(m.nearest.generated).toBeGreaterThan(1.5 * m.nearest.real);
  });

  it("tell two classes by classes and Fréchet distance alone", () => {
    const m = meters["only 1 and 7"];
    expect(m.covered.generated).toBeLessThanOrEqual(4);
    expect(m.confidence.generated.mean).toBeGreaterThan(0.9);
    expect(m.frechet.generated).toBeGreaterThan(3 * m.frechet.real);
  });

  it("find a real digit nearest to itself, and sort what is shown by class", async () => {
    const m = await measure(real.pixels.slice(0, 784 * 20), {weights, real, name: "copies"}, quietWork);
    expect(m.nearest.generated).toBeLessThan(1e-6);
    expect(m.shown.map(({label}) => label)).toEqual(m.shown.map(({label}) => label).sort());
    expect(m.shown[0].inFeatures[0].distance).toBeLessThan(1e-4);
    expect(m.shown[0].inPixels[0].pixels).toEqual(m.shown[0].pixels);
  });

  it("need forty real pictures", async () => {
    const few = {count: 12, pixels: new Uint8Array(12 * 784)};
    await expect(realReference(weights, few, quietWork)).rejects.toThrow("meters need 40 real pictures; there are 12");
  });
});

describe("a generator's samples and its discriminator's verdict", () => {
  const config = configure({z: 5, generatorWidth: 3, discriminatorWidth: 4, batch: 4});
  const {tensors} = initialise(config, random(1));
  const part = (start: string): Record<string, Numbers> =>
    Object.fromEntries(
      Object.entries(tensors).flatMap(([name, x]) => (name.startsWith(start) ? [[name.slice(start.length), x]] : []))
    );
  const source: MeteredSource = {
    ...{name: "untouched", config, weights: part("generator."), discriminator: part("discriminator.")},
    ...{seed: 1, data: "built-in"}
  };

  it("are the same each time, and images", async () => {
    const samples = await samplesOf(source, quietWork, 12);
    expect(samples).toHaveLength(12 * 784);
    expect(samples).toEqual(await samplesOf(source, quietWork, 12));
    expect(samples.every((x) => Math.abs(x) <= 1)).toBe(true);
  });

  it("call an untouched discriminator dead, and say nothing where there is none", async () => {
    const samples = await samplesOf(source, quietWork, 40);
    expect(balanceBeside(source, samples, real)?.verdict).toBe("dead");
    expect(balanceBeside({...source, discriminator: undefined}, samples, real)).toBeUndefined();
  });

  it("call one that knows where digits have their ink balanced beside real digits, and apart beside noise", () => {
    const made: MeteredSource = {...source, config: configure({...config, normD: false, leash: "none"})};
    const [fresh, , , , noise] = subjectsOf(drawDigits(6 * count, random(9)), count);
    const verdict = (samples: Float32Array, scale: number) =>
      balanceBeside({...made, discriminator: inkInTheMiddle(scale, real)}, samples, real)!;
    const balanced = verdict(fresh.samples, 1);
    expect(balanced.verdict).toBe("balance");
    expect(balanced.wins.fake).toBeGreaterThan(0.35);
    expect(balanced.wins.fake).toBeLessThan(0.65);
    expect(verdict(noise.samples, 8).verdict).toBe("apart");
  });

  it("can be given up between two pieces", async () => {
    let pieces = 0;
    const work = workOf({breathe: async () => {}, tell: () => void ++pieces, wanted: () => pieces < 2});
    await expect(samplesOf(source, work, 100)).rejects.toThrow(GivenUp);
    expect(pieces).toBe(2);
  });
});

/**
 * A discriminator made by hand: means of patches, means of those, and then the middle minus the rim, times `scale`. Real digits have
 * their ink in the middle; its bias puts their mean logit at 0.
 */
function inkInTheMiddle(scale: number, {pixels}: RealReference): Record<string, Numbers> {
  const kernel = (inputs: number, outputs: number, at: (place: number) => number): Numbers => ({
    shape: [4, 4, inputs, outputs], // all but the first channels are 0
    data: Float32Array.from({length: 16 * inputs * outputs}, (_, i) =>
      i % (inputs * outputs) === 0 ? at(i / (inputs * outputs)) : 0
    )
  });
  const list = (length: number, first = 0): Numbers => ({
    shape: [length],
    data: Float32Array.from({length}, (_, i) => (i === 0 ? first : 0))
  });
  const column = (length: number): Numbers => ({shape: [length, 1], data: new Float32Array(length)});
  const isMiddle = (place: number) => place % 4 > 0 && place > 3;
  const weights = (b3: number) => ({
    ...{W1: kernel(1, 4, () => 1 / 16), b1: list(4, 1), W2: kernel(4, 8, () => 1 / 16), b2: list(8)},
    ...{W3: kernel(8, 1, (place) => (isMiddle(place) ? scale / 9 : -scale / 7)), b3: list(1, b3)},
    ...{u1: column(4), v1: column(16), u2: column(8), v2: column(64), u3: column(1), v3: column(128)}
  });
  const config = configure({discriminatorWidth: 4, normD: false, leash: "none"});
  const logits = judge(bakeDiscriminator(weights(0), config), pixels);
  return weights(-logits.reduce((sum, x) => sum + x / logits.length, 0));
}
