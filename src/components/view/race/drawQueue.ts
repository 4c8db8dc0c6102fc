/** Things to draw, each under a name; of one name only the newest is drawn. */
export interface DrawQueue {
  ask(name: string, draw: () => void): void;
  /** Draws all that waits, now. */
  flush(): void;
}

/** Draws what is asked for in the next frames, in order, and in each frame only until `budget` milliseconds have passed. */
export function drawQueue({budget = 1.5}: {budget?: number} = {}): DrawQueue {
  const waiting = new Map<string, () => void>();
  let frame = 0;
  const draw = (until: number) => {
    const began = performance.now();
    for (const [name, job] of waiting) {
      waiting.delete(name);
      job();
      if (performance.now() - began >= until) break;
    }
  };
  const next = () => {
    draw(budget);
    frame = waiting.size ? requestAnimationFrame(next) : 0;
  };
  return {
    ask(name, job) {
      waiting.set(name, job);
      frame ||= requestAnimationFrame(next);
    },
    flush: () => draw(Infinity)
  };
}
