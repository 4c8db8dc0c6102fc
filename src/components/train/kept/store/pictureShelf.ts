/** A reader's own pictures as they are stored. */
export interface StoredPictures {
  /** Of this form. */
  schema: number;
  name: string;
  /** 784 bytes each. */
  pixels: Uint8Array<ArrayBuffer>;
  /** CRC-32 of the pixels. */
  crc: number;
}

/** A place for one set of pictures. What IndexedDB does for us, and in a unit test a variable. */
export interface PictureShelf {
  /** Whatever lies there; undefined where there is nothing. */
  get(): Promise<Partial<StoredPictures> | undefined>;
  put(pictures: StoredPictures): Promise<void>;
  clear(): Promise<void>;
}
