import {describe, expect, it} from "vitest";
import {diracMethods} from "../../src/components/math/dirac.js";
import {diracFate} from "../../src/components/math/diracFate.js";

const start = {theta: 0.8, psi: 0.6};

describe("diracFate", () => {
  it("reads off the paths what theory says of the six games", () => {
    for (const h of [0.05, 0.1, 0.2]) {
      expect(diracMethods.map((method) => diracFate(start, {method, h}))).toEqual([
        "spirals out",
        "stays on a ring",
        "comes in",
        "keeps orbiting",
        "keeps orbiting",
        "slides away"
      ]);
    }
  });

  it("sees what only shows at large steps: turns drift out, a weak R1 can't hold", () => {
    expect(diracFate(start, {method: "alternating", h: 0.5})).toBe("drifts out");
    expect(diracFate({theta: 0.1, psi: 0}, {method: "R1", h: 0.5, gamma: 0.05})).not.toBe("comes in"); // h > 4γ
    expect(diracFate(start, {method: "penalty", h: 0.5, lambda: 0.25})).toBe("spirals out"); // h > λ
  });

  it("stands still at the equilibrium, and where ψ/|ψ| is undefined", () => {
    for (const method of diracMethods) expect(diracFate({theta: 0, psi: 0}, {method})).toBe("stands still");
    expect(diracFate({theta: 1, psi: 0}, {method: "spectral"})).toBe("stands still");
  });
});
