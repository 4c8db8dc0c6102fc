import {describe, expect, it} from "vitest";
import {diracEquilibrium, diracPath, diracStep, slopeOfF, type DiracState} from "../../src/components/math/dirac.js";

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
