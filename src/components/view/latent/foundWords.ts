import type {LatentInversion} from "../../train/latent/latentHandle.js";
import type {InversionReferences} from "../../train/latent/latentMessages.js";
import {formatCount, formatNumber} from "../numbers.js";
import type {Reading} from "../Readout.js";

/** What a search does, in words. */
export function foundWords({phase, errors, steps, references}: LatentInversion): string {
  if (phase === "stopped") return `Stopped after ${Math.max(0, errors.length - 1)} steps.`;
  if (phase === "searching") return `Searching: step ${Math.max(0, errors.length - 1)} of ${steps || "…"}.`;
  if (phase === "comparing" || !references)
    return "Found. To compare, the same search now runs for a picture that the generator made, and random samples are drawn.";
  return verdict(Math.min(...errors.at(-1)!), references);
}

/** What the error says, beside the two that it can be compared with. */
function verdict(error: number, {nearest, generated, samples}: InversionReferences): string {
  const beside = `the nearest of ${formatCount(samples)} random samples: ${formatNumber(nearest)}; a picture of its own making: ${formatNumber(generated)}`;
  if (error >= nearest)
    return `No nearer than random samples come (${beside}): the search got stuck, or there is nothing near.`;
  if (error > 3 * generated)
    return `Nearer than random samples, and not as near as to its own pictures (${beside}): either this digit is none that the generator makes, or the search stopped at a local minimum.`;
  return `As near as to pictures of its own (${beside}).`;
}

/** The numbers of a step: the best of its errors, the spread over the starts, and ‖z‖. */
export function foundReadings(
  errors: readonly number[],
  references: InversionReferences | undefined,
  length: {now: number; usual: {mean: number; deviation: number}}
): Reading[] {
  const {mean, deviation} = length.usual;
  return [
    {
      name: "mean squared error",
      value: formatNumber(Math.min(...errors)),
      reference: `worst of ${errors.length} starts: ${formatNumber(Math.max(...errors))}`
    },
    {name: "nearest random sample", value: references ? formatNumber(references.nearest) : "to come"},
    {name: "a picture of its own making", value: references ? formatNumber(references.generated) : "to come"},
    {name: "‖z‖", value: length.now.toFixed(2), reference: `noise: ${mean.toFixed(2)} ± ${deviation.toFixed(2)}`}
  ];
}
