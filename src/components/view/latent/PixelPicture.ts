const side = 28;

/** A canvas of 28 × 28 pixels that the style sheet makes larger, pixel by pixel. */
export type PixelPictureElement = HTMLCanvasElement & {
  /** Shows bytes [784], 0 as paper and 255 as ink, white on black; `undefined`: nothing. */
  draw(pixels: Uint8Array | undefined): void;
  /** Gives it another label. */
  name(label: string): void;
};

/** One picture. With a label it counts as an image; without, it is a part of something that has a name. */
export function PixelPicture(label?: string): PixelPictureElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  canvas.className = "pixel-picture";
  if (label) canvas.setAttribute("role", "img");
  if (label) canvas.setAttribute("aria-label", label);
  else canvas.setAttribute("aria-hidden", "true");
  const draw = (pixels: Uint8Array | undefined) => {
    const context = canvas.getContext("2d");
    if (!context) return;
    if (!pixels) return context.clearRect(0, 0, side, side);
    const image = context.createImageData(side, side);
    for (let p = 0; p < side * side; ++p) image.data.fill(pixels[p], 4 * p, 4 * p + 3);
    for (let p = 0; p < side * side; ++p) image.data[4 * p + 3] = 255;
    context.putImageData(image, 0, 0);
  };
  return Object.assign(canvas, {draw, name: (next: string) => canvas.setAttribute("aria-label", next)});
}
