import {say} from "../../words/say.js";
import {crc32} from "../files/crc32.js";
import {mostItems} from "../pictures/idx.js";
import type {OwnImages} from "../run/messages.js";
import type {PictureShelf} from "./store/pictureShelf.js";

const schema = 1;
const pictureBytes = 28 * 28;

/** Of pictures, 42,799: a quarter of what the timeline may take, so that pictures never crowd out checkpoints. */
export const mostKeptBytes = 32 * 2 ** 20;

/** Stores the reader's pictures in place of those before. Gives "", or the sentence that says why they aren't stored. */
export async function keepPictures(
  open: () => Promise<PictureShelf>,
  {name, images: {pixels}}: OwnImages,
  most = mostKeptBytes
): Promise<string> {
  try {
    const shelf = await open();
    await shelf.clear(); // those of an older run would be taken for these
    if (pixels.length > most)
      return say(
        "Your own pictures take {size} MB, and this page keeps at most {most} MB of them: after a reload, choose them again before you go on.",
        {size: megabytes(pixels.length), most: megabytes(most)}
      );
    await shelf.put({schema, name, pixels, crc: crc32(pixels)});
    return "";
  } catch (error) {
    const {name: kind, message} = error as Error;
    return say(
      "This browser does not let this page keep your own pictures ({reason}): after a reload, choose them again before you go on.",
      {reason: message.replace(/\.$/, "") || kind}
    );
  }
}

/** What was found of the reader's pictures. */
export interface FoundPictures {
  /** Undefined where there are none that can be used. */
  readonly own?: OwnImages;
  /** Why they can't be used, in a sentence; "" where they can, or where there are none. */
  readonly word: string;
}

/** The pictures that are stored, if they are whole. */
export async function findPictures(open: () => Promise<PictureShelf>): Promise<FoundPictures> {
  const found = await open()
    .then((shelf) => shelf.get())
    .catch(() => undefined); // what can't be opened, or not be read, has none
  if (!found) return {word: ""};
  const {name, pixels, crc} = found;
  const isWhole =
    found.schema === schema &&
    typeof name === "string" &&
    pixels instanceof Uint8Array &&
    pixels.length > 0 &&
    pixels.length % pictureBytes === 0 &&
    pixels.length <= mostItems * pictureBytes &&
    crc === crc32(pixels);
  if (!isWhole) return {word: say("The stored copy of your own pictures is damaged: choose them again, then go on.")};
  return {own: {name, images: {count: pixels.length / pictureBytes, pixels}}, word: ""};
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
