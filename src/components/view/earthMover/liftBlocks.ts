import type {Lifted} from "./EarthDrawing.js";

/**
 * Lets a pointer take a shovelful from a pile of the first SVG in `stage`: `onLift` is told where it is, and undefined when it
 * is let go; `onDrop` where it was taken and where, in pixels of the drawing, it was dropped.
 */
export function liftBlocks(
  stage: HTMLElement,
  {onLift, onDrop}: {onLift(lifted: Lifted | undefined): void; onDrop(lifted: Lifted): void}
): void {
  let lifted: Lifted | undefined;
  const at = (event: PointerEvent) => {
    const svg = stage.querySelector("svg")!;
    const box = svg.getBoundingClientRect();
    const scale = Number(svg.getAttribute("width")) / box.width;
    return {x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale};
  };
  stage.addEventListener("pointerdown", (event) => {
    const grip = (event.target as Element).closest("[data-place]");
    if (!grip || event.button !== 0) return;
    lifted = {from: Number(grip.getAttribute("data-place")), ...at(event)};
    stage.setPointerCapture(event.pointerId);
    event.preventDefault();
    onLift(lifted);
  });
  stage.addEventListener("pointermove", (event) => {
    if (lifted) onLift((lifted = {...lifted, ...at(event)}));
  });
  stage.addEventListener("pointerup", (event) => {
    const dropped = lifted && {...lifted, ...at(event)};
    lifted = undefined;
    if (dropped) onDrop(dropped);
  });
  stage.addEventListener("lostpointercapture", () => {
    if (!lifted) return;
    lifted = undefined; // taken away by the browser: nothing has moved
    onLift(undefined);
  });
}
