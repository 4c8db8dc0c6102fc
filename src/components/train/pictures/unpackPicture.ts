import {say} from "../../words/say.js";
import {FileError} from "./FileError.js";
import {pictureSize, type PictureSize} from "./pictureSize.js";

/** Colours of a picture, four bytes a pixel. */
export interface Pixels {
  width: number;
  height: number;
  rgba: ArrayLike<number>;
}

/** Unpacks a picture whose header has been checked; rejects where it can’t. It may make it smaller. */
export type Decode = (bytes: Uint8Array<ArrayBuffer>, size: PictureSize) => Promise<Pixels>;

/** The picture in the bytes of a file, unpacked only once its header says that it is one, and not too large. Rejects with a `FileError`. */
export async function unpackPicture(name: string, bytes: Uint8Array<ArrayBuffer>, decode: Decode): Promise<Pixels> {
  const header = pictureSize(bytes, name);
  return decode(bytes, header).catch((cause: unknown) => {
    throw new FileError(say("{name}: is damaged, or of a kind that this browser can’t unpack", {name}), {cause});
  });
}
