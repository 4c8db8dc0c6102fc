import {classify, type Classified} from "../../math/classifier.js";
import {featureCount, type ClassifierWeights} from "../../math/classifier/shapes.js";
import {balanceOf, type Balance} from "../../math/meters/balance.js";
import {classShares, coveredClasses, distanceFromUniform} from "../../math/meters/classShares.js";
import {confidenceOf} from "../../math/meters/confidence.js";
import {duplicateShare, pairDistances} from "../../math/meters/duplicates.js";
import {frechetDistance, gaussianOf} from "../../math/meters/frechet.js";
import {perfectGenerator} from "../../math/meters/perfectGenerator.js";
import {pixelDiversity} from "../../math/meters/pixelDiversity.js";
import {random} from "../../math/random.js";
import {bakeDiscriminator, judge} from "../../model/bakedDiscriminator.js";
import {bakeGenerator, generate} from "../../model/bakedGenerator.js";
import {streams} from "../../model/streams.js";
import {say} from "../../words/say.js";
import {toBytes} from "../../math/pixels.js";
import type {Measurement, MeteredSource, ShownSample} from "./measurement.js";
import {featureNeighboursOf, median, neighbourCount, neighboursOf, shownCount, shownNeighbour} from "./neighbours.js";
import type {RealReference} from "./realReference.js";
import type {Work} from "../work.js";

/** Samples that a measurement draws. */
export const sampleCount = 500;

/** The noise of the samples: of the run's seed, and a stream that no other purpose has. */
const meterStream = Math.max(...Object.values(streams)) + 1;

/** Draws samples [count · 784] of a generator. */
export async function samplesOf(source: MeteredSource, work: Work, count = sampleCount): Promise<Float32Array> {
  const {z} = source.config;
  const baked = bakeGenerator(source.weights, source.config);
  const noise = Float32Array.from(random(source.seed, meterStream).normals(count * z));
  const samples = new Float32Array(count * 784);
  await work.each(count, 10, say("samples, drawn"), (from, to) =>
    samples.set(generate(baked, noise.subarray(z * from, z * to)), 784 * from)
  );
  return samples;
}

/** All meters of `samples` [n · 784], −1 … 1, beside those of real digits. `name` says whose they are. */
export async function measure(
  samples: Float32Array,
  {
    weights,
    real,
    name,
    balance,
    isStandIn = false,
    ...place
  }: {
    weights: ClassifierWeights;
    real: RealReference;
    name: string;
    /** Whether `real` are other digits than those that the generator learnt from. */
    isStandIn?: boolean;
    step?: number;
    run?: string;
    balance?: Balance;
  },
  work: Work
): Promise<Measurement> {
  const count = samples.length / 784;
  const found = await classified(weights, samples, work);
  const shares = classShares(found.labels);
  const perfect = perfectGenerator(count, real.shares);
  const half = Math.min(real.half, count);
  const gaussian = gaussianOf(found.features.subarray(0, half * featureCount), featureCount);
  await work.pause(say("samples, compared"));
  const shown = await shownSamples(samples, found, real, work);
  return {
    ...{name, ...place, samples: count, reals: real.half, isStandIn, balance},
    shares: {generated: shares, real: real.shares, bands: perfect.bands},
    covered: {generated: coveredClasses(shares), real: coveredClasses(real.shares), perfect: perfect.covered},
    uneven: {
      generated: distanceFromUniform(shares),
      real: distanceFromUniform(real.shares),
      perfect: perfect.distance
    },
    confidence: {generated: confidenceOf(found.confidence), real: real.confidence},
    diversity: {generated: pixelDiversity(samples), real: real.diversity},
    frechet: {generated: frechetDistance(gaussian, real.gaussian), real: real.frechet},
    duplicates: {
      generated: duplicateShare(pairDistances(samples.subarray(0, 784 * half), 784), real.duplicateBelow),
      real: real.duplicates
    },
    nearest: {generated: median(shown.map(({inPixels}) => inPixels[0].distance)), real: real.nearest},
    library: {pixels: real.library.images.count, features: real.library.features.length / featureCount},
    shown
  };
}

async function classified(weights: ClassifierWeights, samples: Float32Array, work: Work): Promise<Classified> {
  const parts: Classified[] = [];
  await work.each(samples.length / 784, 50, say("samples, classified"), (from, to) =>
    parts.push(classify(weights, samples.subarray(784 * from, 784 * to)))
  );
  const join = (key: "features" | "logits" | "confidence") =>
    Float64Array.from(parts.flatMap((part) => [...part[key]]));
  return {
    count: samples.length / 784,
    ...{features: join("features"), logits: join("logits"), confidence: join("confidence")},
    labels: Uint8Array.from(parts.flatMap(({labels}) => [...labels]))
  };
}

/** The first samples with their neighbours, by class, then the surest first. */
async function shownSamples(samples: Float32Array, found: Classified, real: RealReference, work: Work) {
  const shown: ShownSample[] = [];
  const {library} = real;
  await work.each(Math.min(shownCount, found.count), 2, say("samples, their neighbours"), (from, to) => {
    for (let i = from; i < to; ++i) {
      const image = samples.subarray(784 * i, 784 * (i + 1));
      const features = found.features.subarray(featureCount * i, featureCount * (i + 1));
      const inPixels = neighboursOf(image, library, neighbourCount);
      const inFeatures = featureNeighboursOf(features, library, neighbourCount);
      const [label, confidence] = [found.labels[i], found.confidence[i]];
      const show = (list: typeof inPixels) => list.map((one) => shownNeighbour(library, one));
      shown.push({pixels: toBytes(image), label, confidence, inPixels: show(inPixels), inFeatures: show(inFeatures)});
    }
  });
  return shown.sort((a, b) => a.label - b.label || b.confidence - a.confidence);
}

/** Rounds of power iteration before a verdict: u and v of a network that was never trained point anywhere. */
const rounds = 30;

/** The verdict on ln 2, where the source has a discriminator. */
export function balanceBeside(source: MeteredSource, samples: Float32Array, real: RealReference): Balance | undefined {
  if (!source.discriminator) return undefined;
  const baked = bakeDiscriminator(source.discriminator, source.config, {rounds});
  const count = real.foils.noise.length;
  const {noise, moved, shuffled} = real.foils;
  return balanceOf({
    real: judge(baked, real.pixels.subarray(0, count)),
    fake: judge(baked, samples.subarray(0, count)),
    ...{noise: judge(baked, noise), moved: judge(baked, moved), shuffled: judge(baked, shuffled)}
  });
}
