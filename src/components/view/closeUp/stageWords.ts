import {sigmoid} from "../../math/logistic.js";
import type {StepStages} from "../../train/toy/toyMessages.js";
import {formatCount} from "../numbers.js";
import {brief, briefVector} from "./brief.js";
import {lossWords} from "./lossWords.js";
import type {PathNumbers} from "./PathDiagram.js";

/** What happens in stage 1 … 9 of one step, in a sentence or two with the step's own numbers. One pair of the batch is followed. */
export function stageWords(record: StepStages, stage: number): string {
  return sentences[stage - 1](record);
}

const sentences: readonly ((record: StepStages) => string)[] = [
  ({critic, options}) =>
    `${formatCount(options.batch)} vectors of ${options.z} numbers are drawn from N(0, 1). The one you follow is z = ${briefVector(critic.noise)}.`,
  ({critic}) =>
    `G makes a point of each: G(z) = ${place(critic.fake, critic)}. None of them depends on a real point; G has never seen one.`,
  ({critic, options}) => {
    const {verdict} = lossWords[options.loss];
    const real = verdict("D(x)", critic.realLogits[critic.followed]);
    const meaning = options.loss === "bce" ? "" : " With this loss D’s value is no probability.";
    return `A real point, x = ${place(critic.real, critic)}: ${real}. The generated one: ${verdict("D(G(z))", critic.fakeLogits[critic.followed])}.${meaning}`;
  },
  ({critic, options}) => {
    const {pair, pairFormula, unit} = lossWords[options.loss];
    const [real, fake] = [critic.realLogits[critic.followed], critic.fakeLogits[critic.followed]];
    const own = pair(real, fake);
    const rest =
      options.critic === "penalty" ? `, of which the penalty is ${brief(critic.loss - pairMean(critic, pair))}` : "";
    return `L_D = ${pairFormula(real, fake)} = ${brief(own)}${unit} for this pair; averaged over ${formatCount(options.batch)} pairs: ${brief(critic.loss)}${rest}.`;
  },
  ({critic, options}) => {
    const way = critic.lossAfter < critic.loss ? "falls" : "rises";
    return `The gradient of L_D by D’s ${formatCount(critic.weights)} weights has length ${brief(critic.gradientLength)}. ${mover(options)} moves them by ${brief(critic.moved)} in all, and the loss of the same batch ${way} from ${brief(critic.loss)} to ${brief(critic.lossAfter)}.${more(options.criticSteps, "D")}`;
  },
  ({generator, options}) =>
    `Now it is G’s turn, with ${formatCount(options.batch)} new vectors; no real point is needed. You follow z = ${briefVector(generator.noise)}.`,
  ({generator, options}) => {
    const {verdict, sample, sampleFormula, unit} = lossWords[options.loss];
    const fake = generator.logits[generator.followed];
    return `G(z) = ${place(generator.fake, generator)}, ${verdict("D(G(z))", fake)}. L_G = ${sampleFormula(fake)} = ${brief(sample(fake))}${unit} for this sample; averaged: ${brief(generator.loss)}.`;
  },
  ({generator}) =>
    `The gradient runs back through D to the samples: −∂L_G/∂G(z) = ${briefVector(generator.pulls.subarray(4 * generator.followed + 2, 4 * generator.followed + 4))} pulls yours to where D’s value rises. D itself stays as it is.`,
  ({generator, options}) => {
    const before = place(generator.fake, generator);
    return `From there it runs back through G to its ${formatCount(generator.weights)} weights (length ${brief(generator.gradientLength)}), which ${mover(options)} moves by ${brief(generator.moved)}. The same z now gives ${place(generator.fakeAfter, generator)} instead of ${before}; L_G goes from ${brief(generator.loss)} to ${brief(generator.lossAfter)}.${more(options.generatorSteps, "G")}`;
  }
];

/** The point that is followed, of those given. */
const place = (points: Float64Array, {followed}: {readonly followed: number}) =>
  briefVector(points.subarray(2 * followed, 2 * followed + 2));

const mover = ({optimiser}: StepStages["options"]) => (optimiser === "adam" ? "Adam" : "Gradient descent");

const more = (updates: number, who: string) =>
  updates > 1 ? ` The other ${updates - 1} of ${who}’s ${updates} updates follow, unshown.` : "";

const pairMean = ({realLogits, fakeLogits}: StepStages["critic"], pair: (real: number, fake: number) => number) =>
  realLogits.reduce((sum, real, i) => sum + pair(real, fakeLogits[i]), 0) / realLogits.length;

/** The numbers that stand beside the boxes of the data path in that stage: those known so far in this half of the step. */
export function pathNumbers({critic, generator, options}: StepStages, stage: number): PathNumbers {
  const isCritics = stage <= 5;
  const at = isCritics ? critic : generator;
  const fakeLogit = isCritics ? critic.fakeLogits[critic.followed] : generator.logits[generator.followed];
  const points = stage === 9 ? generator.fakeAfter : at.fake;
  const say = (logit: number) => (options.loss === "bce" ? brief(sigmoid(logit)) : brief(logit));
  return {
    z: [briefVector(at.noise, 1)],
    ...(stage >= 7 || (isCritics && stage >= 2) ? {Gz: [place(points, at).slice(1, -1)]} : {}),
    ...(isCritics && stage >= 3 ? {x: [place(critic.real, critic).slice(1, -1)]} : {}),
    ...(stage >= 7 || (isCritics && stage >= 3)
      ? {D: isCritics ? [say(critic.realLogits[critic.followed]), say(fakeLogit)] : ["", say(fakeLogit)]}
      : {}),
    ...(isCritics && stage >= 4 ? {LD: [brief(critic.loss)]} : {}),
    ...(stage >= 7 ? {LG: [brief(generator.loss)]} : {})
  };
}
