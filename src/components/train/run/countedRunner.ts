import {callsBetween, countCalls, type Calls as Counts} from "../../engine/countCalls.js";
import type {Calls, Runner} from "./runner.js";

/** Steps that are counted: counting takes time of its own, and a later step asks for nothing else. */
const counted = 2;

/** The same run, each of whose `advance` makes one step; `calls` says what its first steps asked of the device, rows read back included. */
export function countedRunner(runner: Runner, device: GPUDevice): Runner {
  const counter = countCalls(device);
  let left = counted;
  let last: Calls | undefined;
  return {
    ...runner,
    async advance(most) {
      if (left === 0) return runner.advance(most);
      const before = counter.calls();
      const rows = await runner.advance(most);
      last = perStep(callsBetween(before, counter.calls()));
      if (--left === 0) counter.stop();
      return rows;
    },
    calls: () => last
  };
}

const perStep = ({dispatches, submits}: Counts): Calls => ({dispatches, submits});
