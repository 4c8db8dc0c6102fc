import type {Calls} from "../../src/components/engine/countCalls.js";

/** Milliseconds a step: until its numbers are back, and of that on the thread that asks. */
export interface Time {
  readonly wall: number;
  readonly host: number;
}

/** What one step asks of a device. */
export type Asked = Omit<Calls, "maps">;

/** One of those that are compared, with its run. */
export interface Side {
  /** The reports of all steps so far, `reportColumns`. */
  readonly rows: readonly (readonly number[])[];
  /** Makes some steps one after the other, and waits for them. */
  run(steps: number): Promise<Time>;
  /** Makes one step; what it took and asked of the device. */
  counted(): Promise<Time & {calls: Asked}>;
  dispose(): void;
}
