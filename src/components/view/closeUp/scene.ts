import type {LookedAt, StepStages, ToyLoss, ToyOptions, ToySnapshot} from "../../train/toy/toyMessages.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {briefVector} from "./brief.js";
import {stages} from "./pathParts.js";

/** All that can be drawn of a GAN at one moment. Points are x and y in turn; arrows are x, y and the vector there. */
export interface Scene {
  readonly generated: ArrayLike<number>;
  /** High-quality samples of each part of the data; none are printed if left out. */
  readonly counts?: ArrayLike<number>;
  /** Of how many samples `counts` tells. */
  readonly counted?: number;
  /** Real points of this very batch; if left out, those that the figure always shows. */
  readonly real?: ArrayLike<number>;
  /** The critic's logits on a square lattice. */
  readonly surface?: ArrayLike<number>;
  readonly loss: ToyLoss;
  readonly manifold?: ArrayLike<number>;
  /** Dimensions of noise, of which the manifold shows two. */
  readonly z?: number;
  readonly pulls?: ArrayLike<number>;
  /** How far the samples have just moved; drawn whatever layers are on, as the stage is about it. */
  readonly moves?: ArrayLike<number>;
  /** The two points whose numbers the sentence says. */
  readonly followed?: {readonly real?: readonly number[]; readonly fake?: readonly number[]; readonly index?: number};
  /** What the picture shows, for those who can't see it. */
  readonly words?: string;
}

/** So many samples are drawn; all are counted. */
const shown = 500;

/** The scene of a run between two steps, or of a recorded frame. */
export function sceneOf({samples, counts, looked}: ToySnapshot, {loss, z}: Pick<ToyOptions, "loss" | "z">): Scene {
  const {surface, manifold, pulls}: Partial<LookedAt> = looked;
  const generated = samples.subarray(0, 2 * shown);
  return {generated, counts, counted: samples.length / 2, surface, manifold, pulls, loss, z};
}

/** The nine scenes of one step in slow motion; `stage` is 1 … 9. */
export function stageScene(record: StepStages, stage: number): Scene {
  const scene = stagePoints(record, stage);
  return {...scene, words: stageSceneWords(scene, stage)};
}

/** What a stage's picture shows: which of the nine it is, and its points and arrows. */
function stageSceneWords({generated, real = [], followed = {}, pulls, moves}: Scene, stage: number): string {
  const at = (name: string, place: readonly number[] | undefined) =>
    place ? [say("{name} at {place}", {name, place: briefVector(place)})] : [];
  const own = enumerated([...at("x", followed.real), ...at("G(z)", followed.fake)]);
  const arrows = pulls ? [say("an arrow for each pull")] : moves ? [say("an arrow for each move")] : [];
  const shown = enumerated([pointWords(generated.length / 2, real.length / 2), ...arrows]);
  return say(
    own
      ? "Slow motion, stage {stage} of {stages}, {title}: {shown}; the one you follow: {own}."
      : "Slow motion, stage {stage} of {stages}, {title}: {shown}.",
    {stage, stages: stages.length, title: stages[stage - 1].title, shown, own}
  );
}

/** Real points are never there alone. */
function pointWords(generated: number, real: number): string {
  if (!generated) return say("no point yet");
  return say(
    real
      ? "{generated} generated points and {real} real points of the batch"
      : "{generated} generated points of the batch",
    {generated, real}
  );
}

function stagePoints({critic, generator, options: {loss}}: StepStages, stage: number): Scene {
  const surface = stage < 5 ? critic.surfaceBefore : critic.surfaceAfter;
  const none = {generated: [], real: [], surface, loss, followed: {}};
  const {followed: index} = stage <= 5 ? critic : generator;
  const own = (points: ArrayLike<number>) => [points[2 * index], points[2 * index + 1]];
  if (stage === 1 || stage === 6) return none;
  if (stage === 2) return {...none, generated: critic.fake, followed: {fake: own(critic.fake)}};
  if (stage <= 5) {
    const followed = {real: own(critic.real), fake: own(critic.fake)};
    return {...none, generated: critic.fake, real: critic.real, followed};
  }
  const fake = stage === 9 ? generator.fakeAfter : generator.fake;
  const scene = {...none, generated: fake, followed: {fake: own(fake), index}};
  if (stage === 8) return {...scene, pulls: generator.pulls};
  return stage === 9 ? {...scene, moves: movesOf(generator)} : scene;
}

function movesOf({fake, fakeAfter}: StepStages["generator"]): Float64Array {
  const moves = new Float64Array(2 * fake.length);
  for (let i = 0; i < fake.length; i += 2) {
    moves.set([fake[i], fake[i + 1], fakeAfter[i] - fake[i], fakeAfter[i + 1] - fake[i + 1]], 2 * i);
  }
  return moves;
}
