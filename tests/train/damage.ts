import fc from "fast-check";
import {FileError} from "../../src/components/train/pictures/FileError.js";

export type Bytes = Uint8Array<ArrayBuffer>;
export type Change = {at: number; drop: number; put: Uint8Array};

/** One to four changes of a file: at a place some bytes are removed, others inserted. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({at: fc.nat(), drop: fc.nat({max: 3}), put: fc.uint8Array({maxLength: 3})}),
  {minLength: 1, maxLength: 4}
);

/** The file with these changes; all of them fall into its first `within` bytes, as far as it has so many. */
export const damage = (bytes: Bytes, list: Change[], within = Infinity): Bytes =>
  list.reduce((b, {at, drop, put}) => {
    const i = at % (Math.min(b.length, within) + 1);
    const result = new Uint8Array(i + put.length + Math.max(0, b.length - i - drop));
    result.set(b.subarray(0, i));
    result.set(put, i);
    result.set(b.subarray(i + drop), i + put.length);
    return result;
  }, bytes);

/** What `read` gives, or "refused": by a `FileError` in one sentence that begins with the file's name, "t". Anything else escapes. */
export function outcome<T>(read: () => T): T | "refused" {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileError && /^t: [^\n]+$/.test(error.message)) return "refused";
    throw error;
  }
}
