import {say} from "../../words/say.js";
import type {Picture} from "./pictureOf.js";

/** The picture in pixels, two for each of the page's. Rejects with a sentence where the browser can't draw it. */
export async function pngOf({text, width, height}: Picture): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], {type: "image/svg+xml"}));
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    if (!blob) throw new Error(say("its canvas gave none"));
    return blob;
  } catch (error) {
    const cause = (error as Error).message.replace(/\.$/, "");
    throw new Error(say("this browser could not draw the picture ({cause}); take the SVG instead", {cause}), {
      cause: error
    });
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
