import type {LatentInversion} from "../../train/latent/latentHandle.js";
import type {InversionReferences} from "../../train/latent/latentMessages.js";
import {say} from "../../words/say.js";
import {formatCount, formatNumber} from "../numbers.js";
import type {Reading} from "../Readout.js";

/** What a search does, in words. */
export function foundWords({phase, errors, steps, references}: LatentInversion): string {
  const step = Math.max(0, errors.length - 1);
  if (phase === "stopped") return say("Stopped after {step} steps.", {step});
  if (phase === "searching") return say("Searching: step {step} of {all}.", {step, all: steps || "…"});
  if (phase === "comparing" || !references)
    return say(
      "Found. To compare, the same search now runs for a picture that the generator made, and random samples are drawn."
    );
  return verdict(Math.min(...errors.at(-1)!), references);
}

/** What the error says, beside the two that it can be compared with. */
function verdict(error: number, {nearest, generated, samples}: InversionReferences): string {
  const beside = say("the nearest of {samples} random samples: {nearest}; a picture of its own making: {generated}", {
    ...{samples: formatCount(samples), nearest: formatNumber(nearest), generated: formatNumber(generated)}
  });
  if (error >= nearest)
    return say("No nearer than random samples come ({beside}): the search got stuck, or there is nothing near.", {
      beside
    });
  if (error > 3 * generated)
    return say(
      "Nearer than random samples, and not as near as to its own pictures ({beside}): either this digit is none that the generator makes, or the search stopped at a local minimum.",
      {beside}
    );
  return say("As near as to pictures of its own ({beside}).", {beside});
}

/** The numbers of a step: the best of its errors, the spread over the starts, and ‖z‖. */
export function foundReadings(
  errors: readonly number[],
  references: InversionReferences | undefined,
  length: {now: number; usual: {mean: number; deviation: number}}
): Reading[] {
  const {mean, deviation} = length.usual;
  const isFarOut = length.now > mean + 4 * deviation;
  const usual = {mean: mean.toFixed(2), deviation: deviation.toFixed(2)};
  return [
    {
      name: say("mean squared error"),
      value: formatNumber(Math.min(...errors)),
      reference: say("worst of {starts} starts: {error}", {
        ...{starts: errors.length, error: formatNumber(Math.max(...errors))}
      })
    },
    {name: say("nearest random sample"), value: references ? formatNumber(references.nearest) : say("to come")},
    {name: say("a picture of its own making"), value: references ? formatNumber(references.generated) : say("to come")},
    {
      ...{name: "‖z‖", value: length.now.toFixed(2)},
      reference: isFarOut
        ? say("noise: {mean} ± {deviation}; so far out G was never trained", usual)
        : say("noise: {mean} ± {deviation}", usual)
    }
  ];
}
