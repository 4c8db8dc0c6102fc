/** Calls `act` soon after it is asked to, but not more often than every `every` milliseconds. */
export function atMost(every: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let acted = -Infinity;
  const now = () => {
    timer = undefined;
    acted = performance.now();
    act();
  };
  return () => {
    timer ??= setTimeout(now, Math.max(0, every - (performance.now() - acted)));
  };
}
