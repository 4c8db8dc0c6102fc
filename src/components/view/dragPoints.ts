/** A point that can be dragged, in pixels of the drawing. */
export interface DragPoint<Name extends string> {
  readonly name: Name;
  readonly x: number;
  readonly y: number;
}

/** A finger may miss a point by so many pixels. */
const touch = 26;

/**
 * Lets a pointer take the nearest of some points of the first SVG in `stage`. The stage listens, since the drawing is replaced
 * as it goes; `points()` says where they are now, and `onMove` is told where the one that was taken should be.
 */
export function dragPoints<Name extends string>(
  stage: HTMLElement,
  {points, onMove}: {points(): readonly DragPoint<Name>[]; onMove(name: Name, x: number, y: number): void}
): void {
  const at = (event: PointerEvent): [number, number] => {
    const svg = stage.querySelector("svg")!;
    const box = svg.getBoundingClientRect();
    const scale = Number(svg.getAttribute("width")) / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  let taken: Name | undefined;
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const [x, y] = at(event);
    const away = (point: DragPoint<Name>) => Math.hypot(point.x - x, point.y - y);
    const [nearest] = [...points()].sort((a, b) => away(a) - away(b));
    if (!nearest || away(nearest) > touch) return;
    taken = nearest.name;
    stage.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  stage.addEventListener("pointermove", (event) => {
    if (taken) onMove(taken, ...at(event));
  });
  stage.addEventListener("lostpointercapture", () => (taken = undefined));
}
