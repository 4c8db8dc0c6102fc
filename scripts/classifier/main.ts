import {writeFileSync} from "node:fs";
import type {ClassifierWeights} from "../../src/components/math/classifier/shapes.js";
import {random} from "../../src/components/math/random.js";
import {readClassifier} from "../../src/components/train/meters/classifierFile.js";
import {commit, machine} from "../origin.js";
import type {ClassifierOrder} from "./arguments.js";
import {drawn, drawnToLearn, drawnToTest, mnist, together} from "./data.js";
import {classifierFile} from "./file.js";
import {learn, startWeights} from "./learn.js";
import {classifierReport} from "./report.js";
import {score} from "./score.js";

/** Trains the classifier as the order says. `tell` hears how far it is. */
export async function trained({mnist: folder, epochs, seed}: ClassifierOrder, tell: (line: string) => void) {
  const weights = startWeights(random(seed));
  const digits = together(await mnist(folder, "train"), drawn(drawnToLearn));
  learn(weights, digits, {
    ...{epochs, random: random(seed, 1)},
    tell: (batch, of, loss) => tell(`batch ${batch} of ${of}, loss ${loss.toFixed(4)}`)
  });
  return weights;
}

/** Judges the weights as they are once rounded, and writes src/data/classifier.safetensors and docs/results/classifier.md. */
export async function publish(
  weights: ClassifierWeights,
  {mnist: folder, epochs, seed}: ClassifierOrder
): Promise<void> {
  const rounded = readClassifier(classifierFile(weights)).weights;
  const scores = {mnist: score(rounded, await mnist(folder, "t10k")), drawn: score(rounded, drawn(drawnToTest))};
  const origin = {
    command: `npm run -s classifier -- --mnist DIR --epochs ${epochs} --seed ${seed}`,
    ...{commit: commit(), machine: machine()}
  };
  const file = classifierFile(weights, scores, origin);
  writeFileSync("src/data/classifier.safetensors", file);
  writeFileSync("docs/results/classifier.md", classifierReport({...scores, ...origin, epochs, bytes: file.length}));
}
