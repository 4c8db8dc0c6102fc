/** Says in one sentence why a file was refused: its name, then what was expected or allowed, and what was found. */
export class FileError extends Error {
  override readonly name: string = "FileError";
}
