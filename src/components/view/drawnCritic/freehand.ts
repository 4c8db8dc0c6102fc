/** Pixels of a drawing. */
export type Pixel = readonly [number, number];

export interface FreehandOptions {
  /** Whether a pen may go down there. */
  readonly isPaper: (at: Pixel) => boolean;
  readonly onStart: () => void;
  /** The pen went from one place to another; both are the same where it goes down. */
  readonly onMove: (from: Pixel, to: Pixel) => void;
  /** The pen is up. `kept` is false if the browser took the gesture for a scroll: nothing was meant to be drawn. */
  readonly onEnd: (kept: boolean) => void;
}

/** Lets a pointer draw on `svg`. A finger that starts upwards or downwards scrolls the page. */
export function freehand(svg: SVGSVGElement, {isPaper, onStart, onMove, onEnd}: FreehandOptions): void {
  const at = (event: PointerEvent): Pixel => {
    const box = svg.getBoundingClientRect();
    const scale = Number(svg.getAttribute("width")) / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  let pen: {id: number; at: Pixel} | undefined;
  svg.addEventListener("pointerdown", (event) => {
    const place = at(event);
    if (pen || event.button !== 0 || !isPaper(place)) return;
    pen = {id: event.pointerId, at: place};
    svg.setPointerCapture(event.pointerId);
    event.preventDefault(); // no text is selected on the way
    onStart();
    onMove(place, place);
  });
  svg.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pen?.id) return;
    const place = at(event);
    onMove(pen.at, place);
    pen.at = place;
  });
  const end = (kept: boolean) => (event: PointerEvent) => {
    if (event.pointerId !== pen?.id) return;
    pen = undefined;
    onEnd(kept);
  };
  svg.addEventListener("pointercancel", end(false));
  svg.addEventListener("lostpointercapture", end(true));
}
