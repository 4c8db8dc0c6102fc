import {dataBumps, modeWidth, type Bumps} from "../../math/twoModes.js";
import {bestResponse} from "../../math/twoModesResponse.js";
import {twoModeScore, type TwoModeScore} from "../../math/twoModesScore.js";

/** A move of the generator against a D that waited, and what came of it when D had answered. */
export interface Round extends TwoModeScore {
  readonly played: Bumps;
}

/** A position of the game: the data at ±a, the generator as it stands, and the one that D is the best against. */
export interface TwoModesState {
  readonly a: number;
  readonly played: Bumps;
  readonly seen: Bumps;
  /** D stays as it is until it is told to answer; else `seen` is always `played`. */
  readonly waits: boolean;
  /** The bump that was moved last: 0 or 1. */
  readonly moved: number;
  readonly rounds: readonly Round[];
}

export const startState: TwoModesState = {
  a: 2,
  played: {places: [-2], share: 0.5, width: modeWidth},
  seen: {places: [-2], share: 0.5, width: modeWidth},
  waits: false,
  moved: 0,
  rounds: []
};

/** Whether two generators are the same distribution as far as their settings tell. */
export function isSame(one: Bumps, other: Bumps): boolean {
  const of = ({places, share, width}: Bumps) => [...places, width, places.length === 1 ? 0 : share].join();
  return of(one) === of(other);
}

/** The same position, D having answered if it answers at once. */
export const settle = (state: TwoModesState): TwoModesState => (state.waits ? state : {...state, seen: state.played});

/** D becomes the best against the generator as it stands; the round goes into the log. */
export function letAnswer(state: TwoModesState): TwoModesState {
  const {a, played, seen, rounds} = state;
  return {...state, seen: played, rounds: [...rounds, {played, ...twoModeScore(a, played, seen)}]};
}

/** D waits, and the generator puts every bump where that D pays it best; the same position where no place is better. */
export function respond(state: TwoModesState): TwoModesState {
  const best = bestResponse(state.a, state.seen, state.played.width);
  if (best === undefined) return state;
  const places: Bumps["places"] = state.played.places.length === 1 ? [best] : [best, best];
  return {...state, waits: true, played: {...state.played, places}};
}

/** Half of the mass on either mode, D having answered. */
export function solve({a, rounds}: TwoModesState): TwoModesState {
  return {a, played: dataBumps(a), seen: dataBumps(a), waits: false, moved: 1, rounds};
}
