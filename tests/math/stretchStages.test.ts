import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matrix, product, transpose, type Matrix} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {stretchStage} from "../../src/components/math/stretchStages.js";
import {svd} from "../../src/components/math/svd.js";

const inSpace = ({rows, columns, values}: Matrix) =>
  matrix(Array.from({length: 3}, (_, i) => (i < rows ? values.slice(i * columns, (i + 1) * columns) : [0, 0])));
const close = (A: Matrix, B: Matrix, digits = 10) =>
  A.values.forEach((x, i) => expect(x).toBeCloseTo(B.values[i], digits));

const some: Record<string, Matrix> = {
  shear: matrix([[1, 1], [0, 1]]),
  rotation: matrix([[0.8, -0.6], [0.6, 0.8]]),
  reflection: matrix([[1, 0], [0, -1]]),
  "both axes turned over": matrix([[-1, 0], [0, -1]]),
  nilpotent: matrix([[0, 2], [0, 0]]),
  "rank one": matrix([[1, 0.5], [1.2, 0.6]]),
  zero: matrix([[0, 0], [0, 0]]),
  "into space": matrix([[1, 0], [0.5, 1], [-0.5, 1]])
}; // prettier-ignore

describe.each(Object.entries(some))("stretchStage of %s", (_, W) => {
  it("is the identity at 0 and W at 3", () => {
    close(stretchStage(W, 0), inSpace(matrix([[1, 0], [0, 1]]))); // prettier-ignore
    close(stretchStage(W, 3), inSpace(W));
  });

  it("turns without stretching up to 1, stretches along the axes up to 2, and keeps σ from there", () => {
    const gram = (A: Matrix) => product(transpose(A), A);
    const {sigma} = svd(W);
    for (const t of [0.3, 1]) close(gram(stretchStage(W, t)), matrix([[1, 0], [0, 1]])); // prettier-ignore
    for (const t of [2, 2.4, 3]) svd(stretchStage(W, t)).sigma.forEach((s, i) => expect(s).toBeCloseTo(sigma[i], 10));
    const {V} = svd(W);
    const [first, second] = [0, 1].map((i) => product(stretchStage(W, 2), V).values.filter((_, n) => n % 2 === i));
    [first[1], first[2], second[0], second[2]].forEach((x) => expect(x).toBeCloseTo(0, 10));
  });
});

it("moves without a jump: a small part of the way changes the picture a little", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 9999}),
      fc.integer({min: 2, max: 3}),
      fc.double({min: 0, max: 2.999, noNaN: true}),
      (seed, rows, t) => {
        const W = {rows, columns: 2, values: random(seed).normals(2 * rows)};
        const [now, next] = [stretchStage(W, t), stretchStage(W, t + 0.001)];
        now.values.forEach((x, i) =>
          expect(Math.abs(x - next.values[i])).toBeLessThan(0.003 * (1 + svd(W).sigma[0]) * 2)
        );
      }
    ),
    {seed: 4, numRuns: 300}
  );
});
