/** How far above and below a block still counts as on it, in pixels: a row of the drawing. */
const [above, below] = [20, 12];

/** Number of the block in the pointer's row that is nearest to it; undefined between the rows. */
export function blockAt(
  drawing: HTMLElement,
  {clientX, clientY}: {clientX: number; clientY: number}
): number | undefined {
  let nearest: {number: number; distance: number} | undefined;
  for (const block of drawing.querySelectorAll<SVGElement>("[data-dispatch]")) {
    const {left, right, top, bottom} = block.getBoundingClientRect();
    if (clientY < top - above || clientY > bottom + below) continue;
    const distance = Math.max(left - clientX, clientX - right, 0);
    if (!nearest || distance < nearest.distance) nearest = {number: Number(block.dataset.dispatch), distance};
  }
  return nearest?.number;
}
