import type {Complex} from "../math/eigenvalues2.js";
import {formatNumber} from "./numbers.js";

/** A complex number as the notebook prints it: 0.5i, −i, −0.15 + 0.477i; what is below 10⁻⁹ shows as 0. */
export function formatComplex({re, im}: Complex): string {
  const [a, b] = [tidy(re), tidy(im)];
  if (b === 0) return formatNumber(a);
  const imaginary = `${formatNumber(Math.abs(b)).replace(/^1$/, "")}i`;
  if (a === 0) return `${b < 0 ? "−" : ""}${imaginary}`;
  return `${formatNumber(a)} ${b < 0 ? "−" : "+"} ${imaginary}`;
}

const tidy = (x: number) => (Math.abs(x) < 1e-9 ? 0 : x);
