/**
 * Lets a pointer drag `target`, a part of `svg`: `onDrag` is told how far it has gone since it went down, in pixels of
 * the drawing, and what `read()` was then.
 */
export function dragging<T>(
  target: SVGElement,
  svg: SVGSVGElement,
  read: () => T,
  onDrag: (start: T, pixels: number) => void
): void {
  target.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    const start = read();
    const scale = Number(svg.getAttribute("width")) / svg.getBoundingClientRect().width;
    const move = (event: PointerEvent) => onDrag(start, (event.clientX - down.clientX) * scale);
    target.setPointerCapture(down.pointerId);
    target.addEventListener("pointermove", move);
    target.addEventListener("lostpointercapture", () => target.removeEventListener("pointermove", move), {once: true});
  });
}
