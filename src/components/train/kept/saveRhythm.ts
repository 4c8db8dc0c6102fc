/** Steps, or seconds, after which a checkpoint is due. A reload in mid-training ends the worker at once, and costs what came after the last. */
export const [mostSteps, mostSeconds] = [500, 5];
/** A checkpoint may take a fiftieth of the time. */
const share = 1 / 50;

/**
 * Whether a checkpoint is due `steps` and `milliseconds` after the last, which itself took `cost` milliseconds: after 5 seconds or
 * 500 steps, whichever is sooner, but not so often that it takes more than a fiftieth of the time.
 */
export function isDue({steps, milliseconds, cost}: {steps: number; milliseconds: number; cost: number}): boolean {
  const isTime = milliseconds >= 1000 * mostSeconds || steps >= mostSteps;
  return steps > 0 && isTime && cost <= share * milliseconds;
}
