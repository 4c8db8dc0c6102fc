/** Room for the bar and a rim, in pixels. */
const [barHeight, rim] = [72, 16];
const [readable, largest] = [1.25, 3];

/**
 * How much larger a step of `width` × `height` pixels is shown in a window: as wide as it is, or only as high if that leaves the type
 * well readable; never smaller than on the page.
 */
export function enlargement(width: number, height: number, window: {innerWidth: number; innerHeight: number}): number {
  const wide = (window.innerWidth - 2 * rim) / width;
  const high = (window.innerHeight - barHeight - 2 * rim) / height;
  return Math.max(1, Math.min(wide, Math.max(high, readable), largest));
}

/**
 * Enlarges what a step shows, one below the other, to fit the window, and returns how much. By a transform, since what a drawing
 * asks of its place (boxes, `getScreenCTM`) knows of transforms in every browser, unlike of CSS `zoom`: what is dragged stays under the
 * hand.
 */
export function fit(elements: readonly HTMLElement[]): number {
  const width = Math.max(...elements.map(({offsetWidth}) => offsetWidth));
  const height = elements.reduce((sum, {offsetHeight}) => sum + offsetHeight, 0);
  const scale = enlargement(width, height, window);
  for (const {style} of elements) {
    style.transform = `scale(${scale})`;
    style.transformOrigin = "top center";
  }
  makeRoom(elements, scale);
  return scale;
}

/** Room below each, which a transform doesn't take; anew when one grows, since a figure draws only when it is shown. */
export function makeRoom(elements: readonly HTMLElement[], scale: number): void {
  elements.forEach(({style, offsetHeight}, i) => {
    const gap = i < elements.length - 1 ? rim : 0;
    style.marginBottom = `${(scale - 1) * offsetHeight + gap}px`;
  });
}

/** As they were before. */
export function unfit(elements: readonly HTMLElement[]): void {
  for (const {style} of elements)
    for (const name of ["transform", "transform-origin", "margin-bottom"]) style.removeProperty(name);
}
