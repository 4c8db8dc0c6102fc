import type {PictureSize} from "./pictureSize.js";
import type {Pixels} from "./unpackPicture.js";

/** Pictures are made smaller than this before anyone looks at their pixels: 28 are left in the end. */
const side = 448;

/** Unpacks a picture by the browser, upright, at most 448 pixels a side. Rejects where the browser can’t. */
export async function decodePicture(bytes: Uint8Array<ArrayBuffer>, {type}: PictureSize): Promise<Pixels> {
  const bitmap = await createImageBitmap(new Blob([bytes], {type}));
  try {
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((n) => Math.max(1, Math.round(n * scale)));
    const canvas = Object.assign(document.createElement("canvas"), {width, height});
    const context = canvas.getContext("2d", {willReadFrequently: true})!;
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
    return {width, height, rgba: context.getImageData(0, 0, width, height).data};
  } finally {
    bitmap.close();
  }
}
