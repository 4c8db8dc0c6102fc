import {say} from "../../words/say.js";
import {decodePicture} from "./decodePicture.js";
import {FileError} from "./FileError.js";
import {checkLength} from "./pictureSize.js";
import type {OwnFile} from "./readOwn.js";
import {unpackPicture, type Pixels} from "./unpackPicture.js";

/** The picture in a file that the reader chose, as the browser unpacks it. Rejects with a `FileError`; one that is too long isn’t even read. */
export async function decodeFile({name, size, bytes}: OwnFile, decode = decodePicture): Promise<Pixels> {
  checkLength(size, name);
  const content = await bytes().catch((cause: unknown) => {
    throw new FileError(say("{name}: can’t be read from the disk", {name}), {cause});
  });
  return unpackPicture(name, content, decode);
}
