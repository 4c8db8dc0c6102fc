/** A number of a run is infinite, or none at all: no device would mend that. Says which number, and at which step. */
export class DivergedError extends Error {
  override name = "DivergedError";
}
