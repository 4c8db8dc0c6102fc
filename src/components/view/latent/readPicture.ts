import {say} from "../../words/say.js";

const side = 28;
/** Files above this are not even opened. */
const mostBytes = 10_000_000;

/**
 * The picture in a file as bytes [784], ink 255 on paper 0: brought to 28 × 28, in grey, and turned into its negative where
 * its rim is bright. Throws one sentence where the file is too large or no picture.
 */
export async function readPicture(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > mostBytes) throw new Error(say("That file is larger than 10 MB; the last picture stays."));
  const bitmap = await createImageBitmap(file, {resizeWidth: side, resizeHeight: side, resizeQuality: "high"}).catch(
    () => {
      throw new Error(say("That file is no picture that this browser can read; the last picture stays."));
    }
  );
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const context = canvas.getContext("2d", {willReadFrequently: true})!;
  [context.fillStyle] = ["#fff"];
  context.fillRect(0, 0, side, side); // under what is transparent
  context.drawImage(bitmap, 0, 0, side, side);
  return inkOf(context.getImageData(0, 0, side, side).data);
}

/** Grey (Rec. 601) of RGBA [4·784], as ink on paper: a bright rim is paper. */
export function inkOf(rgba: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const grey = Uint8Array.from({length: side * side}, (_, p) =>
    Math.round(0.299 * rgba[4 * p] + 0.587 * rgba[4 * p + 1] + 0.114 * rgba[4 * p + 2])
  );
  const isRim = (p: number) => p < side || p >= side * (side - 1) || p % side === 0 || p % side === side - 1;
  const rim = grey.filter((_, p) => isRim(p));
  const bright = rim.reduce((sum, x) => sum + x, 0) / rim.length > 127;
  return bright ? grey.map((x) => 255 - x) : grey;
}
