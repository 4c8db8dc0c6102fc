import {expect, it} from "vitest";
import {norm, normalize} from "../../src/components/math/matrix.js";
import {powerExample} from "../../src/components/math/powerExample.js";
import {powerPhase} from "../../src/components/math/powerPhase.js";

const run = powerExample("6×4", 0.8, 3);
const close = (x: Float64Array, y: Float64Array) => x.forEach((value, i) => expect(value).toBeCloseTo(y[i], 12));

it("goes from one round to the next in four parts: product, length 1, product, length 1", () => {
  const [before, after] = [run.states[2], run.states[3]];
  const [whole, back, v, forth] = [2, 2.25, 2.5, 2.75].map((k) => powerPhase(run, k));
  expect(whole).toEqual({round: 2, parts: 0, u: before.u, v: before.v});
  expect([back.raw, back.u]).toEqual(["v", before.u]);
  close(normalize(back.v!), after.v!);
  expect(v).toEqual({round: 2, parts: 2, u: before.u, v: after.v});
  expect([forth.raw, forth.v]).toEqual(["u", after.v]);
  close(normalize(forth.u), after.u);
});

it("has the estimate as the length of Wv, which is at most σ₁", () => {
  for (let k = 0; k < 60; ++k) {
    const length = norm(powerPhase(run, k + 0.75).u);
    expect(length).toBeCloseTo(run.states[k + 1].sigma!, 12);
    expect(length).toBeLessThanOrEqual(run.sigma[0] * (1 + 1e-15));
  }
});
