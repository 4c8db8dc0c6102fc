/** Plays frames once, when at least half of `element` is on the screen, and not by itself for those who want no motion. */
export interface Playing {
  /** Ends it, if it is under way, and keeps it from beginning. */
  stop(): void;
  /** From the first frame, now. */
  again(): void;
}

/** The whole play takes so long, in milliseconds. */
const duration = 12_000;
/** The observer tells when another twentieth of the element has come. */
const thresholds = Array.from({length: 21}, (_, i) => i / 20);

/** `show` is told the index of each frame in turn; the last of `count` stays. */
export function recordedPlay(element: Element, {count, show}: {count: number; show(index: number): void}): Playing {
  let timer: ReturnType<typeof setInterval> | undefined;
  const end = () => {
    clearInterval(timer);
    timer = undefined;
    observer?.disconnect();
  };
  const again = () => {
    end();
    let index = 0;
    show(index);
    timer = setInterval(() => {
      if (++index >= count - 1) end();
      show(Math.min(index, count - 1));
    }, duration / count);
  };
  const wantsMotion = typeof matchMedia === "function" && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const observer =
    wantsMotion && typeof IntersectionObserver === "function"
      ? new IntersectionObserver((entries) => isHalfSeen(entries.at(-1)!) && again(), {threshold: thresholds})
      : undefined;
  observer?.observe(element);
  return {stop: end, again};
}

/** Whether half of it is on the screen, or it fills most of a screen that is too small for that. */
function isHalfSeen({intersectionRatio, intersectionRect, rootBounds}: IntersectionObserverEntry): boolean {
  const screen = rootBounds?.height ?? 0;
  return intersectionRatio >= 0.5 || (screen > 0 && intersectionRect.height >= 0.8 * screen);
}
