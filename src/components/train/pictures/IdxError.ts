import {FileError} from "./FileError.js";

/** Says in one lower-case sentence why a file of digits was refused: its name, what was expected, what was found. */
export class IdxError extends FileError {
  override readonly name = "IdxError";
}
