import {callsBetween, countCalls, type Calls} from "../../../src/components/engine/countCalls.js";
import {createEngine} from "../../../src/components/engine/engine.js";
import type {Config} from "../../../src/components/model/config.js";
import {onDevice} from "./device.js";
import {choose, livelyStart, pictures} from "./start.js";

export interface Counts {
  /** All that was asked to build the engine. */
  built: Calls;
  /** What each submission asked, with the reading of its reports: one of a step to warm up, one of a step, one of `several`. */
  steady: Calls[];
  /** What the device was made with. */
  limits: {storageBuffers: number; workgroupBytes: number; threads: number; bindingBytes: number};
}

/** Counts what building the engine and submitting steps asks of a device. */
export async function counts(config: Config, several = 0): Promise<Counts> {
  return onDevice(async (device) => {
    const counter = countCalls(device);
    const pixels = pictures(12);
    const state = livelyStart(config);
    const engine = await createEngine(device, {config, seed: 1, state, pictures: 12});
    engine.store(pixels);
    const built = counter.calls();
    const steady: Calls[] = [];
    for (const steps of [1, 1, several].filter((steps) => steps > 0)) {
      const before = counter.calls();
      await engine.submit(choose(config, steps, 12));
      steady.push(callsBetween(before, counter.calls()));
    }
    counter.stop();
    engine.dispose();
    const {limits} = device;
    return {
      ...{built, steady},
      limits: {
        storageBuffers: limits.maxStorageBuffersPerShaderStage,
        workgroupBytes: limits.maxComputeWorkgroupStorageSize,
        threads: limits.maxComputeInvocationsPerWorkgroup,
        bindingBytes: limits.maxStorageBufferBindingSize
      }
    };
  });
}
