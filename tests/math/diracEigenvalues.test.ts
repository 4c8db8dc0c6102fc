import {describe, expect, it} from "vitest";
import {diracEigenvalues} from "../../src/components/math/diracEigenvalues.js";
import type {Complex} from "../../src/components/math/eigenvalues2.js";

const size = ({re, im}: Complex) => Math.hypot(re, im);

describe("diracEigenvalues", () => {
  it("are ±i/2 for the classic game, and |1 + ih/2| a step", () => {
    const {field, step} = diracEigenvalues({method: "simultaneous", h: 0.1})!;
    expect(field[0].re).toBeCloseTo(0, 9);
    expect(field.map(({im}) => im)).toEqual([expect.closeTo(0.5, 9), expect.closeTo(-0.5, 9)]);
    expect(size(step[0]).toFixed(5)).toBe("1.00125");
  });

  it("have modulus 1 in turns for every h below 4, and more above", () => {
    for (const h of [0.1, 1, 3.9]) {
      for (const value of diracEigenvalues({method: "alternating", h})!.step) expect(size(value)).toBeCloseTo(1, 8);
    }
    expect(Math.max(...diracEigenvalues({method: "alternating", h: 4.2})!.step.map(size))).toBeGreaterThan(1.1);
  });

  it("solve λ² + γλ + ¼ = 0 with R1, as a pair or as two real numbers", () => {
    for (const gamma of [0.05, 0.3, 1.5]) {
      for (const {re, im} of diracEigenvalues({method: "R1", gamma})!.field) {
        expect(re * re - im * im + gamma * re + 0.25).toBeCloseTo(0, 8);
        expect(2 * re * im + gamma * im).toBeCloseTo(0, 8);
        expect(re).toBeLessThan(0);
      }
    }
  });

  it("are ±i with f(t) = t under clipping, and none where the field jumps", () => {
    expect(diracEigenvalues({method: "clipping"})!.field[0]).toEqual({
      re: expect.closeTo(0, 9),
      im: expect.closeTo(1, 9)
    });
    expect(diracEigenvalues({method: "penalty"})).toBeUndefined();
    expect(diracEigenvalues({method: "spectral"})).toBeUndefined();
  });
});
