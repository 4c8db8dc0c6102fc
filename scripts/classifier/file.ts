import {
  classifierNames,
  classifierShapes,
  type ClassifierWeights
} from "../../src/components/math/classifier/shapes.js";
import {writeSafetensors} from "../../src/components/train/files/safetensors.js";
import type {Score} from "./score.js";

/** The weights as 16-bit floats, with the accuracy they were found to have: what `readClassifier` reads. */
export function classifierFile(
  weights: ClassifierWeights,
  scores?: {mnist: Score; drawn: Score},
  origin: Record<string, string> = {}
): Uint8Array<ArrayBuffer> {
  const tensors = Object.fromEntries(
    classifierNames.map((name) => [name, {shape: [...classifierShapes[name]], data: Float32Array.from(weights[name])}])
  );
  const share = ({right, count}: Score) => `${right} of ${count}`;
  const accuracy = scores
    ? {mnist: share(scores.mnist), drawn: share(scores.drawn)}
    : {mnist: "0 of 0", drawn: "0 of 0"};
  return writeSafetensors({tensors, metadata: {...accuracy, ...origin}}, {dtype: "F16"});
}
