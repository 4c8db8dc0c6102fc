/** A picture of 28 × 28 bytes, 0 as paper and 255 as ink, white on black; hidden from screen readers, its owner says what it is. */
export function digitCanvas(pixels: Uint8Array): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [28, 28];
  canvas.className = "digit";
  canvas.setAttribute("aria-hidden", "true");
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  const image = context.createImageData(28, 28);
  pixels.forEach((value, i) => image.data.set([value, value, value, 255], 4 * i));
  context.putImageData(image, 0, 0);
  return canvas;
}
