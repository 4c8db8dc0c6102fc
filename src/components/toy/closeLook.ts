import {noiseGridLines} from "../math/noiseGrid.js";
import {pictureLattice} from "../math/racePicture.js";
import {random} from "../math/random.js";
import {drawNoise, generate, score, type Gan} from "./gan.js";
import {generatorInto} from "./ganGradients.js";
import {ganWorkspace} from "./ganWorkspace.js";
import type {Network} from "./network.js";
import type {ToyOptions} from "./options.js";
import {streams} from "./streams.js";

/** What the layers of a drawing show. A generator alone has only the first; a recording has no pulls. */
export interface LookedAt {
  /** Where the generator puts the corners of `noiseGrid`, x and y in turn, row after row. */
  readonly manifold: Float32Array;
  /** The logit on a square lattice over the square of `closeUpPicture`, row after row from below. */
  readonly surface?: Float32Array;
  /** −∂L_G/∂x at some samples: x, y and the vector in turn. */
  readonly pulls?: Float32Array;
}

/** The square that a drawing shows, both coordinates from −reach to reach; the critic is looked at in `side`² places of it. */
export const closeUpPicture = {reach: 1.65, side: 41} as const;

/** So many samples have their pull shown. */
const pulled = 60;

/** Looks at a GAN through noise that depends on the seed alone; its training's own streams stay as they are. */
export function lookAt(gan: Gan): LookedAt {
  return {manifold: manifoldOf(gan.generator, gan.options), surface: surfaceOf(gan), pulls: pullsOf(gan)};
}

/** The grid of the first two dimensions of noise as the generator maps it, the other dimensions being 0. */
export function manifoldOf(generator: Network, {z}: Pick<ToyOptions, "z">): Float32Array {
  const lines = noiseGridLines();
  const side = lines.length;
  const values = new Float64Array(side * side * z);
  for (let k = 0; k < side * side; ++k) {
    values[k * z] = lines[k % side];
    if (z > 1) values[k * z + 1] = lines[Math.floor(k / side)];
  }
  return Float32Array.from(generate(generator, {rows: side * side, columns: z, values}).values);
}

/** The logit of each place of the lattice, or of one with another number of places a side. */
export function surfaceOf(gan: Gan, side: number = closeUpPicture.side): Float32Array {
  const values = pictureLattice({...closeUpPicture, side});
  return Float32Array.from(score(gan, {rows: side * side, columns: 2, values}));
}

/** −∂L_G/∂x at 60 samples, L_G being the loss of that sample alone: the way in which the critic would have it go. */
function pullsOf(gan: Gan): Float32Array {
  const {generator, discriminator, options} = gan;
  const workspace = ganWorkspace(generator, discriminator, options, pulled);
  const noise = drawNoise(options, pulled, random(options.seed, streams.looks)).values;
  generatorInto({...gan, workspace}, noise, pulled);
  return pullArrows(workspace.generator.outputs.at(-1)!, workspace.dPoints, pulled);
}

/** Arrows x, y, dx, dy from samples and the derivatives of their mean loss by them. */
export function pullArrows(points: Float64Array, dPoints: Float64Array, count: number): Float32Array {
  const arrows = new Float32Array(4 * count);
  for (let i = 0; i < count; ++i) {
    arrows.set([points[2 * i], points[2 * i + 1], -count * dPoints[2 * i], -count * dPoints[2 * i + 1]], 4 * i);
  }
  return arrows;
}
