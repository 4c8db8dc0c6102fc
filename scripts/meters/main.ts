import {readFileSync} from "node:fs";
import type {Digits} from "../../src/components/math/digits.js";
import {preset} from "../../src/components/model/presets.js";
import {readClassifier, type Classifier} from "../../src/components/train/meters/classifierFile.js";
import {balanceBeside, measure, sampleCount, samplesOf} from "../../src/components/train/meters/measure.js";
import type {Measurement, MeteredSource} from "../../src/components/train/meters/measurement.js";
import {realReference, type RealReference} from "../../src/components/train/meters/realReference.js";
import {readSafetensors} from "../../src/components/train/files/safetensors.js";
import {quietWork} from "../../src/components/train/work.js";
import {subjectsOf} from "./subjects.js";

const classifier = (): Classifier => readClassifier(readFileSync("src/data/classifier.safetensors"));
const referenceOf = ({images, labels}: Digits): Promise<RealReference> =>
  realReference(classifier().weights, {count: labels.length, pixels: images}, quietWork);

/** The meters on all subjects made of `heldOut`, beside `real`. */
export async function metersOf(real: Digits, heldOut: Digits): Promise<Measurement[]> {
  const {weights} = classifier();
  const reference = await referenceOf(real);
  const measurements: Measurement[] = [];
  for (const {name, samples} of subjectsOf(heldOut, sampleCount))
    measurements.push(await measure(samples, {weights, real: reference, name}, quietWork));
  return measurements;
}

/** The meters on the generator in a state that `npm run train -- --preset full --keep` wrote. */
export async function metersOfState(bytes: Uint8Array, real: Digits): Promise<Measurement> {
  const {tensors, metadata} = readSafetensors(bytes, "the state");
  const part = (start: string) =>
    Object.fromEntries(
      Object.entries(tensors).flatMap(([name, x]) => (name.startsWith(start) ? [[name.slice(start.length), x]] : []))
    );
  const source: MeteredSource = {
    ...{name: `our run, step ${Number(metadata.step).toLocaleString("en")}`, config: preset(metadata.preset)},
    ...{weights: part("generator."), discriminator: part("discriminator."), seed: Number(metadata.seed), data: "mnist"}
  };
  const reference = await referenceOf(real);
  const samples = await samplesOf(source, quietWork);
  const balance = balanceBeside(source, samples, reference);
  return measure(samples, {weights: classifier().weights, real: reference, name: source.name, balance}, quietWork);
}
