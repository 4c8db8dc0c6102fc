import {penaltyRoom, type PenaltyRoom} from "./criticPenalty.js";
import {flatCopy, zerosLike, type FlatNetwork} from "./flat.js";
import type {Network} from "./network.js";
import type {ToyOptions} from "./options.js";
import {passFor, type Pass} from "./pass.js";

/** All arrays that a step writes to, made once: a step allocates nothing. Its contents mean nothing between two steps. */
export interface GanWorkspace {
  /** Most points of a batch. */
  readonly capacity: number;
  /** Real points, x and y in turn. */
  readonly real: Float64Array;
  /** [batch, z] */
  readonly noise: Float64Array;
  readonly generator: Pass;
  /** dL/d(generated points). */
  readonly dPoints: Float64Array;
  readonly generatorGradient: FlatNetwork;
  readonly discriminator: Pass;
  /** The layers that score, where they are not the discriminator's own. */
  readonly used: FlatNetwork;
  /** Gradients of the real half, the generated half, and the penalty; the first ends as the gradient of all. */
  readonly parts: readonly [FlatNetwork, FlatNetwork, FlatNetwork];
  readonly penalty: PenaltyRoom;
}

/** Room for batches of `capacity` points. */
export function ganWorkspace(
  generator: Network,
  discriminator: Network,
  {z, pack}: Pick<ToyOptions, "z" | "pack">,
  capacity: number
): GanWorkspace {
  const packs = Math.ceil(capacity / pack);
  return {
    capacity,
    real: new Float64Array(2 * capacity),
    noise: new Float64Array(z * capacity),
    generator: passFor(generator, capacity),
    dPoints: new Float64Array(2 * capacity),
    generatorGradient: zerosLike(generator),
    discriminator: passFor(discriminator, packs),
    used: flatCopy(discriminator),
    parts: [zerosLike(discriminator), zerosLike(discriminator), zerosLike(discriminator)],
    penalty: penaltyRoom(discriminator, packs)
  };
}
