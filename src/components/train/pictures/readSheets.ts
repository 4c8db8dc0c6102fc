import {say} from "../../words/say.js";

/** Pictures on a sheet. */
const sheetCount = 25;
const side = 28;

/** The sheets of a recording, 25 · 784 bytes each: a grey PNG, 28 pixels wide, one picture of 28 × 28 below the other, 25 a sheet. */
export async function readSheets(address: string): Promise<Uint8Array[]> {
  const response = await fetch(address);
  if (!response.ok) {
    const {status} = response;
    throw new Error(say("a file of this page could not be loaded ({status} for {address})", {status, address}));
  }
  const bitmap = await createImageBitmap(await response.blob());
  const height = sheetCount * side;
  const canvas = new OffscreenCanvas(side, height);
  const context = canvas.getContext("2d", {willReadFrequently: true})!;
  return Array.from({length: bitmap.height / height}, (_, i) => {
    context.drawImage(bitmap, 0, -i * height);
    const {data} = context.getImageData(0, 0, side, height);
    return Uint8Array.from({length: data.length / 4}, (_, p) => data[4 * p]);
  });
}
