import {compareNetworks, relative} from "../../../scripts/parity/compare.js";
import {createEngine} from "../../../src/components/engine/engine.js";
import {useBackend} from "../../../src/components/model/backends.js";
import {configure, type Config} from "../../../src/components/model/config.js";
import type {PlainState} from "../../../src/components/model/plainState.js";
import {onDevice} from "./device.js";
import {choose, livelyStart, pictures} from "./start.js";
import {tensorflowSteps, type Run} from "./tensorflow.js";
import {networksOf} from "./wholeSteps.js";

/** How far two states are apart: the networks as `compare` measures them, and Adam's moments. */
interface Apart {
  networks: number;
  moments: number;
  steps: [number, number];
}

/**
 * A run that changes hands: three steps by the engine, whose checkpoint goes to the readable model for a fourth, whose checkpoint
 * goes to a new engine for a fifth. `there` and `back`: how far the fourth and fifth step are from those that the other makes
 * of the same checkpoint.
 */
export async function changingHands(changes: Partial<Config>): Promise<{there: Apart; back: Apart}> {
  await useBackend("cpu");
  const config = configure(changes);
  const pixels = pictures(20);
  const run = (state: PlainState): Run => ({config, seed: 6, state, pixels});
  const {batch} = config;
  const chosen = choose(config, 5, 20);
  const step = (i: number) => chosen.subarray(i * batch, (i + 1) * batch);

  const third = await engineSteps(run(livelyStart(config)), [0, 1, 2].map(step));
  const fourth = (await tensorflowSteps(run(third), step(3))).state;
  const there = apart(config, await engineSteps(run(third), [step(3)]), fourth);
  const fifth = await engineSteps(run(fourth), [step(4)]);
  return {there, back: apart(config, fifth, (await tensorflowSteps(run(fourth), step(4))).state)};
}

/** Steps by an engine of their own. */
async function engineSteps({config, seed, state, pixels}: Run, chosen: Uint32Array[]): Promise<PlainState> {
  return onDevice(async (device) => {
    const engine = await createEngine(device, {config, seed, state, pictures: pixels.length / 784});
    engine.store(pixels);
    for (const numbers of chosen) await engine.submit(numbers);
    const end = await engine.state();
    engine.dispose();
    return end;
  });
}

function apart(config: Config, ours: PlainState, theirs: PlainState): Apart {
  const moments = Object.keys(theirs.tensors).filter((name) => name.startsWith("optimisers."));
  return {
    networks: compareNetworks(config, 1, ours.tensors, networksOf(theirs)),
    moments: Math.max(...moments.map((name) => relative(ours.tensors[name].data, theirs.tensors[name].data))),
    steps: [ours.step, theirs.step]
  };
}
