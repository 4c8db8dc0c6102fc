import {centreDigit} from "../../math/centreDigit.js";
import {inkOfPicture} from "../../math/inkOfPicture.js";
import type {OwnFile} from "../../train/pictures/readOwn.js";
import type {Pixels} from "../../train/pictures/unpackPicture.js";
import {say} from "../../words/say.js";

/** Unpacks the picture in a file; rejects with a sentence where it is none, or too large. */
export type DecodeFile = (file: OwnFile) => Promise<Pixels>;

/** The picture in a file as a digit of MNIST's kind, bytes [784], ink 255 on paper 0. Rejects with a sentence that begins with the file's name. */
export async function readPicture(file: OwnFile, decode: DecodeFile): Promise<Uint8Array<ArrayBuffer>> {
  const {rgba, width, height} = await decode(file);
  const found = inkOfPicture(rgba, width, height);
  if (!found) throw new Error(say("{name}: has no ink that stands out from its border", {name: file.name}));
  return centreDigit(found.ink, width, height);
}
