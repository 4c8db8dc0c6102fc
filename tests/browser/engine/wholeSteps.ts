import {compare, under, type Worst} from "../../../scripts/parity/compare.js";
import {engineReplay} from "../../../scripts/parity/engineReplay.js";
import type {Both, Fixture, RecordedStep} from "../../../scripts/parity/fixture.js";
import {replay} from "../../../scripts/parity/replay.js";
import {configure, type Config} from "../../../src/components/model/config.js";
import {useBackend} from "../../../src/components/model/backends.js";
import type {Numbers, PlainState} from "../../../src/components/model/plainState.js";
import {onDevice} from "./device.js";
import {choose, livelyStart, pictures} from "./start.js";
import {batchOf, noiseFor} from "./tensorflow.js";

/** Steps of the engine against the readable model's on the processor, from the same state with the same images and noise. */
export async function wholeSteps(changes: Partial<Config>): Promise<Worst> {
  await useBackend("cpu");
  const fixture = await fixtureOf(configure(changes), 3);
  return compare(fixture, await onDevice((device) => engineReplay(device, fixture)));
}

/** A fixture like PyTorch's, but with the readable model's numbers. */
async function fixtureOf(config: Config, count: number): Promise<Fixture> {
  const {batch, z} = config;
  const pixels = pictures(10);
  const chosen = choose(config, count, 10);
  const noise = (step: number, half: 0 | 1): Numbers => ({shape: [batch, z], data: noiseFor(config, 5, step, half)});
  const given = Array.from({length: count}, (_, step) => ({
    real: {shape: [batch, 28, 28, 1], data: batchOf(pixels, chosen.subarray(step * batch, (step + 1) * batch))},
    noiseD: noise(step, 0),
    noiseG: noise(step, 1)
  }));
  const initial = networksOf(livelyStart(config));
  const evaluation = {noise: noise(count, 0)};
  const start = {config, initial, steps: given, eval: evaluation} as unknown as Fixture;
  const made = await replay(start);
  const after = networksOf(made.state); // of the last step, which is the one that is looked at
  const steps: RecordedStep[] = made.steps.map((step, i) => ({...given[i], ...step, trueSigma: [], after}));
  return {config, initial, steps, eval: {...evaluation, images: made.evalImages}};
}

/** The tensors of both networks under their short names. */
export const networksOf = ({tensors}: PlainState): Both => ({
  generator: under("generator.", tensors),
  discriminator: under("discriminator.", tensors)
});
