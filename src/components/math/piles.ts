import {carry} from "./transport.js";

/** One shovelful from one place to another; places are counted from 0. */
export interface Move {
  readonly from: number;
  readonly to: number;
}

/** The piles after these moves. Throws where a move takes from an empty pile or leaves the places. */
export function applyMoves(p: readonly number[], moves: readonly Move[]): number[] {
  const now = [...p];
  for (const {from, to} of moves) {
    if (!(now[from] > 0) || !(to in now)) throw new RangeError(`invalid move: ${from + 1} to ${to + 1}`);
    --now[from];
    ++now[to];
  }
  return now;
}

/** What moves cost, in shovel-steps: each its way. */
export function movesCost(moves: readonly Move[]): number {
  return moves.reduce((total, {from, to}) => total + Math.abs(from - to), 0);
}

/** W₁ of piles on neighbouring places, not normalised: the fewest shovel-steps from `p` to `q`, Σ |F − G|. */
export function shovelSteps(p: readonly number[], q: readonly number[]): number {
  return carry(p, q).reduce((total, passing) => total + Math.abs(passing), 0);
}

/** How the moves of a reader stand. Lengths in shovel-steps. */
export interface Account {
  readonly now: readonly number[];
  readonly spent: number;
  /** The fewest that are still needed. */
  readonly left: number;
  /** The fewest from start to target. */
  readonly best: number;
  /** spent + left − best, by the triangle inequality never below 0: what the moves have wasted. */
  readonly detour: number;
  /** Shovelfuls that lie where they are too many. */
  readonly misplaced: number;
}

/** Adds up moves from `p` on the way to `q`. */
export function account(p: readonly number[], q: readonly number[], moves: readonly Move[]): Account {
  const now = applyMoves(p, moves);
  const [spent, left, best] = [movesCost(moves), shovelSteps(now, q), shovelSteps(p, q)];
  const misplaced = now.reduce((total, height, i) => total + Math.max(0, height - q[i]), 0);
  return {now, spent, left, best, detour: spent + left - best, misplaced};
}
