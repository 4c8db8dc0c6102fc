/** Milliseconds since some moment, as `performance.now` has them. */
export type Clock = () => number;

/** A group of calls lasts at least this long: clocks in browsers may be a millisecond coarse. */
const group = 20; // milliseconds

/** One call that lasts this long is enough; what is shorter is repeated. */
const long = 250; // milliseconds

/** The groups of which the fastest counts. */
const groups = 9;

/**
 * Seconds that one call of `work` takes: the fastest of nine groups of calls, after one that lets the machine warm up.
 * The fastest, since whatever else the machine does only adds (so Python's timeit). Work of a quarter of a second or
 * more is done once.
 */
export function secondsPerCall(work: () => void, clock: Clock): number {
  const first = timeGroup(work, clock);
  if (first >= long) return first / 1000;
  return Math.min(...Array.from({length: groups}, () => timeGroup(work, clock))) / 1000;
}

/** Milliseconds a call. The clock is read after 1, 3, 7, … calls: often enough, and its own cost disappears. */
function timeGroup(work: () => void, clock: Clock): number {
  const start = clock();
  for (let calls = 0, more = 1; ; more *= 2) {
    for (let i = 0; i < more; ++i) work();
    calls += more;
    const elapsed = clock() - start;
    if (elapsed >= group) return elapsed / calls;
  }
}
