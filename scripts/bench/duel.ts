import {median} from "d3-array";
import type {Asked, Side, Time} from "./side.js";

/** What two sides took for the same steps. */
export interface Duel {
  readonly ours: Time & {calls: Asked};
  readonly theirs: Time & {calls: Asked};
  /** Blocks that were made, each in the order ours, theirs, theirs, ours. */
  readonly blocks: number;
  /** Of the first steps' losses, the largest difference. */
  readonly difference: number;
}

interface DuelOptions {
  /** Blocks, if the time allows. */
  readonly blocks: number;
  /** When the last block has to be over, on the clock of `performance.now`. One is made in any case. */
  readonly until?: number;
  readonly tell?: (sentence: string) => void;
}

/** Steps whose losses must agree, and how closely. */
const comparedSteps = 5;
const tolerated = 1e-3;
/** A side's share of a block, in milliseconds, where a step takes less. */
const stretch = 500;

/**
 * Two sides from the same start in turn: medians of blocks in ABBA order. Throws a sentence when their losses differ, because then
 * times mean nothing.
 */
export async function duel(ours: Side, theirs: Side, options: DuelOptions): Promise<Duel> {
  const {blocks, until = Infinity, tell = () => {}} = options;
  await ours.run(1); // these compile
  await theirs.run(1);
  const [ourFirst, theirFirst] = [await ours.counted(), await theirs.counted()];
  const [a, b] = [stepsFor(ourFirst), stepsFor(theirFirst)];
  const times: {ours: Time; theirs: Time}[] = [];
  let longest = 0;
  while (times.length < blocks && (times.length === 0 || performance.now() + longest < until)) {
    const begin = performance.now();
    const [first, second, third, fourth] = [
      await ours.run(a),
      await theirs.run(b),
      await theirs.run(b),
      await ours.run(a)
    ];
    times.push({ours: meanOf(first, fourth), theirs: meanOf(second, third)});
    longest = Math.max(longest, performance.now() - begin);
    const {wall} = times.at(-1)!.theirs;
    tell(`block ${times.length} of ${blocks}: ${times.at(-1)!.ours.wall.toFixed(1)} ms, ${wall.toFixed(0)} ms`);
  }
  for (const side of [ours, theirs]) while (side.rows.length < comparedSteps) await side.run(1);
  const difference = differenceOf(ours.rows, theirs.rows);
  if (!(difference <= tolerated))
    throw new Error(
      `the losses of the first ${comparedSteps} steps differ by ${difference.toPrecision(2)}: no time is given`
    );
  const of = (side: "ours" | "theirs") => ({
    wall: median(times, (time) => time[side].wall)!,
    host: median(times, (time) => time[side].host)!
  });
  return {
    ours: {...of("ours"), calls: ourFirst.calls},
    theirs: {...of("theirs"), calls: theirFirst.calls},
    ...{blocks: times.length, difference}
  };
}

/** The largest difference of both losses in the first steps; ∞ where one is not a number. */
export function differenceOf(a: Side["rows"], b: Side["rows"]): number {
  const off = a
    .slice(0, comparedSteps)
    .flatMap((row, i) => [0, 1].map((column) => Math.abs(row[column] - b[i][column])));
  return off.every(Number.isFinite) ? Math.max(...off) : Infinity;
}

/** So many steps that they fill a side's share of a block. */
const stepsFor = ({wall}: Time) => Math.min(50, Math.max(1, Math.ceil(stretch / wall)));

const meanOf = (a: Time, b: Time): Time => ({wall: (a.wall + b.wall) / 2, host: (a.host + b.host) / 2});
