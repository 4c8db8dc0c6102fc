import type {ToyOptions} from "../train/toy/toyMessages.js";
import {formatNumber} from "./numbers.js";

/** A discriminator by how its slope is held back, in words: "spectral norm, slope at most 5". */
export function criticWords({
  critic,
  slope,
  clip = 0.01,
  lambda
}: Pick<ToyOptions, "critic" | "slope"> & Partial<Pick<ToyOptions, "clip" | "lambda">>): string {
  switch (critic) {
    case "plain":
      return "plain discriminator";
    case "clipped":
      return `weights clipped to ±${formatNumber(clip)}`;
    case "weight-normalised":
      return "weight normalisation";
    case "penalty":
      return lambda === undefined ? "gradient penalty" : `gradient penalty, λ = ${formatNumber(lambda)}`;
    case "spectral":
      return `spectral norm, slope at most ${formatNumber(slope)}`;
  }
}
