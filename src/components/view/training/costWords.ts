import type {Opened, Snapshot} from "../../train/run/messages.js";
import {formatCount} from "../numbers.js";
import type {Reading} from "../Readout.js";
import {formatSeconds} from "../seconds.js";
import {say} from "../../words/say.js";

/** "94", "1"; where a submission holds several steps, "1 for 8 steps". */
export function submitWords(submits: number): string {
  return submits >= 1
    ? formatCount(submits)
    : say("1 for {steps} steps", {steps: formatCount(Math.round(1 / submits))});
}

/** What a step of the run costs: calls where WebGPU is used, and time where it was measured. */
export function costReadings({calls, milliseconds}: Pick<Snapshot, "calls" | "milliseconds">): Reading[] {
  const counts = calls && [
    {
      ...{name: say("dispatches a step"), value: formatCount(calls.dispatches)},
      reference: say("programs started on the GPU")
    },
    {
      ...{name: say("submissions a step"), value: submitWords(calls.submits)},
      reference: say("lists of them handed over")
    }
  ];
  const time = milliseconds !== undefined && [
    {
      ...{name: say("time a step"), value: formatSeconds(milliseconds / 1000)},
      reference: say("without what this page draws")
    }
  ];
  return [...(counts || []), ...(time || [])];
}

/** Ways to run, as the page calls them. */
export const deviceNames: Record<Opened["backend"], string> = {
  engine: say("WebGPU, one submission"),
  webgpu: say("WebGPU, TensorFlow.js ops"),
  webgl: "WebGL",
  cpu: say("processor")
};

/** Sizes, as the page calls them. */
export const sizeNames: Record<Opened["preset"], string> = {
  ...{full: say("full"), half: say("half"), small: say("small")}
};
