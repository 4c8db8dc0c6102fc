import {mean, sum} from "d3-array";

/** seconds = factor · size^exponent: a straight line where both axes are logarithmic. */
export interface PowerLaw {
  readonly exponent: number;
  /** Seconds at size 1. */
  readonly factor: number;
}

/**
 * The power law nearest to the points (size, seconds): the least-squares line through their logarithms, so that equal
 * ratios count alike. Needs two different sizes, all numbers positive; else throws `invalid sizes: …` or `invalid seconds: …`.
 */
export function powerLaw(sizes: readonly number[], seconds: readonly number[]): PowerLaw {
  if (!sizes.every(isPositive) || new Set(sizes).size < 2) throw new RangeError(`invalid sizes: ${sizes}`);
  if (!seconds.every(isPositive) || seconds.length !== sizes.length) {
    throw new RangeError(`invalid seconds: ${seconds}`);
  }
  const [x, y] = [sizes.map(Math.log), seconds.map(Math.log)];
  const [middleX, middleY] = [mean(x)!, mean(y)!];
  const exponent =
    sum(x, (_, i) => (x[i] - middleX) * (y[i] - middleY)) / sum(x, (logarithm) => (logarithm - middleX) ** 2);
  return {exponent, factor: Math.exp(middleY - exponent * middleX)};
}

const isPositive = (value: number) => value > 0 && value < Infinity;
