import type {Opened, Snapshot} from "../../train/run/messages.js";
import {formatCount} from "../numbers.js";
import type {Reading} from "../Readout.js";
import {formatSeconds} from "../seconds.js";

/** "94", "1"; where a submission holds several steps, "1 for 8 steps". */
export function submitWords(submits: number): string {
  return submits >= 1 ? formatCount(submits) : `1 for ${formatCount(Math.round(1 / submits))} steps`;
}

/** What a step of the run costs: calls where WebGPU is used, and time where it was measured. */
export function costReadings({calls, milliseconds}: Pick<Snapshot, "calls" | "milliseconds">): Reading[] {
  const counts = calls && [
    {name: "dispatches a step", value: formatCount(calls.dispatches), reference: "programs started on the GPU"},
    {name: "submissions a step", value: submitWords(calls.submits), reference: "lists of them handed over"}
  ];
  const time = milliseconds !== undefined && [
    {name: "time a step", value: formatSeconds(milliseconds / 1000), reference: "without what this page draws"}
  ];
  return [...(counts || []), ...(time || [])];
}

/** Ways to run, as the page calls them. */
export const deviceNames: Record<Opened["backend"], string> = {
  engine: "WebGPU, one submission",
  webgpu: "WebGPU, TensorFlow.js ops",
  webgl: "WebGL",
  cpu: "processor"
};
