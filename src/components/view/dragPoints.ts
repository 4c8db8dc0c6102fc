/** A point that can be dragged, in pixels of the drawing. */
export interface DragPoint<Name extends string> {
  readonly name: Name;
  readonly x: number;
  readonly y: number;
}

/** What mice, pens and fingers have in common. */
interface Place {
  readonly clientX: number;
  readonly clientY: number;
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
  const at = (event: Place): [number, number] => {
    const svg = stage.querySelector("svg")!;
    const box = svg.getBoundingClientRect();
    const scale = Number(svg.getAttribute("width")) / box.width;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };
  const under = (event: Place): DragPoint<Name> | undefined => {
    const [x, y] = at(event);
    const away = (point: DragPoint<Name>) => Math.hypot(point.x - x, point.y - y);
    const [nearest] = [...points()].sort((a, b) => away(a) - away(b));
    return nearest && away(nearest) <= touch ? nearest : undefined;
  };
  let taken: Name | undefined;
  // A finger that comes down on a point drags it in every direction; elsewhere it scrolls. (Chromium heeds touch-action on a
  // whole <svg> alone, not on what is in it.)
  stage.addEventListener(
    "touchstart",
    (event) => event.touches.length === 1 && under(event.touches[0]) && event.preventDefault(),
    {
      passive: false
    }
  );
  stage.addEventListener("pointerdown", (event) => {
    const point = event.button === 0 ? under(event) : undefined;
    if (!point) return;
    taken = point.name;
    stage.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  stage.addEventListener("pointermove", (event) => {
    if (taken) onMove(taken, ...at(event));
  });
  stage.addEventListener("lostpointercapture", () => (taken = undefined));
}
