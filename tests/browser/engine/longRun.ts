import {createEngine} from "../../../src/components/engine/engine.js";
import {useBackend} from "../../../src/components/model/backends.js";
import {configure} from "../../../src/components/model/config.js";
import {onDevice} from "./device.js";
import {choose, livelyStart, pictures} from "./start.js";
import {tensorflowSteps} from "./tensorflow.js";

/** The reports of a long run, by the engine and by the readable model, from the same start with the same noise and pictures. */
export async function longRun(steps: number): Promise<{engine: number[][]; tensorflow: number[][]}> {
  await useBackend("cpu");
  const config = configure({z: 8, generatorWidth: 4, discriminatorWidth: 4, batch: 4, lrG: 1e-3, lrD: 1e-3});
  const pixels = pictures(50);
  const state = livelyStart(config);
  const chosen = choose(config, steps, 50);
  const tensorflow = (await tensorflowSteps({config, seed: 4, state, pixels}, chosen)).rows;
  return onDevice(async (device) => {
    const machine = await createEngine(device, {config, seed: 4, state, pictures: 50, software: true});
    machine.store(pixels);
    const engine: number[][] = [];
    const lump = 25 * config.batch;
    for (let start = 0; start < chosen.length; start += lump)
      engine.push(...(await machine.submit(chosen.subarray(start, start + lump))));
    machine.dispose();
    return {engine, tensorflow};
  });
}
