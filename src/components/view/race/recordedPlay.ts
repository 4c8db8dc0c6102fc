/** Plays frames once, when `element` comes into view: never longer than five seconds, and not for those who want no motion. */
export interface Playing {
  /** Ends it, if it is under way, and keeps it from beginning. */
  stop(): void;
  /** From the first frame, now. */
  again(): void;
}

/** The whole play takes so long, in milliseconds. */
const duration = 4500;

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
      ? new IntersectionObserver((entries) => entries.some(({isIntersecting}) => isIntersecting) && again(), {
          threshold: 0.4
        })
      : undefined;
  observer?.observe(element);
  return {stop: end, again};
}
