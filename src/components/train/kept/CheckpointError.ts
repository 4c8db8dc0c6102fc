/** A saved run that can't be read. Its message is one sentence for the reader. */
export class CheckpointError extends Error {
  override name = "CheckpointError";
}
