import {classify} from "../../math/classifier.js";
import {toPixels} from "../../math/pixels.js";
import {featureCount, type ClassifierWeights} from "../../math/classifier/shapes.js";
import {classShares} from "../../math/meters/classShares.js";
import {confidenceOf, type Confidence} from "../../math/meters/confidence.js";
import {duplicateBelow, duplicateShare, pairDistances} from "../../math/meters/duplicates.js";
import {frechetDistance, gaussianOf, type Gaussian} from "../../math/meters/frechet.js";
import {foilsOf, type Foils} from "../../math/meters/foils.js";
import {pixelDiversity} from "../../math/meters/pixelDiversity.js";
import {random} from "../../math/random.js";
import {say} from "../../words/say.js";
import type {Images} from "../pictures/idx.js";
import {shownCount, neighboursOf, median, type Library} from "./neighbours.js";
import type {Work} from "../work.js";

/** What the meters read on real digits; computed once for a set of them. */
export interface RealReference {
  /** Digits in each of the two halves: the first so many, and the next. */
  readonly half: number;
  readonly pixels: Float32Array;
  readonly shares: Float64Array;
  readonly confidence: Confidence;
  readonly diversity: number;
  /** Of the first half; and its distance to the second. */
  readonly gaussian: Gaussian;
  readonly frechet: number;
  /** The limit from the first half, and the share of pairs of the second below it. */
  readonly duplicateBelow: number;
  readonly duplicates: number;
  /** Median distance to the nearest other real digit. */
  readonly nearest: number;
  readonly library: Library;
  readonly foils: Foils;
}

/** Digits of a half, at most; and those whose features are known, for neighbours in feature space. */
export const mostInHalf = 500;
const mostFeatures = 4000;
/** The fewest pictures that can be measured against. */
export const fewestReals = 40;

/** Measures real digits. Throws a sentence where there are fewer than forty. `work` hears how far it is. */
export async function realReference(weights: ClassifierWeights, images: Images, work: Work): Promise<RealReference> {
  if (images.count < fewestReals)
    throw new Error(
      say("meters need {fewest} real pictures; there are {count}", {fewest: fewestReals, count: images.count})
    );
  const half = Math.min(mostInHalf, Math.floor(images.count / 2));
  const known = Math.min(images.count, Math.max(2 * half, mostFeatures));
  const features = new Float64Array(known * featureCount);
  const [labels, confidence] = [new Uint8Array(2 * half), new Float64Array(2 * half)];
  await work.each(known, 50, say("real digits, classified"), (from, to) => {
    const part = classify(weights, toPixels(images.pixels.subarray(784 * from, 784 * to)));
    features.set(part.features, from * featureCount);
    labels.set(part.labels.subarray(0, Math.max(0, 2 * half - from)), Math.min(from, 2 * half));
    confidence.set(part.confidence.subarray(0, Math.max(0, 2 * half - from)), Math.min(from, 2 * half));
  });
  const pixels = toPixels(images.pixels.subarray(0, 784 * half));
  const second = toPixels(images.pixels.subarray(784 * half, 784 * 2 * half));
  const of = (start: number) => features.subarray(start * featureCount, (start + half) * featureCount);
  const gaussian = gaussianOf(of(0), featureCount);
  await work.pause(say("real digits, compared"));
  const limit = duplicateBelow(pairDistances(pixels, 784));
  const library = {images, features};
  const distances: number[] = [];
  await work.each(Math.min(half, shownCount), 5, say("real digits, their neighbours"), (from, to) => {
    for (let i = from; i < to; ++i)
      distances.push(neighboursOf(pixels.subarray(784 * i, 784 * (i + 1)), library, 1, i)[0].distance);
  });
  return {
    ...{half, pixels, library, gaussian, duplicateBelow: limit},
    shares: classShares(labels),
    confidence: confidenceOf(confidence),
    diversity: pixelDiversity(pixels),
    frechet: frechetDistance(gaussian, gaussianOf(of(half), featureCount)),
    duplicates: duplicateShare(pairDistances(second, 784), limit),
    nearest: median(distances),
    foils: foilsOf(pixels.subarray(0, 784 * Math.min(half, 200)), random(0))
  };
}
