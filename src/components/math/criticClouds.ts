import {drawMixture, ring} from "./coverage.js";
import type {Matrix} from "./matrix.js";
import {random} from "./random.js";
import {wasserstein1OfPoints} from "./wasserstein1OfPoints.js";

/** Two sets of points in the plane, one point a row, [n, 2] each. */
export interface CriticClouds {
  /** The data: eight Gaussians on a ring of radius 1.5, standard deviation 0.1. */
  readonly P: Matrix;
  /** The generator: one Gaussian about (0.4, −0.2), standard deviation 0.3. */
  readonly Q: Matrix;
}

/** `count` points of each, the same ones every time. */
export function criticClouds(count = 64): CriticClouds {
  return {
    P: points(drawMixture(ring(8, 1.5), 0.1, count, random(1, 0))),
    Q: points(drawMixture([[0.4, -0.2]], 0.3, count, random(1, 1)))
  };
}

/** W₁ of the two sets of points. No critic of slope K shows a gap above K times this. */
export const cloudDistance = ({P, Q}: CriticClouds): number => wasserstein1OfPoints(P.values, Q.values);

const points = (values: Float64Array): Matrix => ({rows: values.length / 2, columns: 2, values});
