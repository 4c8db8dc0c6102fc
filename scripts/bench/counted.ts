import {callsBetween, countCalls} from "../../src/components/engine/countCalls.js";
import type {Asked, Time} from "./side.js";

/** Makes one step; what it took, and what it asked of the device. Waits aren't counted: they are asked of buffers made before. */
export async function counted(
  device: GPUDevice,
  run: (steps: number) => Promise<Time>
): Promise<Time & {calls: Asked}> {
  const counter = countCalls(device);
  const before = counter.calls();
  const time = await run(1);
  counter.stop();
  const {dispatches, passes, submits, buffers, bindGroups, pipelines} = callsBetween(before, counter.calls());
  return {...time, calls: {dispatches, passes, submits, buffers, bindGroups, pipelines}};
}
