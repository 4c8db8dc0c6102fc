import {fetchFile} from "../fetchFile.js";
import {sheetCount} from "./supply.js";

const side = 28;

/** The sheets of a recording, 25 · 784 bytes each: a grey PNG, 28 pixels wide, one picture of 28 × 28 below the other, 25 a sheet. */
export async function readSheets(address: string): Promise<Uint8Array[]> {
  const bitmap = await createImageBitmap(await fetchFile(address, (response) => response.blob()));
  try {
    const height = sheetCount * side;
    const canvas = new OffscreenCanvas(side, height);
    const context = canvas.getContext("2d", {willReadFrequently: true})!;
    return Array.from({length: bitmap.height / height}, (_, i) => {
      context.drawImage(bitmap, 0, -i * height);
      const {data} = context.getImageData(0, 0, side, height);
      return Uint8Array.from({length: data.length / 4}, (_, p) => data[4 * p]);
    });
  } finally {
    bitmap.close(); // a whole recording, unpacked
  }
}
