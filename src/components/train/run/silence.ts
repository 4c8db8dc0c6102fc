/** How long a worker may say nothing, in ticks. */
export interface SilenceLimits {
  /** Milliseconds. Ticks are counted, not hours: a computer that slept has not waited. */
  readonly tick: number;
  /** Once it has made steps: so many ticks, and ten times the longest silence so far, since its steps may be slow. */
  readonly least: number;
  /** Before its first step, while programs are compiled and nobody knows how long a step takes. */
  readonly first: number;
}

/** Two minutes between steps; ten before the first. */
export const silenceLimits: SilenceLimits = {tick: 5000, least: 24, first: 120};

/** A worker that has died without an error: the browser sends no event for it, so that only its silence tells. */
export interface Silence {
  /** Whether an answer is due: a paused worker owes none. Doesn't begin to count anew. */
  expect(isDue: boolean): void;
  /** The worker has said something; `hasStepped`: of steps that it made. */
  heard(hasStepped: boolean): void;
  dispose(): void;
}

/** Calls `onSilent` once, with the minutes, where the worker has been silent for too long. */
export function watchSilence(
  onSilent: (minutes: number) => void,
  {tick, least, first}: SilenceLimits = silenceLimits
): Silence {
  let [silent, longest] = [0, 0];
  let isDue = false;
  let knows = false;
  const timer = setInterval(() => {
    if (!isDue) return;
    silent++;
    if (silent < (knows ? Math.max(least, 10 * longest) : first)) return;
    clearInterval(timer);
    onSilent((silent * tick) / 60_000);
  }, tick);
  return {
    expect(due) {
      if (!due) silent = 0;
      isDue = due;
    },
    heard(hasStepped) {
      if (knows) longest = Math.max(longest, silent);
      knows ||= hasStepped;
      silent = 0;
    },
    dispose: () => clearInterval(timer)
  };
}
