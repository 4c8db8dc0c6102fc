/** How long a step takes, from stretches of several steps in which nothing else was done. */
export interface StepTime {
  /** Tells that `steps` steps took so long in all. */
  took(milliseconds: number, steps: number): void;
  /** The median of the last stretches, in milliseconds a step; undefined before the first. */
  milliseconds(): number | undefined;
}

/** Forgets all but the last `most` stretches, so that a pause of the browser, or a shader being compiled, doesn't count for long. */
export function stepTime({most = 9} = {}): StepTime {
  const stretches: number[] = [];
  return {
    took(milliseconds, steps) {
      if (steps > 0) stretches.push(milliseconds / steps);
      if (stretches.length > most) stretches.shift();
    },
    milliseconds: () => [...stretches].sort((a, b) => a - b)[(stretches.length - 1) >> 1]
  };
}
