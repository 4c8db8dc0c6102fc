import {planarGradient, type Point} from "./planarCritic.js";
import {permutation, random} from "./random.js";

/** One sample of a gradient penalty: a real and a generated point, and x̂ between them with the critic's gradient there. */
export interface PenaltySample {
  readonly real: Point;
  readonly fake: Point;
  /** x̂ = ε x + (1 − ε) x̃. */
  readonly epsilon: number;
  readonly between: Point;
  readonly gradient: Point;
  readonly norm: number;
}

/** How many pairs a batch has. */
export const batchSize = 8;

/** Always the same points, so that a new draw of ε moves nothing else. */
const pointsSeed = 4;

/**
 * Eight random pairs of a real and a generated point on the plane; `seed` draws one ε ~ U[0, 1) for each pair, and `scale`
 * multiplies the critic (`planarCritic`). Gulrajani et al. 2017, Algorithm 1.
 */
export function penaltyBatch({seed = 17, scale = 1} = {}): PenaltySample[] {
  const chance = random(seed, 1);
  return pairs().map(({real, fake}) => {
    const epsilon = chance.uniform();
    const mix = (i: 0 | 1) => epsilon * real[i] + (1 - epsilon) * fake[i];
    const between: Point = [mix(0), mix(1)];
    const gradient = planarGradient(between, {scale});
    return {real, fake, epsilon, between, gradient, norm: Math.hypot(...gradient)};
  });
}

function pairs(): {real: Point; fake: Point}[] {
  const chance = random(pointsSeed);
  const column = (centre: number): Point[] =>
    Array.from({length: batchSize}, (_, i) => {
      const [right, up] = chance.normals(2);
      return [centre + 0.3 * right, -1.6 + (3.2 * i) / (batchSize - 1) + 0.1 * up];
    });
  const real = column(-2.1);
  const fake = column(2.1);
  const partner = permutation(batchSize, chance);
  return real.map((point, i) => ({real: point, fake: fake[partner[i]]}));
}
