import type {ToyOptions} from "../train/toy/toyMessages.js";
import {say} from "../words/say.js";
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
      return say("plain discriminator");
    case "clipped":
      return say("weights clipped to ±{clip}", {clip: formatNumber(clip)});
    case "weight-normalised":
      return say("weight normalisation");
    case "penalty":
      return lambda === undefined
        ? say("gradient penalty")
        : say("gradient penalty, λ = {lambda}", {lambda: formatNumber(lambda)});
    case "spectral":
      return say("spectral norm, slope at most {slope}", {slope: formatNumber(slope)});
  }
}
