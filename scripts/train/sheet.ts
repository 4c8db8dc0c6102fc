import {PNG} from "pngjs";
import {side} from "../../src/components/math/pixels.js";

const across = 5;
const gap = 2;

/** A grey PNG of 25 pictures of 28 × 28, five by five with a narrow dark gap between them. */
export function sheetPNG(pixels: ArrayLike<number>): Buffer {
  const width = across * side + (across - 1) * gap;
  const png = new PNG({width, height: width, colorType: 0, inputColorType: 0, inputHasAlpha: false});
  png.data = Buffer.alloc(width * width, 40);
  for (let i = 0; i < pixels.length; ++i) {
    const [picture, pixel] = [Math.floor(i / side ** 2), i % side ** 2];
    const top = Math.floor(picture / across) * (side + gap) + Math.floor(pixel / side);
    const left = (picture % across) * (side + gap) + (pixel % side);
    png.data[top * width + left] = pixels[i];
  }
  return PNG.sync.write(png, {colorType: 0, inputColorType: 0, inputHasAlpha: false});
}
