import {beforeAll, describe, expect, it} from "vitest";
import {compare, tolerance, type Worst} from "../../scripts/parity/compare.js";
import {parseFixture, type Fixture} from "../../scripts/parity/fixture.js";
import {replay, type Replay} from "../../scripts/parity/replay.js";
import * as tf from "../../src/components/model/tf.js";
import {fixtureText} from "./fixtureText.js";
import {onProcessor} from "./tensors.js";

describe.each(["a", "b"])("the step against PyTorch's numbers, fixture %s", (name) => {
  let fixture: Fixture;
  let replayed: Replay;
  let worst: Worst;
  onProcessor();
  beforeAll(async () => {
    fixture = parseFixture(fixtureText(name));
    replayed = await replay(fixture);
    worst = compare(fixture, replayed);
  });

  it.each(Object.keys(tolerance) as (keyof Worst)[])("agrees on %s", (quantity) => {
    expect(worst[quantity]).toBeGreaterThan(0);
    expect(worst[quantity]).toBeLessThanOrEqual(tolerance[quantity]);
  });

  it("agrees ten times better than it has to on losses, logits and gradients", () => {
    for (const quantity of ["loss", "logits", "gradients"] as const) expect(worst[quantity]).toBeLessThan(1e-5);
  });

  it("makes images in [−1, 1]", () => {
    for (const {data} of [...replayed.steps.map(({fake}) => fake), replayed.evalImages]) {
      expect(data.every((x) => x >= -1 && x <= 1)).toBe(true);
    }
  });

  it("leaves no tensors behind", async () => {
    const before = tf.memory().numTensors;
    await replay(fixture);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("notices when any recorded quantity is off by a thousandth of its largest value, or a tensor is not finite", () => {
    const nudged = (edit: (copy: Fixture) => void) => {
      const copy = structuredClone(fixture);
      edit(copy);
      return compare(copy, replayed);
    };
    const nudge = (data: Float32Array) => (data[0] += 3e-3 * Math.max(...data.map(Math.abs)));
    expect(nudged((copy) => (copy.steps[1].lossG *= 1.001)).loss).toBeGreaterThan(tolerance.loss);
    expect(nudged((copy) => nudge(copy.steps[2].logitsG.data)).logits).toBeGreaterThan(tolerance.logits);
    expect(nudged((copy) => nudge(copy.steps[0].gradG.W2.data)).gradients).toBeGreaterThan(tolerance.gradients);
    expect(nudged((copy) => (copy.steps[0].gradD.b1.data[0] += 2e-5)).gradients).toBeGreaterThan(tolerance.gradients);
    expect(nudged((copy) => nudge(copy.steps.at(-1)!.after.discriminator.v2.data)).state).toBeGreaterThan(
      tolerance.state
    );
    expect(nudged((copy) => (copy.steps.at(-1)!.after.generator.b2.data[0] += 0.01)).state).toBeGreaterThan(
      tolerance.state
    );
    const broken = structuredClone(replayed);
    broken.evalImages.data[5] = NaN;
    expect(compare(fixture, broken).evalImages).toBe(Infinity);
  });
});
