import {assignment} from "./assignment.js";
import {drawMixture, ring} from "./coverage.js";
import {row, type Matrix} from "./matrix.js";
import {random} from "./random.js";

/** Two sets of points in the plane, one point a row, [n, 2] each. */
export interface Clouds {
  /** The data: eight Gaussians on a ring of radius 1.5, standard deviation 0.1. */
  readonly P: Matrix;
  /** The generator: one Gaussian about (0.4, −0.2), standard deviation 0.3. */
  readonly Q: Matrix;
}

/** `count` points of each, the same ones every time. */
export function criticClouds(count = 64): Clouds {
  return {
    P: points(drawMixture(ring(8, 1.5), 0.1, count, random(1, 0))),
    Q: points(drawMixture([[0.4, -0.2]], 0.3, count, random(1, 1)))
  };
}

/** W₁ of the two sets of points: the mean way of the cheapest assignment. No critic of slope K shows a gap above K times this. */
export function cloudDistance({P, Q}: Clouds): number {
  const cost = Array.from({length: P.rows}, (_, i) =>
    Array.from({length: Q.rows}, (_, j) => way(row(P, i), row(Q, j)))
  );
  return assignment(cost).cost / P.rows;
}

const points = (values: Float64Array): Matrix => ({rows: values.length / 2, columns: 2, values});
const way = (p: Float64Array, q: Float64Array) => Math.hypot(p[0] - q[0], p[1] - q[1]);
