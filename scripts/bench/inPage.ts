import {useBackend} from "../../src/components/model/backends.js";
import type {Config} from "../../src/components/model/config.js";
import {costsOf, type Cost, type Sized} from "./costs.js";
import {checked, openDevice, type Opened} from "./device.js";
import {duel, type Duel} from "./duel.js";
import {emptyDispatch, type EmptyDispatch} from "./empty.js";
import {engineSide} from "./engineSide.js";
import {jaxSide} from "./jax.js";
import {opsSide} from "./opsSide.js";
import {multiplyAddPeak} from "./peak.js";

/* What the bench calls in its tab, with plain data in and out. */

export {pacing} from "./pacing.js";

/** The adapter's name, and what it can do. */
export interface Adapter {
  readonly adapter: string;
  readonly software: boolean;
  /** Operations a second. */
  readonly peak: number;
  readonly empty: EmptyDispatch;
}

/** Tells the page's owner how far it is, where he wants to know. */
const teller = () => (globalThis as unknown as {tell?: (sentence: string) => void}).tell;

let opened: Promise<Opened> | undefined;

async function onDevice<Result>(use: (opened: Opened) => Promise<Result>): Promise<Result> {
  return checked(await (opened ??= openDevice((navigator as {gpu?: GPU}).gpu)), use);
}

export const adapter = (blocks: number): Promise<Adapter> =>
  onDevice(async ({device, adapter, software}) => ({
    ...{adapter, software},
    ...{peak: await multiplyAddPeak(device, {blocks}), empty: await emptyDispatch(device, {blocks})}
  }));

/** The engine against TensorFlow.js's operations in the same tab; the blocks may take `seconds`. */
export const engineAgainstOps = (config: Config, blocks: number, seconds: number): Promise<Duel> =>
  onDevice(async ({device, software}) => {
    await useBackend("webgpu");
    const [ours, theirs] = [await engineSide(device, config, {software}), opsSide(config)];
    const result = await duel(ours, theirs, {blocks, until: performance.now() + 1000 * seconds, tell: teller()});
    ours.dispose();
    theirs.dispose();
    return result;
  });

/** The engine against jax-js, which the page has at `address`. */
export const engineAgainstJax = (address: string, config: Config, blocks: number, seconds: number): Promise<Duel> =>
  onDevice(async ({device, software}) => {
    const [ours, theirs] = [await engineSide(device, config, {software}), await jaxSide(address, config)];
    const result = await duel(ours, theirs, {blocks, until: performance.now() + 1000 * seconds, tell: teller()});
    ours.dispose();
    theirs.dispose();
    return result;
  });

/** What a step of the engine costs at these sizes. */
export const costs = (sizes: readonly Sized[], blocks: number): Promise<Cost[]> =>
  onDevice(({device, software}) => costsOf(device, sizes, {software, blocks}));
