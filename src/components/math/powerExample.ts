import {column, dot, matrix, normalize, zeros, type Matrix} from "./matrix.js";
import {matrixWithSpectrum, spectrum} from "./matrixWithSpectrum.js";
import {powerRun, type PowerRun} from "./powerRun.js";
import {random} from "./random.js";
import {reshaped} from "./convolutionNorm.js";
import {svd} from "./svd.js";
import type {TrainedLayer} from "./trainedLayers.js";

/** The matrices that are made for a reader to iterate on: rows × columns, the one whose eigenvalues are all 0, and the one that is 0. */
export const powerSizes = ["2×2", "3×2", "4×6", "6×4", "8×6", "zero-eigenvalues", "zero"] as const;
export type PowerSize = (typeof powerSizes)[number];

/** One of those, the reader's own, or a layer that was trained, as the matrix that spectral normalisation takes. */
export type PowerSource = PowerSize | Matrix | TrainedLayer;

/**
 * Where u starts: anywhere; within a degree of u₁, or where training left it, for a layer; or at a right angle to u₁, as
 * exactly as 64-bit numbers can.
 */
export const powerStarts = ["random", "near", "perpendicular"] as const;
export type PowerStart = (typeof powerStarts)[number];

/** Iterations that a run holds. */
export const powerRounds = 60;

/**
 * A run of `powerRounds` iterations from a seeded u. A size means a seeded matrix with σ₁ = 2 and σ₂/σ₁ = `ratio`;
 * "zero-eigenvalues" is always [[0, 2], [0, 0]], "zero" has 4 × 6 zeros. There, and where W is given, the seed moves the
 * start alone, and `ratio` does nothing.
 */
export function powerExample(source: PowerSource, ratio: number, seed: number, start: PowerStart = "random"): PowerRun {
  const W = matrixOf(source, ratio, seed);
  const drawn = random(seed, 1).normals(W.rows);
  const isLeft = start === "near" && isLayer(source);
  return powerRun(W, isLeft ? source.u : startOf(start, W, drawn), powerRounds);
}

const isLayer = (source: PowerSource): source is TrainedLayer => typeof source === "object" && "kernel" in source;

function matrixOf(source: PowerSource, ratio: number, seed: number): Matrix {
  if (isLayer(source)) return reshaped(source.kernel);
  if (typeof source === "object") return source;
  if (source === "zero") return zeros(4, 6);
  return source === "zero-eigenvalues" ? zeroEigenvalues : seeded(source, ratio, seed);
}

/** u of length 1: `drawn`, or the part of it that is perpendicular to u₁, or u₁ and a hundredth of that. */
function startOf(start: PowerStart, W: Matrix, drawn: Float64Array): Float64Array {
  if (start === "random") return drawn;
  const u1 = column(svd(W).U, 0);
  const along = dot(drawn, u1);
  const across = normalize(drawn.map((x, i) => x - along * u1[i]));
  if (W.rows === 1) return u1; // there is no right angle in one dimension
  return start === "perpendicular" ? across : u1.map((x, i) => x + 0.01 * across[i]);
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
