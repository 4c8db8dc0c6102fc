import {openDB, type DBSchema} from "idb";
import {say} from "../../../words/say.js";
import type {PictureShelf, StoredPictures} from "./pictureShelf.js";

interface Schema extends DBSchema {
  pictures: {key: string; value: StoredPictures};
}

/** The key of the one set that is kept. */
const key = "own";

/**
 * The place for pictures in this browser, for this site. A database of its own: a new store in that of the runs would be a new
 * version, which an older copy of this page, in another tab, could not write its checkpoints to.
 */
export async function openPictureShelf(): Promise<PictureShelf> {
  if (typeof indexedDB === "undefined") throw new Error(say("this browser offers no storage"));
  const db = await openDB<Schema>("sngan-pictures", 1, {
    upgrade: (made) => void made.createObjectStore("pictures"),
    blocking: () => db.close()
  });
  return {
    get: () => db.get("pictures", key),
    put: async (pictures) => void (await db.put("pictures", pictures, key)),
    clear: () => db.clear("pictures")
  };
}
