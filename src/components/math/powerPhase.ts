import {times, transposeTimes} from "./matrix.js";
import type {PowerRun} from "./powerRun.js";

/** The four parts of one round of power iteration. */
export const powerParts = ["Wᵀu", "v ← Wᵀu / ‖Wᵀu‖", "Wv", "u ← Wv / ‖Wv‖"] as const;

/** A run after some rounds and parts of the next one. */
export interface PowerPhase {
  /** Rounds that are complete. */
  readonly round: number;
  /** Parts of the next round that are done: 0 to 3. */
  readonly parts: number;
  /** What stands in the place of u and v. */
  readonly u: Float64Array;
  readonly v?: Float64Array;
  /** Which of the two is a product that isn't normalised yet. */
  readonly raw?: "u" | "v";
}

/** Where a run stands at `k` rounds, a multiple of ¼: 2.25 means two rounds, and Wᵀu of the third. */
export function powerPhase({W, states}: PowerRun, k: number): PowerPhase {
  const round = Math.floor(k);
  const parts = Math.round(4 * (k - round));
  const {u, v} = states[round];
  if (parts === 0) return {round, parts, u, v};
  if (parts === 1) return {round, parts, u, v: transposeTimes(W, u), raw: "v"};
  const next = states[round + 1].v!;
  return parts === 2 ? {round, parts, u, v: next} : {round, parts, u: times(W, next), v: next, raw: "u"};
}
