import type {Measurement} from "../../train/meters/measurement.js";
import {formatNumber, formatPercent} from "../numbers.js";
import {Readout} from "../Readout.js";

const digits = (x: number) => formatNumber(Number(x.toPrecision(3)));

/** Every meter beside what real digits read, and a perfect generator where its value is known. */
export function MetersReadout(m: Measurement): HTMLElement {
  const twoHalves = `real against real: ${digits(m.frechet.real)}`;
  return Readout([
    {
      name: "classes covered",
      value: `${m.covered.generated} of 10`,
      reference: `real: ${m.covered.real}; perfect generator: ${m.covered.perfect.toFixed(1)}`
    },
    {
      name: "distance from uniform",
      value: formatPercent(m.uneven.generated),
      reference: `real: ${formatPercent(m.uneven.real)}; perfect generator, ${m.samples} samples: ${formatPercent(m.uneven.perfect)}`
    },
    {
      name: "mean confidence",
      value: formatPercent(m.confidence.generated.mean),
      reference: `real: ${formatPercent(m.confidence.real.mean)}`
    },
    {
      name: "surer than 90 %",
      value: formatPercent(m.confidence.generated.sure),
      reference: `real: ${formatPercent(m.confidence.real.sure)}`
    },
    {
      name: "pixel diversity",
      value: m.diversity.generated.toFixed(3),
      reference: `real: ${m.diversity.real.toFixed(3)}`
    },
    {
      name: "near-duplicate pairs",
      value: formatPercent(m.duplicates.generated),
      reference: `real: ${formatPercent(m.duplicates.real)}`
    },
    {name: "Fréchet distance", value: digits(m.frechet.generated), reference: twoHalves},
    {
      name: "to the nearest real digit",
      value: digits(m.nearest.generated),
      reference: `real to another real: ${digits(m.nearest.real)} (medians)`
    }
  ]);
}
