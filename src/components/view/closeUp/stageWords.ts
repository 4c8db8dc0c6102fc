import {sigmoid} from "../../math/logistic.js";
import type {StepStages} from "../../train/toy/toyMessages.js";
import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {formatCount} from "../numbers.js";
import {brief, briefVector} from "./brief.js";
import {lossWords} from "./lossWords.js";
import type {PathNumbers} from "./PathDiagram.js";

/** What happens in stage 1 … 9 of one step, in a sentence or two with the step's own numbers. One pair of the batch is followed. */
export function stageWords(record: StepStages, stage: number): string {
  return sentences[stage - 1](record);
}

const sentences: readonly ((record: StepStages) => string)[] = [
  ({critic, options: {batch, z}}) =>
    say("{batch} vectors of {z} numbers are drawn from N(0, 1). The one you follow is z = {noise}.", {
      ...{batch: formatCount(batch), z, noise: briefVector(critic.noise)}
    }),
  ({critic}) =>
    say("G makes a point of each: G(z) = {point}. None of them depends on a real point; G has never seen one.", {
      point: place(critic.fake, critic)
    }),
  ({critic, options}) => {
    const {verdict} = lossWords[options.loss];
    const real = verdict("D(x)", critic.realLogits[critic.followed]);
    const fake = verdict("D(G(z))", critic.fakeLogits[critic.followed]);
    return inTurn([
      say("A real point, x = {x}: {real}. The generated one: {fake}.", {x: place(critic.real, critic), real, fake}),
      options.loss === "bce" ? "" : say("With this loss D’s value is no probability.")
    ]);
  },
  ({critic, options}) => {
    const {pair, pairFormula, unit} = lossWords[options.loss];
    const [real, fake] = [critic.realLogits[critic.followed], critic.fakeLogits[critic.followed]];
    return say(
      options.critic === "penalty"
        ? "L_D = {formula} = {own} for this pair; averaged over {pairs} pairs: {loss}, of which the penalty is {penalty}."
        : "L_D = {formula} = {own} for this pair; averaged over {pairs} pairs: {loss}.",
      {
        ...{formula: pairFormula(real, fake), own: `${brief(pair(real, fake))}${unit}`},
        ...{pairs: formatCount(options.batch), loss: brief(critic.loss)},
        penalty: brief(critic.loss - pairMean(critic, pair))
      }
    );
  },
  ({critic, options}) =>
    inTurn([
      say("The gradient of L_D by D’s {weights} weights has length {length}.", {
        ...{weights: formatCount(critic.weights), length: brief(critic.gradientLength)}
      }),
      say(
        critic.lossAfter < critic.loss
          ? "{mover} moves them by {moved} in all, and the loss of the same batch falls from {before} to {after}."
          : "{mover} moves them by {moved} in all, and the loss of the same batch rises from {before} to {after}.",
        {
          ...{mover: mover(options), moved: brief(critic.moved)},
          ...{before: brief(critic.loss), after: brief(critic.lossAfter)}
        }
      ),
      more(options.criticSteps, "D")
    ]),
  ({generator, options: {batch}}) =>
    say("Now it is G’s turn, with {batch} new vectors; no real point is needed. You follow z = {noise}.", {
      ...{batch: formatCount(batch), noise: briefVector(generator.noise)}
    }),
  ({generator, options}) => {
    const {verdict, sample, sampleFormula, unit} = lossWords[options.loss];
    const fake = generator.logits[generator.followed];
    return say("G(z) = {point}, {verdict}. L_G = {formula} = {own} for this sample; averaged: {loss}.", {
      ...{point: place(generator.fake, generator), verdict: verdict("D(G(z))", fake), formula: sampleFormula(fake)},
      ...{own: `${brief(sample(fake))}${unit}`, loss: brief(generator.loss)}
    });
  },
  ({generator: {pulls, followed}}) =>
    inTurn([
      say(
        "The gradient runs back through D to the samples: −∂L_G/∂G(z) = {pull} pulls yours to where D’s value rises.",
        {pull: briefVector(pulls.subarray(4 * followed + 2, 4 * followed + 4))}
      ),
      say("D itself stays as it is.")
    ]),
  ({generator, options}) =>
    inTurn([
      say(
        "From there it runs back through G to its {weights} weights (length {length}), which {mover} moves by {moved}.",
        {
          ...{weights: formatCount(generator.weights), length: brief(generator.gradientLength)},
          ...{mover: mover(options), moved: brief(generator.moved)}
        }
      ),
      say("The same z now gives {now} instead of {before}; L_G goes from {loss} to {lossAfter}.", {
        ...{now: place(generator.fakeAfter, generator), before: place(generator.fake, generator)},
        ...{loss: brief(generator.loss), lossAfter: brief(generator.lossAfter)}
      }),
      more(options.generatorSteps, "G")
    ])
];

/** The point that is followed, of those given. */
const place = (points: Float64Array, {followed}: {readonly followed: number}) =>
  briefVector(points.subarray(2 * followed, 2 * followed + 2));

const mover = ({optimiser}: StepStages["options"]) => (optimiser === "adam" ? "Adam" : say("Gradient descent"));

const more = (updates: number, who: string) =>
  updates > 1
    ? say("The other {rest} of {who}’s {updates} updates follow, unshown.", {rest: updates - 1, who, updates})
    : "";

const pairMean = ({realLogits, fakeLogits}: StepStages["critic"], pair: (real: number, fake: number) => number) =>
  realLogits.reduce((sum, real, i) => sum + pair(real, fakeLogits[i]), 0) / realLogits.length;

/** The numbers that stand beside the boxes of the data path in that stage: those known so far in this half of the step. */
export function pathNumbers({critic, generator, options}: StepStages, stage: number): PathNumbers {
  const isCritics = stage <= 5;
  const at = isCritics ? critic : generator;
  const fakeLogit = isCritics ? critic.fakeLogits[critic.followed] : generator.logits[generator.followed];
  const points = stage === 9 ? generator.fakeAfter : at.fake;
  const answer = (logit: number) => (options.loss === "bce" ? brief(sigmoid(logit)) : brief(logit));
  return {
    z: [briefVector(at.noise, 1)],
    ...(stage >= 7 || (isCritics && stage >= 2) ? {Gz: [place(points, at).slice(1, -1)]} : {}),
    ...(isCritics && stage >= 3 ? {x: [place(critic.real, critic).slice(1, -1)]} : {}),
    ...(stage >= 7 || (isCritics && stage >= 3)
      ? {D: isCritics ? [answer(critic.realLogits[critic.followed]), answer(fakeLogit)] : ["", answer(fakeLogit)]}
      : {}),
    ...(isCritics && stage >= 4 ? {LD: [brief(critic.loss)]} : {}),
    ...(stage >= 7 ? {LG: [brief(generator.loss)]} : {})
  };
}
