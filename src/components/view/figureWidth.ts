/** How wide a drawing can be inside a figure, when the page's column is `width` wide (padding and border as in styles/figures.css). */
export function figureWidth(width: number): number {
  return Math.max(240, width < 430 ? width - 10 : Math.min(width, 720) - 34); // a page being laid out is 0 wide
}
