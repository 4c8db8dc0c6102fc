import {matrix, type Matrix} from "./matrix.js";
import {matrixWithSpectrum, spectrum} from "./matrixWithSpectrum.js";
import {powerRun, type PowerRun} from "./powerRun.js";
import {random} from "./random.js";

/** The matrices that a reader can iterate on: rows × columns, or the one whose eigenvalues are all 0. */
export const powerSizes = ["2×2", "3×2", "4×6", "6×4", "8×6", "zero-eigenvalues"] as const;
export type PowerSize = (typeof powerSizes)[number];

/** Iterations that a run holds. */
export const powerRounds = 60;

/**
 * A run of `powerRounds` iterations on a seeded matrix with σ₁ = 2 and σ₂/σ₁ = `ratio`, from a seeded u. The matrix
 * "zero-eigenvalues" is always [[0, 2], [0, 0]]; there the seed moves the start alone, and `ratio` does nothing.
 */
export function powerExample(size: PowerSize, ratio: number, seed: number): PowerRun {
  const W = size === "zero-eigenvalues" ? zeroEigenvalues : seeded(size, ratio, seed);
  return powerRun(W, random(seed, 1).normals(W.rows), powerRounds);
}

/** Both of its eigenvalues are 0, but it doubles the length of (0, 1). */
export const zeroEigenvalues: Matrix = matrix([
  [0, 2],
  [0, 0]
]);

function seeded(size: string, ratio: number, seed: number): Matrix {
  const [rows, columns] = size.split("×").map(Number);
  return matrixWithSpectrum(rows, columns, spectrum(Math.min(rows, columns), ratio), random(seed));
}
