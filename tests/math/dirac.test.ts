import {describe, expect, it} from "vitest";
import {
  diracEquilibrium,
  diracField,
  diracMethods,
  diracPath,
  diracStep,
  slopeOfF,
  type DiracState
} from "../../src/components/math/dirac.js";

const length = ({theta, psi}: DiracState) => Math.hypot(theta, psi);
const start = {theta: 1, psi: 0};

describe("diracEquilibrium", () => {
  it("has the eigenvalues ±i/2, and grows by 1.00125 a step of 0.1", () => {
    const {imaginary, growth} = diracEquilibrium(0.1);
    expect(imaginary).toBe(0.5);
    expect(growth.toFixed(5)).toBe("1.00125");
  });

  it("describes what simultaneous steps do close to it", () => {
    const near = {theta: 1e-4, psi: 0};
    for (const h of [0.02, 0.1, 0.5]) {
      expect(length(diracStep(near, {h})) / length(near)).toBeCloseTo(diracEquilibrium(h).growth, 7);
    }
  });
});

describe("diracStep", () => {
  it("uses the derivative of −log(1 + e^−t)", () => {
    const f = (t: number) => -Math.log1p(Math.exp(-t));
    for (const t of [-2, 0, 0.7]) expect(slopeOfF(t)).toBeCloseTo((f(t + 1e-5) - f(t - 1e-5)) / 2e-5, 8);
  });

  it("runs away if both play at once, stays on a ring in turns, and arrives with R1", () => {
    const end = (method: "simultaneous" | "alternating" | "R1") => diracPath(start, 1000, {h: 0.1, method}).map(length);
    expect(end("simultaneous").at(-1)).toBeGreaterThan(2);
    expect(Math.min(...end("alternating"))).toBeGreaterThan(0.9);
    expect(Math.max(...end("alternating"))).toBeLessThan(1.1);
    expect(end("R1").at(-1)).toBeLessThan(1e-5);
  });

  it("stays where it is at the equilibrium", () => {
    expect(length(diracStep({theta: 0, psi: 0}))).toBe(0);
  });
});

describe("diracField", () => {
  const e = 1e-5;
  it.each(diracMethods)("agrees with differences of the value: %s", (method) => {
    const options = {method, gamma: 0.7, lambda: 0.4};
    const value = ({theta, psi}: DiracState) => {
      const t = theta * (method === "spectral" ? Math.sign(psi) : psi);
      return method === "clipping" || method === "penalty" ? t : -Math.log1p(Math.exp(-t));
    };
    const penalty = (psi: number) => {
      if (method === "R1") return (options.gamma * psi ** 2) / 2;
      return method === "penalty" ? (options.lambda * (Math.abs(psi) - 1) ** 2) / 2 : 0;
    };
    const climbed = (state: DiracState) => value(state) - penalty(state.psi);
    for (const [theta, psi] of [
      [1, 0.5],
      [-0.3, 1.2],
      [0.8, -0.6],
      [-2, -1.5]
    ]) {
      const field = diracField({theta, psi}, options);
      const byTheta = value({theta: theta + e, psi}) - value({theta: theta - e, psi});
      const byPsi = climbed({theta, psi: psi + e}) - climbed({theta, psi: psi - e});
      expect(field.theta).toBeCloseTo(-byTheta / (2 * e), 7);
      expect(field.psi).toBeCloseTo(byPsi / (2 * e), 7);
    }
  });
});

describe("diracPath, over 10,000 steps of 0.1", () => {
  const from = {theta: 0.8, psi: 0.6};
  const distances = (method: (typeof diracMethods)[number]) => diracPath(from, 10_000, {method, h: 0.1}).map(length);
  const last = (values: number[]) => values.slice(-2000);

  it("moves away with every step if both play at once, since the field is at a right angle to the state", () => {
    const all = distances("simultaneous");
    expect(all.every((d, k) => k === 0 || d > all[k - 1])).toBe(true);
  });

  it("keeps to a ring in turns", () => {
    const all = distances("alternating");
    expect(Math.min(...all)).toBeGreaterThan(0.99);
    expect(Math.max(...all)).toBeLessThan(1.03);
  });

  it("arrives with R1", () => expect(distances("R1").at(-1)).toBeLessThan(1e-12));

  it("keeps orbiting with clipping: a circle of radius c where time is continuous", () => {
    const fine = diracPath(from, 40_000, {method: "clipping", h: 0.002, clip: 0.5}).map(length).slice(-20_000);
    expect(Math.min(...fine)).toBeCloseTo(0.5, 2);
    expect(Math.max(...fine)).toBeCloseTo(0.5, 2);
    expect(Math.min(...last(distances("clipping")))).toBeGreaterThan(0.4);
    expect(Math.max(...last(distances("clipping")))).toBeLessThan(0.6);
  });

  it("keeps orbiting with the gradient penalty: half turns about (∓λ, 0), which meet θ = ±λ(1 + r)/(1 − r)", () => {
    for (const lambda of [0.3, 1]) {
      const damping = lambda / 2;
      const r = Math.exp((-Math.PI * damping) / Math.sqrt(1 - damping ** 2));
      const path = diracPath(from, 200_000, {method: "penalty", h: 0.0005, lambda}).slice(-60_000);
      const crossing = path.filter(({psi}, k) => k > 0 && psi > 0 !== path[k - 1].psi > 0).map(({theta}) => Math.abs(theta)); // prettier-ignore
      expect(crossing.length).toBeGreaterThan(3);
      for (const theta of crossing) expect(theta).toBeCloseTo((lambda * (1 + r)) / (1 - r), 2);
    }
  });

  it("slides past the data without end with the spectral norm, ψ as it was", () => {
    const path = diracPath(from, 10_000, {method: "spectral", h: 0.1});
    expect(path.every(({psi}) => psi === 0.6)).toBe(true);
    expect(path.every(({theta}, k) => k === 0 || theta < path[k - 1].theta)).toBe(true);
    expect(path.at(-1)!.theta).toBeLessThan(-900);
  });
});
