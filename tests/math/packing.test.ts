import {describe, expect, it} from "vitest";
import {jsDivergence, totalVariation} from "../../src/components/math/divergences.js";
import {packedAtLeast, packedAtMost, packedDistances, packTypes} from "../../src/components/math/packing.js";
import {packingFaults, packingPair} from "../../src/components/math/packingPair.js";
import {packLattice} from "../../src/components/math/packLattice.js";
import {random} from "../../src/components/math/random.js";

/** Probabilities of all kᵐ packs, one by one. */
function enumerated(p: readonly number[], m: number): number[] {
  return m === 0 ? [1] : enumerated(p, m - 1).flatMap((pack) => p.map((weight) => pack * weight));
}

const stream = random(5);
function drawn(k: number): number[] {
  const weights = Array.from({length: k}, () => (stream.uniform() < 0.2 ? 0 : stream.uniform()));
  weights[0] += 0.1;
  const total = weights.reduce((sum, x) => sum + x, 0);
  return weights.map((x) => x / total);
}

describe("packedDistances", () => {
  it.each([1, 2, 3, 4, 5])("agrees with all kᵐ packs counted one by one, m = %i", (m) => {
    for (let k = 2; k <= 5; ++k) {
      const [p, q] = [drawn(k), drawn(k)];
      const {totalVariation: tv, jsDivergence: js} = packedDistances(p, q, m);
      expect(tv).toBeCloseTo(totalVariation(enumerated(p, m), enumerated(q, m)), 12);
      expect(js).toBeCloseTo(jsDivergence(enumerated(p, m), enumerated(q, m)), 12);
    }
  });

  it("is 1 − (1 − ε)ᵐ for a generator that lacks modes of mass ε", () => {
    for (const kept of [4, 5, 6, 7]) {
      const {real, collapsed} = packingPair(kept, "uneven");
      for (const m of [1, 2, 3, 4, 8])
        expect(packedDistances(real, collapsed, m).totalVariation).toBeCloseTo(1 - (kept / 8) ** m, 12);
    }
  });

  it("counts C(k + m − 1, m) types instead of kᵐ packs, and refuses what is no pack", () => {
    expect(packTypes(drawn(8), drawn(8), 4).p).toHaveLength(330);
    expect(() => packTypes([1], [1], 0)).toThrow("invalid m: 0");
    expect(() => packTypes([1], [0.5], 2)).toThrow("probabilities sum to 0.5, not 1");
  });
});

describe("the limits of a pack", () => {
  it("hold for any two distributions", () => {
    for (let round = 0; round < 200; ++round) {
      const [p, q] = [drawn(4), drawn(4)];
      const tau = totalVariation(p, q);
      for (const m of [1, 2, 3, 4]) {
        const {totalVariation: packed} = packedDistances(p, q, m);
        expect(packed).toBeLessThanOrEqual(packedAtMost(tau, m) + 1e-12);
        expect(packed).toBeGreaterThanOrEqual(packedAtLeast(tau, m) - 1e-4);
      }
    }
  });

  it("are the distance itself for a pack of one", () => {
    expect(packedAtLeast(0.25, 1)).toBeCloseTo(0.25, 12);
    expect(packedAtMost(0.25, 1)).toBeCloseTo(0.25, 12);
  });
});

describe("packingPair", () => {
  it.each(["totalVariation", "jsDivergence"] as const)(
    "is equally far in %s at m = 1, and collapse is further after",
    (measure) => {
      for (const kept of [5, 6, 7]) {
        const {real, collapsed, other} = packingPair(kept, "uneven", {measure});
        const far = (q: readonly number[], m: number) => packedDistances(real, q, m)[measure];
        expect(far(other, 1)).toBeCloseTo(far(collapsed, 1), 12);
        expect(other.slice(0, 8).every((weight) => weight > 0)).toBe(true);
        for (const m of [2, 3, 4]) expect(far(collapsed, m)).toBeGreaterThan(far(other, m));
      }
    }
  );

  it("can't be told from mass outside, by either measure", () => {
    const {real, collapsed, other} = packingPair(6, "outside");
    for (const m of [1, 2, 3, 4]) {
      const [a, b] = [packedDistances(real, collapsed, m), packedDistances(real, other, m)];
      expect(a.totalVariation).toBeCloseTo(b.totalVariation, 12);
      expect(a.jsDivergence).toBeCloseTo(b.jsDivergence, 12);
    }
  });

  it("needs half of the modes", () => {
    expect(() => packingPair(3, "uneven")).toThrow("invalid kept: 3");
  });
});

describe("packLattice", () => {
  it.each([1, 2, 3, 4])("holds every pack once, and what D sees of it, m = %i", (m) => {
    for (const fault of packingFaults) {
      const {real, collapsed, other} = packingPair(6, fault);
      for (const q of [collapsed, other]) {
        const {columns, rows, groups} = packLattice(real, q, m);
        const sum = (of: (group: (typeof groups)[number]) => number) =>
          groups.reduce((total, group) => total + of(group), 0);
        expect(sum(({real}) => real)).toBeCloseTo(1, 12);
        expect(sum(({fake}) => fake)).toBeCloseTo(1, 12);
        expect(sum(({cells}) => cells.length / 2)).toBe(columns * rows);
        const {totalVariation: tv} = packedDistances(real, q, m);
        expect(sum(({real, fake}) => Math.max(0, real - fake))).toBeCloseTo(tv, 12);
      }
    }
  });

  it("gives a row and a column to each mode that is lost", () => {
    const {real, collapsed} = packingPair(6, "uneven");
    const [, certain] = packLattice(real, collapsed, 2).groups;
    expect([certain.answer, certain.fake]).toEqual([1, 0]);
    expect(certain.cells).toHaveLength(2 * (64 - 36));
    expect(certain.real).toBeCloseTo(1 - 0.75 ** 2, 12);
  });
});
