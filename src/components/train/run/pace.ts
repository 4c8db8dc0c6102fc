/** How long a submission may keep the graphics card, in milliseconds: half of a frame at 60 a second, so that the page stays smooth. */
export const longest = 8;

/** How many steps the next submission should hold. */
export interface Pace {
  steps(): number;
  /** Tells how long the device took for so many steps. */
  took(milliseconds: number, steps: number): void;
}

/** Starts with single steps; then as many, at most `most`, as fit into `longest` by the speed so far, at most twice as many as before. */
export function pace(most: number): Pace {
  let steps = 1;
  let perStep = 0;
  return {
    steps: () => steps,
    took(milliseconds, count) {
      const now = milliseconds / count;
      perStep = perStep ? 0.7 * perStep + 0.3 * now : now;
      steps = Math.max(1, Math.min(most, 2 * steps, Math.floor(longest / perStep)));
    }
  };
}
