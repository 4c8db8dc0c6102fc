/**
 * Where a run is. opening: a worker is being made ready for it. recovering: the same after a fault. ended: all steps are made.
 * failed: nothing goes on, and what is saved is kept.
 */
export type Phase = "opening" | "paused" | "running" | "recovering" | "ended" | "failed";
