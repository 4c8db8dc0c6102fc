import type {RunsOn} from "../../src/components/model/backendNames.js";
import {useBackend} from "../../src/components/model/backends.js";
import {compare, passes, type Worst} from "./compare.js";
import {engineReplay} from "./engineReplay.js";
import {parseFixture, type Fixture} from "./fixture.js";
import {replay, type Replay} from "./replay.js";

export interface Parity {
  backend: RunsOn;
  steps: number;
  worst: Worst;
  pass: boolean;
}

/**
 * Replays the text of a fixture on a backend, or on the engine, and says how far it ends up from PyTorch. Runs in pages, and
 * in Node where the backend does. Throws `backend not available: engine` where there is none.
 */
export async function run(text: string, backend: RunsOn): Promise<Parity> {
  const fixture = parseFixture(text);
  const worst = compare(fixture, await replayOn(backend, fixture));
  return {backend, steps: fixture.steps.length, worst, pass: passes(worst)};
}

async function replayOn(backend: RunsOn, fixture: Fixture): Promise<Replay> {
  if (backend === "engine") return onEngine(fixture);
  await useBackend(backend);
  return replay(fixture);
}

/** On a device with the limits that every WebGPU device has. */
async function onEngine(fixture: Fixture): Promise<Replay> {
  const adapter = await globalThis.navigator?.gpu?.requestAdapter();
  if (!adapter) throw new Error("backend not available: engine");
  const device = await adapter.requestDevice();
  try {
    return await engineReplay(device, fixture);
  } finally {
    device.destroy();
  }
}
