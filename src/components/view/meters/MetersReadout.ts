import type {Measurement} from "../../train/meters/measurement.js";
import {say} from "../../words/say.js";
import {formatNumber, formatPercent} from "../numbers.js";
import {Readout} from "../Readout.js";

const digits = (x: number) => formatNumber(Number(x.toPrecision(3)));

/**
 * Whether near-duplicates are put into different classes: there are more such pairs than pairs of one class. Then the classifier
 * splits what is almost one picture, and a count of its classes means little. One clear digit drawn again and again, or two, are
 * no such case. It is known where both shares are of the same samples: duplicates are sought among as many as there are real digits.
 */
export function splitsDuplicates({
  shares,
  duplicates,
  samples,
  reals
}: Pick<Measurement, "shares" | "duplicates" | "samples" | "reals">): boolean {
  const ofOneClass = shares.generated.reduce((sum, share) => sum + share ** 2, 0);
  return reals >= samples && duplicates.generated > ofOneClass;
}

/** Every meter beside what real digits read, and a perfect generator where its value is known. */
export function MetersReadout(m: Measurement): HTMLElement {
  const besideReal = (real: string) => say("real: {real}", {real});
  const classes = {real: m.covered.real, perfect: m.covered.perfect.toFixed(1)};
  return Readout([
    {
      name: say("classes covered"),
      value: say("{count} of 10", {count: m.covered.generated}),
      reference: say(
        splitsDuplicates(m)
          ? "real: {real}; perfect generator: {perfect}; the count means little here: near-duplicates get different classes"
          : "real: {real}; perfect generator: {perfect}",
        classes
      )
    },
    {
      name: say("distance from uniform"),
      value: formatPercent(m.uneven.generated),
      reference: say("real: {real}; perfect generator, {samples} samples: {perfect}", {
        ...{real: formatPercent(m.uneven.real), samples: m.samples, perfect: formatPercent(m.uneven.perfect)}
      })
    },
    {
      name: say("mean confidence"),
      value: formatPercent(m.confidence.generated.mean),
      reference: besideReal(formatPercent(m.confidence.real.mean))
    },
    {
      name: say("surer than 90 %"),
      value: formatPercent(m.confidence.generated.sure),
      reference: besideReal(formatPercent(m.confidence.real.sure))
    },
    {
      name: say("pixel diversity"),
      value: m.diversity.generated.toFixed(3),
      reference: besideReal(m.diversity.real.toFixed(3))
    },
    {
      name: say("near-duplicate pairs"),
      value: formatPercent(m.duplicates.generated),
      reference: besideReal(formatPercent(m.duplicates.real))
    },
    {
      name: say("Fréchet distance"),
      value: digits(m.frechet.generated),
      reference: say("real against real: {real}", {real: digits(m.frechet.real)})
    },
    {
      name: say("to the nearest real digit"),
      value: digits(m.nearest.generated),
      reference: say("real to another real: {real} (medians)", {real: digits(m.nearest.real)})
    }
  ]);
}
