import {expect, it} from "vitest";
import {countedRunner} from "../../src/components/train/run/countedRunner.js";
import type {Runner} from "../../src/components/train/run/runner.js";

/** A run that asks a device, which does nothing, for `dispatches[i]` dispatches in its step i, one pass and submission each. */
function fakes(dispatches: readonly number[]) {
  const pass = {dispatchWorkgroups() {}};
  const encoder = () => Object.create({beginComputePass: () => Object.create(pass)});
  const queue = Object.create({submit() {}});
  const device = Object.assign(Object.create({createCommandEncoder: encoder}), {queue}) as GPUDevice;
  const ask = (count: number) => {
    for (let i = 0; i < count; ++i) {
      device.createCommandEncoder().beginComputePass().dispatchWorkgroups(1);
      device.queue.submit([]);
    }
  };
  let steps = 0;
  const runner = {
    async advance() {
      ask(dispatches[steps++]);
      return [[steps]];
    },
    sample: async () => ask(1000)
  } as unknown as Runner;
  return {device, runner};
}

it("a counted run says what its last step asked for, nothing that was asked between steps, and counts only two", async () => {
  const {device, runner} = fakes([3, 5, 7]);
  const counted = countedRunner(runner, device);
  expect(counted.calls()).toBeUndefined();
  expect(await counted.advance(9)).toEqual([[1]]);
  expect(counted.calls()).toEqual({dispatches: 3, submits: 3});
  await counted.sample();
  await counted.advance(9);
  expect(counted.calls()).toEqual({dispatches: 5, submits: 5});
  expect(await counted.advance(9)).toEqual([[3]]);
  expect(counted.calls()).toEqual({dispatches: 5, submits: 5});
  expect(Object.keys(device)).toEqual(["queue"]); // the counters are off
});
