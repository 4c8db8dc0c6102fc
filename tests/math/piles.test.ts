import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {bestPlans, nestedPlan, routesOf} from "../../src/components/math/bestPlans.js";
import {movesCode, movesOfCode, parsePiles, pilesCode, pilesOfCode} from "../../src/components/math/parsePiles.js";
import {account, applyMoves, movesCost, shovelSteps, type Move} from "../../src/components/math/piles.js";
import {carry, orderedPlan, planCost, type Plan} from "../../src/components/math/transport.js";

const P = [3, 2, 1, 4];
const Q = [1, 2, 4, 3];
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const cost = (plan: Plan) => {
  const places = plan.map((_, i) => i);
  return planCost(plan, places, places);
};
const move = (from: number, to: number): Move => ({from: from - 1, to: to - 1});

/**
 * Prices that no way undercuts: f changes by at most 1 from place to place, falls where mass has to pass to the right, climbs
 * where it has to pass to the left, and is level where none passes. Σ f·(p − q) is W₁: f is a best critic. Kantorovich 1942.
 */
function pilePrices(p: readonly number[], q: readonly number[]): number[] {
  const f = [0];
  for (const passing of carry(p, q).slice(0, -1)) f.push(f.at(-1)! - Math.sign(passing));
  return f;
}

/** Whether a plan moves `p` to `q` and none is cheaper: each of its routes costs exactly what the prices allow, f[i] − f[j] = |i − j|. */
function isBestPlan(plan: Plan, p: readonly number[], q: readonly number[]): boolean {
  const f = pilePrices(p, q);
  const moves = plan.every((row, i) => sum(row) === p[i]) && q.every((qj, j) => sum(plan.map((row) => row[j])) === qj);
  return moves && routesOf(plan).every(({from, to}) => f[from] - f[to] === Math.abs(from - to));
}

/** Every way to write `total` as a sum of numbers up to `caps`. */
const splits = (total: number, caps: readonly number[]): number[][] =>
  caps.length === 0
    ? total === 0 ? [[]] : [] // prettier-ignore
    : Array.from({length: Math.min(total, caps[0]) + 1}, (_, a) => a).flatMap((a) =>
        splits(total - a, caps.slice(1)).map((rest) => [a, ...rest])
      );
/** Every plan in whole shovelfuls. */
const allPlans = (p: readonly number[], q: readonly number[]): number[][][] =>
  p.length === 0
    ? [[]]
    : splits(p[0], q).flatMap(
        (row) =>
        allPlans(p.slice(1), q.map((want, j) => want - row[j])).map((rest) => [row, ...rest]) // prettier-ignore
      );

/** Two lists of piles with up to `places` places and up to `shovels` shovelfuls. */
const piles = ({places, shovels}: {places: number; shovels: number}) =>
  fc
    .integer({min: 2, max: places})
    .chain((n) =>
      fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), {minLength: 1, maxLength: shovels}).map((ways) => ({n, ways}))
    )
    .map(({n, ways}) => {
      const heights = (end: 0 | 1) => Array.from({length: n}, (_, i) => ways.filter((way) => way[end] === i).length);
      return {p: heights(0), q: heights(1), ways};
    });

describe("moves", () => {
  it("take one shovelful each, and cost their way", () => {
    const moves = [move(1, 3), move(4, 3), move(3, 2)];
    expect(applyMoves(P, moves)).toEqual([2, 3, 2, 3]);
    expect(movesCost(moves)).toBe(4);
    expect(P).toEqual([3, 2, 1, 4]);
  });

  it("can't be made from an empty pile or to no place", () => {
    expect(() => applyMoves([0, 1], [move(1, 2)])).toThrow(new RangeError("invalid move: 1 to 2"));
    expect(() => applyMoves([0, 1], [move(2, 3)])).toThrow(new RangeError("invalid move: 2 to 3"));
  });

  it("Weng's piles: 5 steps by two ways, 7 by a detour", () => {
    expect(account(P, Q, [])).toEqual({now: P, spent: 0, left: 5, best: 5, detour: 0, misplaced: 3});
    const far = [move(1, 3), move(1, 3), move(4, 3)];
    const near = [move(1, 2), move(1, 2), move(2, 3), move(2, 3), move(4, 3)];
    for (const moves of [far, near]) {
      expect(account(P, Q, moves)).toEqual({now: Q, spent: 5, left: 0, best: 5, detour: 0, misplaced: 0});
    }
    expect(account(P, Q, [move(3, 4), move(4, 3), ...far])).toMatchObject({now: Q, spent: 7, left: 0, detour: 2});
  });

  it("waste nothing or more, never less: the triangle inequality", () => {
    fc.assert(
      fc.property(piles({places: 8, shovels: 20}), ({p, q, ways}) => {
        const moves = ways.map(([from, to]) => ({from, to}));
        const {now, spent, left, best, detour} = account(p, q, moves);
        expect(now).toEqual(q);
        expect([left, detour]).toEqual([0, spent - best]);
        for (let k = 0; k < moves.length; ++k)
          expect(account(p, q, moves.slice(0, k)).detour).toBeGreaterThanOrEqual(0);
      })
    );
  });
});

describe("best plans", () => {
  it("Weng's piles have 3 in whole shovelfuls: in order, nested, and half of each", () => {
    const {plans, complete} = bestPlans(P, Q);
    const moving = (plan: Plan) => routesOf(plan).filter(({from, to}) => from !== to).map(({from, to, amount}) => `${amount}: ${from + 1}→${to + 1}`); // prettier-ignore
    expect(complete).toBe(true);
    expect(plans.map(moving)).toEqual([
      ["2: 1→2", "2: 2→3", "1: 4→3"],
      ["2: 1→3", "1: 4→3"],
      ["1: 1→2", "1: 1→3", "1: 2→3", "1: 4→3"]
    ]);
    expect(plans.map(cost)).toEqual([5, 5, 5]);
  });

  it("two halves have 2, of 4 steps for 2 shovelfuls: W₁ = 2", () => {
    const {plans} = bestPlans([1, 1, 0, 0], [0, 0, 1, 1]);
    expect(plans.map((plan) => routesOf(plan).map(({from, to}) => [from, to]))).toEqual([
      [[0, 2], [1, 3]], [[0, 3], [1, 2]]]); // prettier-ignore
    expect(plans.map(cost)).toEqual([4, 4]);
  });

  it("n books that move up by one have 2ⁿ⁻¹", () => {
    const count = (n: number) => bestPlans([...Array(n).fill(1), 0], [0, ...Array(n).fill(1)]).plans.length;
    expect([1, 2, 3, 4, 5, 6, 7].map(count)).toEqual([1, 2, 4, 8, 16, 32, 64]);
  });

  it("are all there are, of every plan written out", () => {
    fc.assert(
      fc.property(piles({places: 4, shovels: 6}), ({p, q}) => {
        const all = allPlans(p, q);
        const least = Math.min(...all.map(cost));
        const {plans, complete} = bestPlans(p, q, {limit: 1e4});
        expect(complete).toBe(true);
        expect(plans.map(String).sort()).toEqual(all.filter((plan) => cost(plan) === least).map(String).sort()); // prettier-ignore
        for (const plan of all) expect(isBestPlan(plan, p, q)).toBe(cost(plan) === least);
      })
    );
  });

  it("the ordered and the nested one cost W₁, and the nested one moves fewest", () => {
    fc.assert(
      fc.property(piles({places: 8, shovels: 30}), ({p, q}) => {
        for (const plan of [orderedPlan(p, q), nestedPlan(p, q)]) {
          expect(cost(plan)).toBe(shovelSteps(p, q));
          expect(isBestPlan(plan, p, q)).toBe(true);
        }
        const moved = sum(nestedPlan(p, q).map((row, i) => sum(row) - row[i]));
        expect(moved).toBe(account(p, q, []).misplaced);
      })
    );
  });

  it("stop at a limit, and say so", () => {
    const {plans, complete} = bestPlans([9, 9, 9, 9, 0, 0, 0, 0], [0, 0, 0, 0, 9, 9, 9, 9]);
    expect([plans.length, complete]).toEqual([100, false]);
    expect(new Set(plans.map(cost))).toEqual(new Set([144]));
    expect(isBestPlan([[1, 0], [0, 1]], [1, 2], [1, 2])).toBe(false); // prettier-ignore
  });

  it("prices are a best critic: slopes of −1 to 1, and their gap is W₁", () => {
    fc.assert(
      fc.property(piles({places: 8, shovels: 30}), ({p, q}) => {
        const f = pilePrices(p, q);
        f.slice(1).forEach((fi, i) => expect(Math.abs(fi - f[i])).toBeLessThanOrEqual(1));
        expect(sum(f.map((fi, i) => fi * (p[i] - q[i])))).toBe(shovelSteps(p, q));
      })
    );
  });
});

describe("piles as text", () => {
  it("are read with blanks or commas", () => {
    expect(parsePiles(" 3 2,1 4", "1, 2 4 3 ")).toEqual({p: P, q: Q});
  });

  it.each([
    ["3 2 x", "1 2 3", "“x” in P is no whole number from 0 to 9"],
    ["3 2", "1 12", "“12” in Q is no whole number from 0 to 9"],
    ["-1 2", "1 0", "“-1” in P is no whole number from 0 to 9"],
    ["3", "3", "P has 1 place: it takes 2 to 8"],
    ["1 1", "", "Q has no places: it takes 2 to 8"],
    ["1 1 1 1 1 1 1 1 1", "9 0", "P has 9 places: it takes 2 to 8"],
    ["1 1 1", "3 0", "P has 3 places, Q has 2: it takes equally many"],
    ["3 2", "1 1", "P has 5 in all, Q has 2: it takes equally many"],
    ["0 0", "0 0", "all piles are empty: it takes at least one shovelful"]
  ])("“%s” and “%s”: %s", (p, q, message) => {
    expect(() => parsePiles(p, q)).toThrow(new RangeError(message));
  });

  it("go into an address and come back, moves too; nonsense is none", () => {
    expect(pilesCode({p: P, q: Q})).toBe("3214-1243");
    expect(pilesOfCode("3214-1243")).toEqual({p: P, q: Q});
    for (const code of ["", "3214", "3214-1244", "a-b", "1-1", "11-11-11"]) expect(pilesOfCode(code)).toBeUndefined();
    const moves = [move(1, 3), move(4, 3)];
    expect(movesCode(moves)).toBe("13.43");
    expect(movesOfCode("13.43", P)).toEqual(moves);
    for (const code of ["", "1", "13.", "19", "88", "33", "15", "13.13.13.13"])
      expect(movesOfCode(code, P)).toEqual([]);
    expect(movesOfCode("13.43", P, 1)).toEqual([]);
  });
});
