import {createEngine, type EngineOptions} from "../../../src/components/engine/engine.js";
import {configure} from "../../../src/components/model/config.js";
import {lastUseOfDevice, onDevice} from "./device.js";
import {choose, livelyStart, pictures} from "./start.js";

const config = configure({z: 5, generatorWidth: 3, discriminatorWidth: 3, batch: 8});
const options = (): EngineOptions => ({config, seed: 1, state: livelyStart(config), pictures: 12});
const sentence = (error: unknown) => (error as Error).message;

/** What the engine says when the pictures, or the network, take a larger buffer than the device allows. */
export async function tooLarge(changes: {pictures?: number; batch?: number}): Promise<string> {
  const {pictures = 12, batch = 8} = changes;
  return onDevice((device) =>
    createEngine(device, {...options(), config: {...config, batch}, pictures}).then(() => "", sentence)
  );
}

/** What `submit` says when a weight of a run that has made 41 steps is not a number, in a submission of three. */
export async function notANumber(tensor: string): Promise<{said: string; saidAgain: string}> {
  return onDevice(async (device) => {
    const {state, ...others} = options();
    state.tensors[tensor].data[1] = NaN;
    const engine = await createEngine(device, {...others, state: {...state, step: 41}});
    engine.store(pictures(12));
    const said = await engine.submit(choose(config, 3, 12)).then(() => "", sentence);
    const saidAgain = await engine.submit(choose(config, 1, 12)).then(() => "", sentence);
    engine.dispose();
    return {said, saidAgain};
  });
}

/** The reports of steps that have fewer pictures to choose from than a batch holds. */
export async function fewPictures(): Promise<number[][]> {
  return onDevice(async (device) => {
    const engine = await createEngine(device, {...options(), pictures: 3});
    engine.store(pictures(3));
    const rows = await engine.submit(choose(config, 2, 3));
    engine.dispose();
    return rows;
  });
}

/** What `submit` says to a batch that isn't whole, to none, and to more steps than a submission holds. */
export async function wrongSteps(): Promise<string[]> {
  return onDevice(async (device) => {
    const engine = await createEngine(device, options());
    const said = [3, 0, 33 * config.batch].map((length) => {
      try {
        void engine.submit(new Uint32Array(length));
        return "";
      } catch (error) {
        return sentence(error);
      }
    });
    engine.dispose();
    return said;
  });
}

/** What a third submission says while two are under way, how those end, and that there is room again. */
export async function threeAtOnce(): Promise<{third: string; ended: number[]; steps: number}> {
  return onDevice(async (device) => {
    const engine = await createEngine(device, options());
    engine.store(pictures(12));
    const two = [1, 2].map((steps) => engine.submit(choose(config, steps, 12)));
    let third = "";
    try {
      void engine.submit(choose(config, 1, 12));
    } catch (error) {
      third = sentence(error);
    }
    const ended = (await Promise.all(two)).map((rows) => rows.length);
    ended.push((await engine.submit(choose(config, 4, 12))).length);
    const steps = engine.steps();
    engine.dispose();
    return {third, ended, steps};
  });
}

/** How everything that waits for a device ends when the device goes away: by rejecting. */
export async function deviceGone(): Promise<string[]> {
  const device = await lastUseOfDevice();
  const engine = await createEngine(device, options());
  engine.store(pictures(12));
  const waiting = [
    engine.submit(choose(config, 8, 12)),
    engine.submit(choose(config, 8, 12)),
    engine.sample(new Float32Array(25 * config.z)),
    engine.state()
  ];
  device.destroy();
  const ends = await Promise.allSettled([...waiting, engine.state(), engine.kernels()]);
  return ends.map(({status}) => status);
}
