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
 * Enlarges an element to fit the window, and makes room below it. By a transform, since what a drawing asks of its place (boxes,
 * `getScreenCTM`) knows of transforms in every browser, unlike of CSS `zoom`: what is dragged stays under the hand.
 */
export function fit({style, offsetWidth, offsetHeight}: HTMLElement): void {
  const scale = enlargement(offsetWidth, offsetHeight, window);
  style.transform = `scale(${scale})`;
  style.transformOrigin = "top center";
  style.marginBottom = `${(scale - 1) * offsetHeight}px`;
}

/** As it was before. */
export function unfit({style}: HTMLElement): void {
  for (const name of ["transform", "transform-origin", "margin-bottom"]) style.removeProperty(name);
}
