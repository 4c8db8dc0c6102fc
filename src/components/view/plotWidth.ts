/** No plot of several is narrower, in pixels, where there is room for it; and no farther apart. As in styles/run.css (`.plots`). */
const [narrowest, gap] = [310, 16];

/** How wide each plot is in a room of so many pixels, where as many as can stand side by side. */
export function plotWidthIn(room: number): number {
  const columns = Math.max(1, Math.floor((room + gap) / (narrowest + gap)));
  return Math.floor((room + gap) / columns) - gap;
}
