/** Says in one lower-case sentence why digits could not be had. */
export class MnistError extends Error {
  override readonly name = "MnistError";
}
