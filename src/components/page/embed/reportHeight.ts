/** What a framed figure tells the page around it. */
export interface HeightMessage {
  readonly type: "sn-gan:height";
  readonly figure: string;
  /** In CSS pixels. */
  readonly height: number;
}

/** What it hears: a wish to be told again. */
const wish = "sn-gan:height?";

/**
 * Tells the page around this frame, if its origin is `origin`, how high `main` is, and again whenever that changes or it asks.
 * Whoever else sends a message isn't heard.
 */
export function reportHeight(main: Element, figure: string, origin: string): void {
  const tell = () => {
    const height = Math.ceil(main.getBoundingClientRect().bottom + scrollY);
    window.parent.postMessage({type: "sn-gan:height", figure, height} satisfies HeightMessage, origin);
  };
  addEventListener("message", ({source, origin: from, data}: MessageEvent<unknown>) => {
    if (source !== window.parent || from !== origin) return;
    if (typeof data === "object" && data !== null && "type" in data && data.type === wish) tell();
  });
  new ResizeObserver(tell).observe(main);
}
