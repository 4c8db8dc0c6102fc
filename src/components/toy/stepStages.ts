import {norm} from "../math/matrix.js";
import {closeUpPicture, pullArrows, surfaceOf} from "./closeLook.js";
import {flatCopy} from "./flat.js";
import {
  discriminatorGradient,
  discriminatorStep,
  generate,
  generatorGradient,
  generatorStep,
  logitScale,
  score,
  type Gan,
  type StepLosses
} from "./gan.js";
import {usedLayers} from "./leash.js";
import {forward} from "./network.js";
import type {ToyOptions} from "./options.js";

/** All that happened in one step, for slow motion: the first update of either player, the others only by what they led to. */
export interface StepStages {
  /** The number of the step, 1 for the first. */
  readonly step: number;
  readonly options: ToyOptions;
  readonly losses: StepLosses;
  readonly critic: CriticStages;
  readonly generator: GeneratorStages;
}

interface Update {
  /** Index of the sample to follow: the first of the batch that a drawing can show. */
  readonly followed: number;
  /** Its noise. */
  readonly noise: Float64Array;
  readonly loss: number;
  /** Weights, biases included, the length of the gradient by them, and how far the update moved them. */
  readonly weights: number;
  readonly gradientLength: number;
  readonly moved: number;
  /** The loss of the same batch after the update. */
  readonly lossAfter: number;
}

/** An update of the discriminator. Points are x and y in turn. */
export interface CriticStages extends Update {
  readonly fake: Float64Array;
  readonly real: Float64Array;
  readonly realLogits: Float64Array;
  readonly fakeLogits: Float64Array;
  /** The logits of `closeUpPicture`. */
  readonly surfaceBefore: Float32Array;
  readonly surfaceAfter: Float32Array;
}

/** An update of the generator. */
export interface GeneratorStages extends Update {
  readonly fake: Float64Array;
  readonly logits: Float64Array;
  /** −∂L_G/∂x of each sample's own loss: x, y and the vector in turn. */
  readonly pulls: Float32Array;
  readonly fakeAfter: Float64Array;
}

/**
 * `step(gan)`, bit for bit, told in stages. Needs at least one update of either player and packs of one; throws
 * `invalid criticSteps: 0` for others.
 */
export function stepInStages(gan: Gan): StepStages {
  const {options} = gan;
  for (const name of ["criticSteps", "generatorSteps"] as const) {
    if (options[name] < 1) throw new RangeError(`invalid ${name}: ${options[name]}`);
  }
  if (options.pack !== 1) throw new RangeError(`invalid pack: ${options.pack}`);
  const critic = criticStages(gan);
  let {loss: discriminator} = critic;
  for (let k = 1; k < options.criticSteps; ++k) discriminator = discriminatorStep(gan);
  const own = generatorStages(gan);
  let {loss: generator} = own;
  for (let k = 1; k < options.generatorSteps; ++k) generator = generatorStep(gan);
  return {step: ++gan.steps, options, losses: {discriminator, generator}, critic, generator: own};
}

/** The step has just left its batch and its gradient in the workspace. */
function criticStages(gan: Gan): CriticStages {
  const {options, weights, workspace, pairs} = gan;
  const {batch, z, critic} = options;
  const surfaceBefore = surfaceOf(gan);
  const before = flatCopy(gan.discriminator);
  const loss = discriminatorStep(gan);
  const [real, fake] = [workspace.real.slice(0, 2 * batch), workspace.generator.outputs.at(-1)!.slice(0, 2 * batch)];
  const followed = firstInside(fake);
  const noise = workspace.noise.slice(z * followed, z * (followed + 1));
  const gradientLength = norm(workspace.parts[0].values);
  const middles = critic === "penalty" ? points(workspace.penalty.middles.slice(0, 2 * batch)) : undefined;
  const network = usedLayers(critic, before.layers, pairs); // their σ was brought up to date before the update
  const logits = (values: Float64Array) =>
    forward(network, points(values))
      .at(-1)!
      .values.map((y) => logitScale(options) * y);
  return {
    ...{loss, followed, noise, real, fake, gradientLength, surfaceBefore},
    ...{weights: before.values.length, moved: distance(before.values, weights.discriminator)},
    ...{realLogits: logits(real), fakeLogits: logits(fake), surfaceAfter: surfaceOf(gan)},
    lossAfter: discriminatorGradient(gan, points(real), points(fake), middles).loss
  };
}

function generatorStages(gan: Gan): GeneratorStages {
  const {options, weights, workspace} = gan;
  const {batch, z} = options;
  const before = weights.generator.slice();
  const loss = generatorStep(gan);
  const fake = workspace.generator.outputs.at(-1)!.slice(0, 2 * batch);
  const noise = {rows: batch, columns: z, values: workspace.noise.slice(0, z * batch)};
  const pulls = pullArrows(fake, workspace.dPoints, batch);
  const gradientLength = norm(workspace.generatorGradient.values);
  const followed = firstInside(fake);
  return {
    ...{loss, followed, noise: noise.values.slice(z * followed, z * (followed + 1)), fake, pulls, gradientLength},
    ...{weights: before.length, moved: distance(before, weights.generator)},
    logits: score(gan, points(fake)),
    fakeAfter: generate(gan.generator, noise).values,
    lossAfter: generatorGradient(gan, noise).loss
  };
}

/** Index of the first point in the square of `closeUpPicture`, 0 if there is none. */
function firstInside(points: Float64Array): number {
  const isInside = (i: number) => Math.max(Math.abs(points[2 * i]), Math.abs(points[2 * i + 1])) < closeUpPicture.reach;
  let i = 0;
  while (2 * i < points.length && !isInside(i)) ++i;
  return 2 * i < points.length ? i : 0;
}

const points = (values: Float64Array) => ({rows: values.length / 2, columns: 2, values});

const distance = (a: Float64Array, b: Float64Array) => Math.hypot(...a.map((x, i) => x - b[i]));
