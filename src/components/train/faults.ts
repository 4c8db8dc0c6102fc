/**
 * What can end a worker's work. lost: the device is gone. invalid: the device reported an error, so that its numbers can't be
 * trusted. crashed: the worker itself is gone. diverged: a number of the run is not finite. stopped: anything that a new device
 * would not mend.
 */
export type FaultKind = "lost" | "invalid" | "crashed" | "diverged" | "stopped";
