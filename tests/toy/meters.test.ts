import {describe, expect, it} from "vitest";
import {norm, type Matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {coverageOf} from "../../src/components/math/targets.js";
import {initialGan, score, step, type Gan} from "../../src/components/toy/gan.js";
import {readMeters} from "../../src/components/toy/meters.js";
import {observe} from "../../src/components/toy/observe.js";
import {methodNames, methods, toyOptions, type ToyOptions} from "../../src/components/toy/options.js";

function trained(changes: Partial<ToyOptions>, steps = 30): Gan {
  const gan = initialGan(toyOptions({width: 12, batch: 16, ...changes}));
  for (let k = 0; k < steps; ++k) step(gan);
  return gan;
}

const cloud = (seed: number, n: number): Matrix => ({rows: n, columns: 2, values: random(seed).normals(2 * n)});

describe.each(methodNames)("the meters of %s", (name) => {
  const gan = trained(methods[name]);
  const {samples, ...meters} = readMeters(gan);

  it("show the coverage of the samples that `observe` draws", () => {
    const seen = observe(gan.generator, gan.options);
    expect(samples).toEqual(seen.samples);
    expect(meters).toMatchObject(coverageOf(samples, gan.target));
    expect(meters).toMatchObject({covered: seen.covered, highQuality: seen.highQuality, step: 30});
  });

  it("have a steepest slope found that is no more than the bound, and no less than any that differences find there", () => {
    expect(meters.steepest).toBeGreaterThan(0);
    expect(meters.steepest).toBeLessThanOrEqual(meters.bound * (1 + 1e-12));
    const places = cloud(4, 200);
    const moved = {...places, values: places.values.map((x, i) => x + (i % 2 ? 0 : 1e-6))};
    const [a, b] = [score(gan, places), score(gan, moved)];
    expect(Math.max(...a.map((f, i) => Math.abs(f - b[i]) / 1e-6))).toBeLessThan(meters.bound * (1 + 1e-6));
  });

  it("have an estimate that is at most the bound times W₁: duality", () => {
    expect(Math.abs(meters.estimate)).toBeLessThanOrEqual(meters.bound * meters.w1);
  });

  it("are the same when read again, and change nothing", () => {
    const states = () => [gan.random.state(), gan.between.state(), Array.from(gan.weights.discriminator)];
    const before = states();
    expect(readMeters(gan)).toEqual({samples, ...meters});
    expect(states()).toEqual(before);
  });
});

it("with packs the slope is that of a whole pack, and the bound still holds", () => {
  const {steepest, bound, estimate} = readMeters(trained({pack: 3}));
  expect(steepest).toBeLessThanOrEqual(bound);
  expect(Number.isFinite(estimate)).toBe(true);
  expect(norm([steepest])).toBeGreaterThan(0);
});
